import { displayName } from '../meeting/display-name.ts';
import { isKnown } from '../meeting/fact.ts';
import type { MeetingState } from '../meeting/state.ts';
import { cardsToShow } from '../nudges/cards.ts';
import { checklistAt } from '../nudges/checklist.ts';
import { dockOf } from '../nudges/dock.ts';
import type { Card, ChecklistView, NameOnCard, View } from '../nudges/view.ts';
import { aloneWithTeacher } from '../policy/head-count.ts';
import type { Checklists } from '../policy/checklists/checklist.ts';
import { shownAs } from '../policy/people.ts';
import { startedBy } from '../policy/recording.ts';
import { RULES } from '../policy/rules/index.ts';
import type { School } from '../policy/school.ts';
import { dayAt, occurrencesOn, pickSession } from '../policy/timetable.ts';
import type { Lookout } from './lookout.ts';

/**
 * What the teacher is shown now.
 *
 * @param unreadable the page looks like a call and cannot be read
 */
export function viewOf(lookout: Lookout, school: School, unreadable: boolean): View {
  const { state, lesson, findings } = lookout;
  return {
    dock: dockOf(state, lesson, school, findings, unreadable),
    cards: cardsToShow(lookout.cards, RULES, school, (id) => nameOf(lookout, id)),
    discreet: isSharing(state),
  };
}

/** Those on cards, by person id. */
export function namesOn({ state, lesson }: Lookout, cards: readonly Card[]): Record<string, NameOnCard> {
  const names: Record<string, NameOnCard> = {};
  for (const id of cards.flatMap(({ lines }) => lines.flatMap(({ who }) => who))) {
    const person = state.people.get(id) ?? state.left.get(id);
    if (person?.name.last === undefined) continue;
    const shown = shownAs(person, lesson.identify(person));
    const name = displayName(person.name.last);
    names[id] = shown === name ? { shown } : { shown, heldBack: name };
  }
  return names;
}

/**
 * The checklist that the moment asks for, if any.
 *
 * @param nextSince as `Watch` has it
 */
export function checklistOf(
  { state, lesson }: Lookout,
  school: School,
  checklists: Checklists,
  nextSince: number | undefined,
): ChecklistView | undefined {
  const { phase, at, title } = state;
  const isBefore = phase.value === 'prejoin' || phase.value === 'lobby';
  // The timetable is asked only where the answer would differ.
  const asks = isBefore && checklists.before.some(({ when }) => when !== undefined);
  const today = asks ? occurrencesOn(school, dayAt(at, school.zone).date) : [];
  const session = isBefore ? pickSession(today, at, isKnown(title) ? title : undefined) : lesson.session;
  return checklistAt(state, lesson, checklists, session, nextSince);
}

/** Pupils of this lesson have, or had when the teacher left, no staff with them but the teacher; false where not known. */
export function pupilsDependOnMe({ state, lesson }: Lookout): boolean {
  if (lesson.isLesson !== true || (state.phase.value !== 'in-meeting' && !state.teacherLeft)) return false;
  const alone = aloneWithTeacher(state, lesson);
  return alone !== 'unknown' && alone.length > 0;
}

/** A recording runs in this lesson, and whoever started it is not known to be anybody but staff. */
export function isRecorded({ state, lesson }: Lookout): boolean {
  if (lesson.isLesson !== true || state.recording.value !== 'on') return false;
  const starter = startedBy({ state, lesson }, state.recordingBy);
  return starter === 'unknown' || starter.isStaff;
}

/**
 * The teacher shares a screen, or did when it was last seen: the share goes on while the call is off
 * screen, and a name must not come up in it for that.
 */
function isSharing(state: MeetingState): boolean {
  for (const person of state.people.values()) {
    if (!person.self) continue;
    return person.sharing.value === 'unknown' ? person.sharing.last === true : person.sharing.value;
  }
  return false;
}

/** How the page names somebody who is in, waiting or has left. */
function nameOf({ state, lesson }: Lookout, id: string): string {
  const person = state.people.get(id) ?? state.left.get(id);
  return person ? shownAs(person, lesson.identify(person)) : 'Someone';
}
