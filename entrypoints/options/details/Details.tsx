import type { JSX } from 'preact';
import { Page } from '../../../components/Page.tsx';
import { Links } from '../Links.tsx';
import { NotUsable } from '../NotUsable.tsx';
import { ReviewDue } from '../ReviewDue.tsx';
import { Said } from '../Said.tsx';
import { type ChangesSource, useChanges } from '../use-changes.ts';
import { useEditor } from '../use-editor.ts';

/** What a school says of itself beside lists, timetable and policy: a form for each part. */
export function Details(source: ChangesSource): JSX.Element {
  const changes = useChanges(source);
  const { loaded } = changes;
  const editor = useEditor();
  return (
    <Page
      title="School details"
      lead="Names, contacts, hours and dates. Each part is saved by itself, and all of it stands in the school file."
      nav={<Links page="details" />}
    >
      <Said {...changes} />
      {loaded && <ReviewDue school={loaded.school} />}
      {loaded?.problem && <NotUsable />}
      {editor &&
        loaded &&
        loaded.problem === undefined &&
        editor.DETAIL_GROUPS.map((group) => (
          <editor.Group key={group.id} group={group} loaded={loaded} change={changes.change} />
        ))}
    </Page>
  );
}
