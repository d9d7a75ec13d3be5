import type { JSX } from 'preact';
import { Page } from '../../../components/Page.tsx';
import type { Rule } from '../../../utils/policy/rule.ts';
import { Links } from '../Links.tsx';
import { ReviewDue } from '../ReviewDue.tsx';
import { Said } from '../Said.tsx';
import { type ChangesSource, useChanges } from '../use-changes.ts';
import { NotHere } from './NotHere.tsx';
import { useEditor } from '../use-editor.ts';

export interface PolicyProps extends ChangesSource {
  /** All that this version has. */
  readonly rules: readonly Rule[];
}

/** Every rule as the school has it: what it starts from, what was changed, and the way to each. */
export function Policy({ rules, ...source }: PolicyProps): JSX.Element {
  const changes = useChanges(source);
  const { loaded } = changes;
  const editor = useEditor();
  return (
    <Page
      title="Your policy"
      lead="What you are told about in a lesson, which paragraph asks for it, and what your school changed."
      nav={<Links page="policy" />}
    >
      <Said {...changes} />
      {loaded && <ReviewDue school={loaded.school} />}
      {loaded && <NotHere loaded={loaded} />}
      {editor && loaded && loaded.problem === undefined && (
        <editor.Rules rules={rules} loaded={loaded} change={changes.change} />
      )}
    </Page>
  );
}
