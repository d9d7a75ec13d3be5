import { isKnown } from '../../meeting/fact.ts';
import type { MeetingState, PersonState } from '../../meeting/state.ts';
import type { Entry } from '../roll.ts';
import { shownName } from '../shown-name.ts';
import type { Whose } from './whose.ts';

/** What people showed and did before the present look, for the rules about their names. */
export interface Deeds {
  /** The class members whose name somebody was first seen under; empty: they never were under any. */
  ownEntries(id: string): readonly Entry[];
  /**
   * Whether somebody turned on a microphone or camera after an instant (epoch ms), or shared or wrote
   * at it or after it.
   */
  actedSince(id: string, since: number): boolean;
  look(state: MeetingState): void;
}

interface Done {
  turnedOn: number;
  shared: number;
  wrote: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

export function followDeeds(whose: Whose): Deeds {
  const own = new Map<string, readonly Entry[]>();
  const done = new Map<string, Done>();
  let seen: ReadonlyMap<string, PersonState> = new Map();
  let { roll, lists } = whose;

  function doneBy(id: string): Done {
    let deeds = done.get(id);
    if (deeds === undefined) done.set(id, (deeds = { turnedOn: NEVER, shared: NEVER, wrote: NEVER }));
    return deeds;
  }

  /** "Sam" is one of two; "Sam Taylor" after it says which: the first name that fits only some of them narrows. */
  function followName({ id, name }: PersonState): void {
    const key = shownName(name)?.key;
    if (key === undefined || !isKnown(name.value)) return;
    const shown = whose.roll.find(key, undefined);
    const before = own.get(id);
    const narrowed = before ? before.filter((entry) => shown.includes(entry)) : shown;
    if (narrowed.length > 0) own.set(id, narrowed);
  }

  function followPerson(person: PersonState, at: number): void {
    const { mic, camera } = person;
    const deeds = doneBy(person.id);
    if (mic.value === 'on') deeds.turnedOn = Math.max(deeds.turnedOn, mic.since);
    if (camera.value === 'on') deeds.turnedOn = Math.max(deeds.turnedOn, camera.since);
    if (person.sharing.value === true) deeds.shared = at;
  }

  return {
    ownEntries: (id) => own.get(id) ?? [],
    actedSince(id, since) {
      const deeds = done.get(id);
      return deeds !== undefined && (deeds.turnedOn > since || deeds.shared >= since || deeds.wrote >= since);
    },
    look(state) {
      const renamed = roll !== whose.roll;
      roll = whose.roll;
      // Entries of other lists are nobody's any more: whom a name fits counts from here.
      if (lists !== whose.lists) own.clear();
      lists = whose.lists;
      for (const person of state.people.values()) {
        const before = seen.get(person.id);
        if (before === person && !renamed) continue;
        if (before?.name !== person.name || renamed) followName(person);
        followPerson(person, state.at);
      }
      for (const message of state.messages) doneBy(message.from).wrote = state.at;
      seen = state.people;
    },
  };
}
