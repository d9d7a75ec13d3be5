import type { DraftChoices, DraftView, Forms } from '../../components/meeting/draft-view.ts';
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

/** By id who of the class was ever offered as absent: the class list may be locked while a form is open. */
export type Offered = Map<string, readonly Pupil[]>;

function classOf(lesson: Lesson, { classes }: School): readonly Pupil[] {
  return classes.find(({ id }) => id === lesson.session?.session.class)?.pupils ?? [];
}

function nameOf({ protectedIdentity, id, name }: Pupil): string {
  return protectedIdentity ? (id ?? 'A pupil') : name;
}

/**
 * Who was ticked, as the log names them; nobody falls out, and nobody stands twice of whom the class list says who they
 * are. A name that the class list does not have any more, for it may be locked by now, stays as it was offered.
 *
 * @param lookout of the lesson in which it was captured
 */
export function tickedOf(
  lookout: Lookout,
  school: School,
  who: readonly string[],
  offered: Offered,
): readonly IncidentPupil[] {
  const known = classOf(lookout.lesson, school);
  const listed = new Set<Pupil>();
  const present = pupilsOf(lookout, who, listed);
  const absent = who
    .filter((id) => id.startsWith(ABSENT))
    .flatMap((id): readonly IncidentPupil[] => {
      const here = known.filter((pupil) => ABSENT + pupil.name === id);
      const found = here.length > 0 ? here : offered.get(id);
      const more = found?.filter((one) => !listed.has(one) && listed.add(one));
      return more?.map(asIncidentPupil) ?? [{ name: id.slice(ABSENT.length) }];
    });
  return [...present, ...absent];
}

/** Who stands ticked in a form that can still be filled or copied: one that is recorded with its details is neither. */
export function tickedIn(drafts: readonly DraftView[], forms: Forms): ReadonlySet<string> {
  const open = drafts.filter(({ detailed, state }) => !detailed || state !== 'recorded');
  const filled = open.map(({ id, filled }) => forms[id] ?? filled);
  return new Set(filled.flatMap((form) => (form === 'away' ? [] : form.who)));
}

/**
 * What the capture form offers now: those in the meeting who are neither the teacher nor other staff, then those of the
 * class who are not in it.
 *
 * @param ticked ids that stand in a form: they stay offered, although they left
 * @param offered takes up whom it offers of the class
 */
export function choicesOf(
  { state, lesson }: Lookout,
  school: School,
  form: CaptureForm,
  ticked: ReadonlySet<string>,
  offered: Offered,
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
  const absent = Map.groupBy(classOf(lesson, school), (one) => ABSENT + one.name);
  for (const [id, pupils] of absent) offered.set(id, pupils);
  // By the name that the page showed, which may be a protected pupil's other name.
  const hide = school.classesLocked || school.classes.some(({ pupils }) => pupils.some((one) => one.protectedIdentity));
  for (const id of new Set([...absent.keys(), ...ticked])) {
    if (!id.startsWith(ABSENT)) continue;
    const pupils = offered.get(id) ?? [];
    const away = pupils.find((one) => !there.has(one));
    // Who came after they were ticked stays ticked.
    const pupil = away ?? (ticked.has(id) ? pupils[0] : undefined);
    if (pupils.length > 0 && !pupil) continue;
    const name = pupil ? nameOf(pupil) : hide ? 'Someone you ticked' : id.slice(ABSENT.length);
    people.push({ id, name: pupil && !away ? name : `${name} (not in the meeting)` });
  }
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
