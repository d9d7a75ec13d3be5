import { asIncidentPupil, type IncidentDraft, type IncidentPupil } from '../incidents/draft.ts';
import { displayName } from '../meeting/display-name.ts';
import { type Fact, isKnown } from '../meeting/fact.ts';
import type { PersonState } from '../meeting/state.ts';
import type { Card } from '../nudges/view.ts';
import { type Kind, shownAs } from '../policy/people.ts';
import type { Pupil } from '../policy/school.ts';
import type { Lookout } from './lookout.ts';

/**
 * What is stored at the click: the moment with its context, and, from a card, what the card says.
 * Everything else can be completed later.
 *
 * @param id made by `crypto.randomUUID()`
 * @param at epoch ms of the click
 */
export function captureNow(lookout: Lookout, card: Card | undefined, id: string, at: number): IncidentDraft {
  const { state } = lookout;
  const about = card?.lines.flatMap((line) => line.who) ?? [];
  const draft = {
    id,
    platform: state.platform,
    at,
    lesson: lessonTitle(lookout),
    clauses: card ? (lookout.findings.find((finding) => finding.rule === card.rule)?.clauses ?? []) : [],
    recording: state.recording.value,
    pupilsPresent: headCount(lookout, 'pupil'),
    staffPresent: headCount(lookout, 'staff'),
    teacher: teacherName(lookout),
    present: insideOf(lookout).map((person) => shownAs(person, lookout.lesson.identify(person))),
    lately: lookout.lately.upTo(at),
  };
  if (card === undefined) return draft;
  return {
    ...draft,
    rule: card.rule,
    what: card.lines.map((line) => line.text).join(' '),
    pupils: pupilsOf(lookout, about),
  };
}

/** As the meeting shows it, else as the timetable has it, else "unknown". */
export function lessonTitle({ state, lesson }: Lookout): string {
  return isKnown(state.title) ? displayName(state.title) : (lesson.session?.session.title ?? 'unknown');
}

/**
 * The pupils among these people, as the log names them. Staff and strangers are in the words only.
 *
 * @param listed takes up whom of the class list they are: who is known to be in it already, as one who left and came
 *   back, stands once
 */
export function pupilsOf(
  { state, lesson }: Lookout,
  ids: readonly string[],
  listed = new Set<Pupil>(),
): readonly IncidentPupil[] {
  const pupils: IncidentPupil[] = [];
  for (const id of new Set(ids)) {
    const person = state.people.get(id) ?? state.left.get(id);
    if (!person) continue;
    const { kind, entries } = lesson.identify(person);
    if (kind !== 'pupil') continue;
    // A first name that fits several is not one of them.
    const pupil = entries.length > 1 ? undefined : entries[0]?.pupil;
    if (pupil && listed.has(pupil)) continue;
    if (pupil) listed.add(pupil);
    pupils.push(pupilOf(person, pupil));
  }
  return pupils;
}

function pupilOf(person: PersonState, listed: Pupil | undefined): IncidentPupil {
  const shown = displayName(person.name.last ?? '');
  if (!listed) return { name: shown };
  const pupil = asIncidentPupil(listed);
  return shown === pupil.name ? pupil : { ...pupil, shown };
}

/** Known only where everybody is seen and we know who they are. */
function headCount(lookout: Lookout, kind: Kind): Fact<number> {
  if (lookout.state.sight.participants.level !== 'full') return 'unknown';
  const kinds = insideOf(lookout).map((person) => lookout.lesson.identify(person).kind);
  if (kinds.includes('unknown')) return 'unknown';
  return kinds.filter((one) => one === kind).length;
}

function insideOf({ state }: Lookout): PersonState[] {
  return [...state.people.values()].filter((person) => person.where === 'meeting');
}

function teacherName({ state }: Lookout): Fact<string> {
  for (const person of state.people.values()) {
    if (person.self && person.name.last !== undefined) return displayName(person.name.last);
  }
  return 'unknown';
}
