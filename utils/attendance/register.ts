import { displayName } from '../meeting/display-name.ts';
import { isKnown } from '../meeting/fact.ts';
import type { Label, Platform } from '../meeting/snapshot.ts';
import type { MeetingState, PersonState } from '../meeting/state.ts';
import type { Kind } from '../policy/people.ts';

/**
 * Who was in a lesson and when, as it was seen: facts only. Who was late, or never came, is worked out where it is read
 * (`attended.ts`), from the class list and the timetable of then. All times: epoch ms.
 */

/** A stretch of time. */
export type Span = readonly [from: number, to: number];

export interface Attendee {
  /** As the page showed them last, made safe. */
  readonly name: string;
  /** As it showed them first, where that differs. */
  readonly first?: string;
  /** The teacher whose browser this is. */
  readonly self?: true;
  /** Who they were to the school when last seen. */
  readonly kind: Kind;
  readonly label?: Exclude<Label, 'none'>;
  readonly account?: string;
  /** When they were seen in the meeting; empty: they waited to be let in, and were not. */
  readonly spans: readonly Span[];
  /** When they were seen waiting to be let in, where they were. */
  readonly waited?: readonly Span[];
  /** When nothing showed whether they were still in it, or still waited; not told of less than a minute. */
  readonly held?: readonly Span[];
  /** Theirs was taken out at their right: when, who decided and why. All else of them is empty. */
  readonly removed?: string;
}

export interface Register {
  readonly from: number;
  readonly to: number;
  /** When it was not seen who is there. */
  readonly unseen: readonly Span[];
  /** When not everybody was seen: who is not in a span of theirs may have been there. */
  readonly partly: readonly Span[];
  /** In the order in which they were first seen. */
  readonly people: readonly Attendee[];
}

/** What a page sends of one lesson: all that it has seen, each time anew. */
export interface LessonRegister {
  /** Made by `crypto.randomUUID()`, one for each lesson on a page; a page that was loaded anew has another. */
  readonly id: string;
  /** As the meeting shows it, or "unknown". */
  readonly title: string;
  /** Of the timetable. */
  readonly session?: {
    readonly title: string;
    readonly class: string;
    /** With one pupil of the class. */
    readonly oneToOne?: true;
    readonly starts: number;
    readonly ends: number;
  };
  /** Absent: it was no lesson, and nothing of it is kept. */
  readonly register?: Register;
}

/** What a family may have said beforehand of a pupil who will not come (clauses R30, C17). */
export const TOLD = ['ill', 'no access', 'not taking part'] as const;
export type Told = (typeof TOLD)[number];

/** As it is kept on this device. */
export interface KeptRegister extends LessonRegister {
  readonly platform: Platform;
  readonly register: Register;
  /** What the teacher was told beforehand, by the class list's name. */
  readonly told?: Readonly<Record<string, Told>>;
}

/** What can be read of them. */
export interface KeptRegisters {
  readonly registers: readonly KeptRegister[];
  /** Those that were sealed to a key that is no longer here, or are damaged. */
  readonly lost: number;
}

/** Two looks further apart than this: the laptop slept, or the tab was frozen. The watchdog looks every 10 s. */
const ASLEEP = 90_000;

/** Nobody is held to have gone and come back within this: tiles come and go with whoever speaks. */
const BRIEF = 60_000;

/** A page may say any number of things: what is more runs into the last stretch, and whoever comes later is left out. */
const MOST_SPANS = 1_000;
const MOST_PEOPLE = 2_000;

type Open = [from: number, to: number];

function extend(spans: Open[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last && (last[1] === from || spans.length === MOST_SPANS)) last[1] = to;
  else spans.push([from, to]);
}

interface Seen {
  person: PersonState;
  readonly spans: Open[];
  readonly waited: Open[];
  readonly held: Open[];
}

/** Seen again where nothing said that they had gone. */
function resume(spans: Open[], held: Open[], at: number): void {
  const [last, gap] = [spans.at(-1), held.at(-1)];
  if (!last || !gap || gap[0] !== last[1] || gap[1] !== at || at - gap[0] >= BRIEF) return;
  held.pop();
  last[1] = at;
}

export interface RegisterKeeper {
  /** What held at `before` has held until `now`. */
  look(before: MeetingState, now: MeetingState): void;
  /** `undefined`: the teacher has not been in the meeting yet. */
  readonly register: Register | undefined;
}

/** @param kindOf who somebody is to the school */
export function keepRegister(kindOf: (person: PersonState) => Kind): RegisterKeeper {
  const people = new Map<string, Seen>();
  const unseen: Open[] = [];
  const partly: Open[] = [];
  let from: number | undefined;
  let to = 0;

  return {
    look(before, { at }) {
      const { at: since, phase, sight } = before;
      if (phase.value !== 'in-meeting' || at === since || at - since > ASLEEP) return;
      // Out of the meeting, or asleep.
      if (from !== undefined && since > to) extend(unseen, to, since);
      from ??= since;
      to = at;
      const { level } = sight.participants;
      if (level === 'none') return extend(unseen, since, at);
      if (level === 'partial') extend(partly, since, at);
      for (const person of before.people.values()) {
        const known = people.get(person.id) ?? { person, spans: [], waited: [], held: [] };
        if (people.size === MOST_PEOPLE && !people.has(person.id)) continue;
        known.person = person;
        const seen = person.where === 'meeting' ? known.spans : known.waited;
        if (!person.held) resume(seen, known.held, since);
        extend(person.held ? known.held : seen, since, at);
        people.set(person.id, known);
      }
    },
    get register() {
      if (from === undefined) return undefined;
      return { from, to, unseen, partly, people: [...people.values()].map(attendeeOf) };
    },
  };

  function attendeeOf({ person, spans, waited, held }: Seen): Attendee {
    const name = displayName(person.name.last ?? '');
    const first = displayName(person.firstName ?? '');
    return {
      name,
      ...(first === name ? {} : { first }),
      ...(person.self ? { self: true } : {}),
      kind: kindOf(person),
      ...(isKnown(person.label) && person.label !== 'none' ? { label: person.label } : {}),
      ...(isKnown(person.account) ? { account: person.account } : {}),
      spans,
      ...(waited.length > 0 ? { waited } : {}),
      ...(held.length > 0 ? { held } : {}),
    };
  }
}
