import type { DraftChoices, DraftView } from '../../components/meeting/draft-view.ts';
import type { CaptureForm } from '../../utils/incidents/capture-form.ts';
import type { OutboxEntry } from '../../utils/incidents/outbox.ts';
import { shownAs } from '../../utils/policy/people.ts';
import { localTime } from '../../utils/policy/timetable.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';

/** What the capture form offers now: those in the meeting who are neither the teacher nor other staff. */
export function choicesOf({ state, lesson }: Lookout, { categories, actions }: CaptureForm): DraftChoices {
  const people: DraftChoices['people'][number][] = [];
  for (const person of state.people.values()) {
    const identity = lesson.identify(person);
    if (identity.kind !== 'staff') people.push({ id: person.id, name: shownAs(person, identity) });
  }
  return { categories, actions, people };
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
    filled: { category, what: draft.what ?? '', who, actions: draft.actions ?? [] },
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
    (draft.actions ?? []).length > 0 && `Action taken: ${draft.actions?.join('; ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
