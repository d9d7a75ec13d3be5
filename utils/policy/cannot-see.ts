import { isKnown } from '../meeting/fact.ts';
import type { MeetingState } from '../meeting/state.ts';
import { type Rule, SIGHTS, type SightName } from './rule.ts';
import type { School } from './school.ts';

/** Said once for each unbroken stretch of unknown this long. */
const PATIENCE = 30_000;

export interface CannotSee {
  readonly at: number;
  readonly sights: readonly SightName[];
  /** Epoch ms from which they have been out of sight. */
  readonly since: number;
}

export interface SightWatch {
  /** What is out of sight now and has been said. */
  readonly said: ReadonlySet<SightName>;
  /** The policy changed: what is out of sight already is so from when it was. */
  renew(school: School): void;
  look(state: MeetingState, silent: boolean): { readonly news: readonly CannotSee[]; readonly nextAt: number };
}

/** Watches for what the policy's rules need and the page does not show; never for what no rule asks. */
export function watchSight(school: School, rules: readonly Rule[]): SightWatch {
  let needed = neededBy(school);
  const blindSince = new Map<SightName, number>();
  const said = new Set<SightName>();

  function neededBy({ policy }: School): readonly SightName[] {
    const on = rules.filter((rule) => policy.rules[rule.id] !== undefined);
    return SIGHTS.filter((sight) => on.some((rule) => rule.needs.includes(sight)));
  }

  return {
    said,
    renew(next) {
      needed = neededBy(next);
      for (const sight of said) if (!needed.includes(sight)) said.delete(sight);
    },
    look(state, silent) {
      const due = new Map<number, SightName[]>();
      let nextAt = Number.POSITIVE_INFINITY;
      for (const sight of needed) {
        if (silent || state.phase.value !== 'in-meeting' || isSeen(state, sight)) {
          blindSince.delete(sight);
          said.delete(sight);
          continue;
        }
        const since = blindSince.get(sight) ?? state.at;
        blindSince.set(sight, since);
        if (said.has(sight)) continue;
        if (state.at < since + PATIENCE) {
          nextAt = Math.min(nextAt, since + PATIENCE);
        } else {
          said.add(sight);
          due.set(since, [...(due.get(since) ?? []), sight]);
        }
      }
      return { news: [...due].map(([since, sights]) => ({ at: state.at, sights, since })), nextAt };
    },
  };
}

/** Whether an area can be seen at all; one person's unknown fact does not make it out of sight. */
function isSeen(state: MeetingState, sight: SightName): boolean {
  switch (sight) {
    case 'participants':
    case 'sharing':
    case 'chat':
      return state.sight[sight].level !== 'none';
    case 'recording':
      return state.sight.recording.level !== 'none' && isKnown(state.recording.value);
    case 'waitingRoom':
      return isKnown(state.waitingRoom.value);
    case 'background':
      return isKnown(state.background.value);
    case 'account':
      return isKnown(state.account);
  }
}
