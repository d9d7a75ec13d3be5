import type { DraftChoices, DraftView } from '../../components/meeting/draft-view.ts';
import type { CaptureForm } from '../../utils/incidents/capture-form.ts';
import { displayName } from '../../utils/meeting/display-name.ts';
import { asIncidentPupil, type IncidentPupil } from '../../utils/incidents/draft.ts';
import type { OutboxEntry } from '../../utils/incidents/outbox.ts';
import type { Lesson } from '../../utils/policy/lesson.ts';
import { shownAs } from '../../utils/policy/people.ts';
import type { Pupil, School } from '../../utils/policy/school.ts';
import { localTime } from '../../utils/policy/timetable.ts';
import { pupilsOf } from '../../utils/watch/capture.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';

/** Before the name of a pupil of the class who has no person id, for the page does not show them. */
export const ABSENT = 'absent ';

function classOf(lesson: Lesson, { classes }: School): readonly Pupil[] {
  return classes.find(({ id }) => id === lesson.session?.session.class)?.pupils ?? [];
}

function nameOf({ protectedIdentity, id, name }: Pupil): string {
  return protectedIdentity ? (id ?? 'A pupil') : name;
}

/**
 * Who was ticked, as the log names them; nobody falls out. A name that the class list does not have any more, for it may
 * be locked by now, stays as it was offered.
 *
 * @param lookout of the lesson in which it was captured
 */
export function tickedOf(lookout: Lookout, school: School, who: readonly string[]): readonly IncidentPupil[] {
  const known = classOf(lookout.lesson, school);
  const absent = who
    .filter((id) => id.startsWith(ABSENT))
    .map((id) => id.slice(ABSENT.length))
    .flatMap((name): readonly IncidentPupil[] => {
      const found = known.filter((pupil) => pupil.name === name);
      return found.length > 0 ? found.map(asIncidentPupil) : [{ name }];
    });
  return [...pupilsOf(lookout, who), ...absent];
}

/**
 * What the capture form offers now: those in the meeting who are neither the teacher nor other staff, then those of the
 * class who are not in it.
 *
 * @param ticked ids that stand in a form: they stay offered, although they left
 */
export function choicesOf(
  { state, lesson }: Lookout,
  school: School,
  form: CaptureForm,
  ticked: ReadonlySet<string>,
): DraftChoices {
  const people: DraftChoices['people'][number][] = [];
  const there = new Set<Pupil>();
  const left = [...state.left.values()].filter(({ id }) => ticked.has(id));
  for (const person of [...state.people.values(), ...left]) {
    const identity = lesson.identify(person);
    for (const { pupil } of identity.entries) there.add(pupil);
    const { kind, unchecked } = identity;
    // Of a class of pupils without names nobody could tick one.
    const name = unchecked ? displayName(person.name.last ?? 'Someone') : shownAs(person, identity);
    if (kind !== 'staff') people.push({ id: person.id, name });
  }
  const known = classOf(lesson, school);
  const absent = new Map(known.filter((one) => !there.has(one)).map((one) => [ABSENT + one.name, nameOf(one)]));
  for (const id of ticked) {
    // By the name that the page showed, which may be a protected pupil's other name.
    const name = school.classes.some((one) => one.pupils.some((pupil) => pupil.protectedIdentity))
      ? 'Someone you ticked'
      : id.slice(ABSENT.length);
    if (id.startsWith(ABSENT) && !absent.has(id)) absent.set(id, name);
  }
  for (const [id, name] of absent) people.push({ id, name: `${name} (not in the meeting)` });
  return { ...form, people };
}

/**
 * A captured incident as the dock draws it.
 *
 * @param who the person ids that were given with it
 * @param zone the school's
 */
export function draftView(
  { draft, state, refused, reference }: OutboxEntry,
  who: readonly string[],
  zone: string,
  form: CaptureForm,
): DraftView {
  const time = localTime(draft.at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
  const category = draft.category ?? (draft.rule === undefined ? form.byHand : form.byRule[draft.rule]);
  return {
    id: draft.id,
    state,
    refused,
    reference,
    time,
    detailed: draft.category !== undefined,
    filled: {
      category,
      what: draft.what ?? '',
      who,
      actions: draft.actions ?? [],
      referredTo: draft.referredTo ?? '',
    },
    words: wordsOf(draft, time, form),
  };
}

function wordsOf(draft: OutboxEntry['draft'], time: string, { categories }: CaptureForm): string {
  const pupils = (draft.pupils ?? []).map((pupil) => (pupil.protectedIdentity ? (pupil.id ?? 'a pupil') : pupil.name));
  return [
    `${time}, ${draft.lesson === 'unknown' ? 'lesson' : draft.lesson}`,
    categories.find((category) => category.id === draft.category)?.label,
    draft.what,
    pupils.length > 0 && `Pupils: ${pupils.join(', ')}`,
    draft.referredTo && `Referred to: ${draft.referredTo}`,
    (draft.actions ?? []).length > 0 && `Action taken: ${draft.actions?.join('; ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
