import { type Fact, isKnown } from '../meeting/fact.ts';
import type { Starter } from '../meeting/snapshot.ts';
import type { PersonState } from '../meeting/state.ts';
import { nameKey, sameName } from './names.ts';
import { shownAs } from './people.ts';
import type { RuleContext } from './rule.ts';
import { shownName } from './shown-name.ts';
import { displayName } from '../meeting/display-name.ts';

/** What is known of the account from which a recording or transcription was started. */
export interface StartedBy {
  readonly isStaff: boolean;
  /** The person's id, if they are in the list now. */
  readonly id: string | undefined;
  readonly name: string;
}

type Seen = Pick<RuleContext, 'state' | 'lesson'>;

/** Who started it; unknown while the page does not say, or while we do not know who that is. */
export function startedBy(context: Seen, starter: Fact<Starter>): Fact<StartedBy> {
  if (!isKnown(starter)) return 'unknown';
  const { state, lesson } = context;
  const people = 'id' in starter ? byId(context, starter.id) : byName(context, starter.name);
  const kinds = new Set(people.map((person) => lesson.identify(person).kind));
  if (kinds.has('unknown') || (kinds.has('staff') && kinds.size > 1)) return 'unknown';
  const [person] = people;
  if (person === undefined) {
    return 'name' in starter
      ? { isStaff: lesson.isStaffName(starter.name), id: undefined, name: displayName(starter.name) }
      : 'unknown';
  }
  return {
    isStaff: kinds.has('staff'),
    id: people.length === 1 && state.people.has(person.id) ? person.id : undefined,
    name: shownAs(person, lesson.identify(person)),
  };
}

/** A recording goes on when its starter leaves: those who left count too. */
function byId({ state }: Seen, id: string): PersonState[] {
  const person = state.people.get(id) ?? state.left.get(id);
  return person ? [person] : [];
}

function byName({ state }: Seen, name: string): PersonState[] {
  const key = nameKey(name);
  return [...state.people.values()].filter((person) => {
    const shown = isKnown(person.name.value) ? shownName(person.name) : undefined;
    return shown !== undefined && sameName(shown.key, key);
  });
}

/**
 * Whether a transcription runs. One that was never seen is none: clients show its beginning, but hardly
 * one shows that there is none, and a recording's finding must be able to close.
 */
export function transcriptionRuns({ state }: RuleContext): Fact<boolean> {
  const { value, last } = state.transcription;
  if (value === 'on') return true;
  return value === 'off' || last !== 'on' ? false : 'unknown';
}
