import type { DockLook } from '../../components/meeting/Dock.tsx';
import type { Forms } from '../../components/meeting/draft-view.ts';
import type { Happening } from '../../utils/incidents/draft.ts';
import type { LessonAnswers } from '../../utils/incidents/lesson-answers.ts';
import type { MeetingState } from '../../utils/meeting/state.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';
import { ABSENT } from './drafts.ts';

/**
 * What a script knows of its page that the page does not show, as JSON, for the script of the next version that takes
 * the page over in the middle of a lesson. Rules begin to wait anew: for how long something has held is not in it.
 * Another shape of it is another `PAGE_MARK` of the background's.
 */
export interface Note {
  /** Epoch ms of the last look. */
  readonly at: number;
  readonly phase: string;
  readonly look: DockLook;
  /** Of every capture. */
  readonly forms: Forms;
  /** By person id, which is another with each script; null: the page has not shown one. */
  readonly names: Readonly<Record<string, string | null>>;
  readonly told: Lookout['told'];
  readonly away: Lookout['away'];
  readonly isLesson: boolean | undefined;
  readonly lately: readonly Happening[];
  readonly answers?: LessonAnswers | undefined;
  /** JSON of the outbox's threads: made when one changes, and no person id is in them. */
  readonly threads: string;
}

function everyone({ people, left }: MeetingState) {
  return [...people.values(), ...left.values()];
}

export function namesIn(state: MeetingState): Note['names'] {
  return Object.fromEntries(everyone(state).map(({ id, name }) => [id, name.last ?? null]));
}

/**
 * @param left JSON of a `Note`
 * @returns it with the person ids that are now: nobody falls out, and of namesakes none is taken for another
 */
export function readNote(left: string, state: MeetingState): Note {
  const { names } = JSON.parse(left) as Note;
  const now = (id: string): string => {
    const name = names[id];
    if (name === undefined) return id;
    const [one, ...more] = everyone(state).filter((person) => person.name.last === name);
    return one && more.length === 0 ? one.id : ABSENT + (name ?? 'Someone');
  };
  return JSON.parse(left, (key, value: unknown) =>
    key !== 'who' ? value : Array.isArray(value) ? value.map(now) : now(value as string),
  );
}

/** Has a lookout that has looked once go on with the lesson of the note. */
export function resumeLesson(lookout: Lookout, { at, told, away, isLesson, lately }: Note, now: number): void {
  lookout.lately.takeUp([...lately, [at, '', 'watching', 'off'], [now, '', 'watching', 'on']]);
  // What it was one by, a name of the timetable or of the class, need not be seen again.
  if (isLesson) lookout.tell({ did: 'lesson' }, at);
  for (const [act, then, level] of told) if (act.did !== 'dismiss') lookout.tell(act, then, level);
  lookout.look(now);
  lookout.keepAway(away, now);
}
