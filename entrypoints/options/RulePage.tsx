import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { Rule } from '../../utils/policy/rule.ts';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { RULE_WORDS } from '../../utils/policy/rule-words.ts';
import { baseDraft, draftOf } from '../../utils/settings/policy-draft.ts';
import { baseName } from '../../utils/settings/policy-rows.ts';
import { ownPolicy, withoutChanges, withRule } from '../../utils/settings/policy-text.ts';
import { plainLine, ruleLine } from '../../utils/settings/rule-lines.ts';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';
import { Links } from './Links.tsx';
import { NotHere } from './policy/NotHere.tsx';
import { useEditor } from './use-editor.ts';
import { RuleInPolicy } from './RuleInPolicy.tsx';
import { Said } from './Said.tsx';
import { setBySchool } from './set-by-school.ts';
import { type Changes, type ChangesSource, useChanges } from './use-changes.ts';

export interface RulePageProps extends ChangesSource {
  /** What the address says. */
  readonly id: string;
  /** `undefined`: this version has none of this id. */
  readonly rule: Rule | undefined;
}

/** One rule in plain words, as the school's policy has it, and what the school may change of it. */
export function RulePage({ id, rule, ...source }: RulePageProps): JSX.Element {
  const changes = useChanges(source);
  const { loaded } = changes;
  if (rule === undefined) return <NoRule id={id} />;
  const { title } = RULE_WORDS[rule.id];
  const setting = loaded?.school.policy.rules[rule.id];
  const line = loaded && setting ? ruleLine(rule.id, setting, loaded.school) : plainLine(rule.id);
  return (
    <Page title={title} lead={line} nav={<Links page="rule" />}>
      <p>
        <a href="#policy">All rules</a>
      </p>
      <Said {...changes} />
      {loaded && <NotHere loaded={loaded} />}
      {loaded && (
        <RuleInPolicy rule={rule} school={loaded.school}>
          {loaded.problem === undefined && !setBySchool(loaded, 'policy') && (
            <Form rule={rule} loaded={loaded} change={changes.change} tell={changes.tell} />
          )}
        </RuleInPolicy>
      )}
    </Page>
  );
}

interface FormProps extends Pick<Changes, 'change' | 'tell'> {
  readonly rule: Rule;
  readonly loaded: LoadedSchool;
}

/** Begins anew when something was saved, and when what was typed is let go of. */
function Form({ rule, loaded: { text }, change, tell }: FormProps): JSX.Element | null {
  const [begun, setBegun] = useState(0);
  const { title } = RULE_WORDS[rule.id];
  const { base, overrides } = ownPolicy(text);
  const editor = useEditor();
  const again = () => setBegun((times) => times + 1);

  if (editor === undefined) return null;
  return (
    <editor.RuleForm
      key={begun}
      rule={rule}
      base={base}
      before={baseDraft(rule, base)}
      kept={draftOf(rule, base, overrides[rule.id])}
      onKeep={(draft) => change(withRule(text, rule, draft), `Saved: ${title}.`)}
      onPutBack={() => void change(withoutChanges(text, rule.id), `Put back as in ${baseName(base)}: ${title}.`)}
      onAgain={again}
      onDrop={() => {
        again();
        tell({ tone: 'info', title: 'Nothing was saved. The rule is as before.' });
      }}
    />
  );
}

function NoRule({ id }: { readonly id: string }): JSX.Element {
  const planned = RULE_IDS.find((one) => one === id);
  return (
    <Page title={planned ? 'Not watched for yet' : 'No such page'} nav={<Links page="rule" />}>
      <Notice
        tone="info"
        title={planned ? 'This version does not watch for this yet' : 'There is no rule of this name'}
      >
        <p>{planned ? plainLine(planned) : 'The link may be from another version.'}</p>
      </Notice>
    </Page>
  );
}
