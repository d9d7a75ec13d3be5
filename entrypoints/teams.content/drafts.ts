import type { DraftChoices, DraftView } from '../../components/meeting/draft-view.ts';
import { CATEGORIES, categoryOf, categoryOfRule, QUICK_ACTIONS } from '../../utils/incidents/categories.ts';
import type { OutboxEntry } from '../../utils/incidents/outbox.ts';
import { localTime } from '../../utils/policy/timetable.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';

/** What the capture form offers now: those in the meeting who are neither the teacher nor other staff. */
export function choicesOf({ state, lesson }: Lookout): DraftChoices {
  const people = [...state.people.values()].filter((person) => lesson.identify(person).kind !== 'staff');
  return {
    categories: CATEGORIES,
    actions: QUICK_ACTIONS,
    people: people.map((person) => ({ id: person.id, name: person.name.last ?? '' })),
  };
}

/** A captured incident as the dock draws it. `who`: the person ids that were given with it; `zone`: the school's. */
export function draftView(
  { draft, state, refused, reference }: OutboxEntry,
  who: readonly string[],
  zone: string,
): DraftView {
  const time = localTime(draft.at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
  const category = draft.category ?? (draft.rule === undefined ? 'something-else' : categoryOfRule(draft.rule));
  return {
    id: draft.id,
    state,
    refused,
    reference,
    time,
    detailed: draft.category !== undefined,
    filled: { category, what: draft.what ?? '', who, actions: draft.actions ?? [] },
    words: wordsOf(draft, time),
  };
}

function wordsOf(draft: OutboxEntry['draft'], time: string): string {
  const pupils = (draft.pupils ?? []).map((pupil) => (pupil.protectedIdentity ? (pupil.id ?? 'a pupil') : pupil.name));
  return [
    `${time}, ${draft.lesson === 'unknown' ? 'lesson' : draft.lesson}`,
    draft.category && categoryOf(draft.category).label,
    draft.what,
    pupils.length > 0 && `Pupils: ${pupils.join(', ')}`,
    (draft.actions ?? []).length > 0 && `Action taken: ${draft.actions?.join('; ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
