import type { ComponentChildren, JSX } from 'preact';
import type { Session } from '../../../utils/policy/school.ts';
import type { TimetableChange } from '../../../utils/settings/timetable/compare.ts';
import { whenText } from '../../../utils/settings/timetable/words.ts';
import { count } from '../../../utils/base/count.ts';
import { FirstFew } from './FirstFew.tsx';

export interface ChangesProps {
  readonly change: TimetableChange;
  /** As held. */
  readonly sessions: readonly Session[];
  readonly takeAway: boolean;
  readonly onTakeAway: (on: boolean) => void;
}

type Shown = Pick<Session, 'title' | 'class' | 'starts' | 'ends' | 'repeats' | 'until'>;

/** What would be new, changed and gone, and what stays. */
export function Changes({ change, sessions, takeAway, onTakeAway }: ChangesProps): JSX.Element {
  const { added, changed, same, gone, others } = change;
  const heldAt = (list: readonly number[]) => list.flatMap((at) => sessions[at] ?? []);
  return (
    <>
      {added.length + changed.length + gone.length === 0 && <p>No lesson of the timetable would change.</p>}
      <Part title={count(added.length, 'new lesson', 'new lessons')} lessons={added as readonly Shown[]} />
      <Part
        title={`${count(changed.length, 'lesson', 'lessons')} with other times`}
        lessons={changed.map(({ lesson }) => lesson as Shown)}
      />
      <Part title={`${count(gone.length, 'lesson', 'lessons')} gone from the calendar`} lessons={heldAt(gone)}>
        <p>The calendar has their title and class, but not at these times.</p>
      </Part>
      {same > 0 && <p>{count(same, 'lesson stays as it is', 'lessons stay as they are')}.</p>}
      <Part
        title={`${count(others.length, 'session', 'sessions')} that this calendar does not have`}
        lessons={heldAt(others)}
      >
        <p>They stay, since they may come from elsewhere: no lesson of the calendar has their title and class.</p>
      </Part>
      {others.length > 0 && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={takeAway}
              onChange={({ currentTarget }) => onTakeAway(currentTarget.checked)}
            />
            Take these away too
          </label>
        </p>
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly lessons: readonly Shown[];
  readonly children?: ComponentChildren;
}

function Part({ title, lessons, children }: PartProps): JSX.Element | null {
  if (lessons.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {children}
      <FirstFew items={lessons}>
        {(one) => (
          <>
            <bdi>{one.title}</bdi> · <bdi>{one.class}</bdi> · {whenText(one)}
          </>
        )}
      </FirstFew>
    </details>
  );
}
