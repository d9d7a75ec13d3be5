import type { JSX } from 'preact';
import type { ListChange } from '../../../utils/settings/lists/plan.ts';
import { count } from '../../../utils/base/count.ts';
import { clipped } from './clipped.ts';

/** Classes that are laid out; a whole school has its counts and the rest behind them. */
const SHOWN = 60;

/** What keeping the list would change: who is new, what is another, who is gone. */
export function Changes({ changes }: { readonly changes: readonly ListChange[] }): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <>
      <h3>What changes</h3>
      <ul class="rules">
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change.classId ?? ''}>
            <Change {...change} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p>And {changes.length - SHOWN} more classes.</p>}
      <p class="soft">What the list does not say of somebody stays as it is, and so do classes that are not in it.</p>
    </>
  );
}

function Change({ classId, isNew, added, changed, gone, same }: ListChange): JSX.Element {
  return (
    <>
      <p>
        <strong>
          <bdi>{classId === undefined ? 'Staff' : clipped(classId)}</bdi>
        </strong>
        {isNew
          ? `: a new class of ${count(added.length, 'pupil', 'pupils')}`
          : `: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${same} as before`}
      </p>
      {changed.length > 0 && (
        <details open={changed.length <= 5}>
          <summary>{count(changed.length, 'change', 'changes')}</summary>
          <ul>
            {changed.map(({ name, what }, index) => (
              <li key={index}>
                <bdi>{clipped(name)}</bdi>: <bdi>{what.map(clippedChange).join('; ')}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {gone.length > 0 && (
        <details open={gone.length <= 5}>
          <summary>
            {gone.length} gone: not in this list, so no longer in{' '}
            {classId === undefined ? 'the staff list' : 'the class'}
          </summary>
          <Names names={gone} />
        </details>
      )}
      {!isNew && added.length > 0 && (
        <details open={added.length <= 5}>
          <summary>{added.length} new</summary>
          <Names names={added} />
        </details>
      )}
    </>
  );
}

function Names({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <ul>
      {names.map((name, index) => (
        <li key={index}>
          <bdi>{clipped(name)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function clippedChange(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
