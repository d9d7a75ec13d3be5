import type { JSX } from 'preact';
import { Notice } from '../../../components/Notice.tsx';
import type { LoadedSchool } from '../../../utils/settings/school-store.ts';
import { NotUsable } from '../NotUsable.tsx';
import { setBySchool } from '../set-by-school.ts';

/** Why nothing can be changed here, where that is so. */
export function NotHere({ loaded }: { readonly loaded: LoadedSchool }): JSX.Element | null {
  if (loaded.problem !== undefined) return <NotUsable />;
  if (!setBySchool(loaded, 'policy')) return null;
  return (
    <Notice tone="info" title="Set by your school">
      <p>Your school’s IT sends this to every device. To have something changed, ask them.</p>
    </Notice>
  );
}
