import type { DockLook } from '../../components/meeting/Dock.tsx';
import type { Forms } from '../../components/meeting/draft-view.ts';
import type { Happening } from '../../utils/incidents/draft.ts';
import type { LessonAnswers } from '../../utils/incidents/lesson-answers.ts';
import type { Thread } from '../../utils/incidents/outbox.ts';
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
  readonly lately: readonly Happening[];
  readonly answers?: LessonAnswers | undefined;
  readonly threads: readonly Thread[];
}

function everyone({ people, left }: MeetingState) {
  return [...people.values(), ...left.values()];
}

export function namesIn(state: MeetingState): Note['names'] {
  return Object.fromEntries(everyone(state).map(({ id, name }) => [id, name.last ?? null]));
}

/** Whom a person id of the note means now: nobody falls out, and of namesakes none is taken for another. */
export function nowIn(state: MeetingState, names: Note['names']): (id: string) => string {
  return (id) => {
    const name = names[id];
    if (name === undefined) return id;
    const [one, ...more] = everyone(state).filter((person) => person.name.last === name);
    return one && more.length === 0 ? one.id : ABSENT + (name ?? '');
  };
}

/** Has a lookout that has looked once go on with the lesson of the note. */
export function resumeLesson(
  lookout: Lookout,
  { at, told, lately }: Note,
  who: ReturnType<typeof nowIn>,
  now: number,
): void {
  lookout.lately.takeUp([...lately, [at, '', 'watching', 'off'], [now, '', 'watching', 'on']]);
  for (const [act, then] of told) {
    const same = 'who' in act ? { ...act, who: who(act.who) } : act;
    lookout.tell(same, then);
    // It opens anew once its grace has passed, and is not to come up again for that.
    if (same.did === 'dismiss') lookout.tell({ ...same, did: 'snooze' }, now);
  }
  lookout.look(now);
}
