import { type FollowUpKeeper, keepFollowUps, type FollowUpPorts } from '../../entrypoints/background/follow-ups.ts';
import type { FollowUpStore } from '../../utils/incidents/follow-up-store.ts';
import { type FollowUps, noFollowUps } from '../../utils/incidents/follow-ups.ts';
import { makeKeyPair } from '../../utils/seal/age.ts';
import { sealedWords } from '../../utils/seal/words.ts';

/** Of one teacher in all tests: a pair takes its time. */
const KEYS = makeKeyPair();

/** Follow-ups as `browserFollowUps` keeps them. */
export function newFollowUps(given: Partial<FollowUps> = {}): FollowUpStore {
  let kept: FollowUps = { ...noFollowUps('salt'), ...given };
  return {
    read: () => Promise.resolve(kept),
    async change(change) {
      kept = await change(kept);
      return kept;
    },
  };
}

type Given = Pick<FollowUpPorts, 'log' | 'receipts' | 'loadSchool' | 'readRecorder' | 'now'> & Partial<FollowUpPorts>;

/** The keeper over a store in memory, on a browser that shows nothing. */
export function followUpsFor(given: Given): FollowUpKeeper {
  return keepFollowUps({
    store: newFollowUps(),
    registers: { forget: () => Promise.resolve() },
    schoolIsSet: () => Promise.resolve(false),
    words: sealedWords({
      recipient: async () => (await KEYS).recipient,
      identity: async () => (await KEYS).identity,
    }),
    inLesson: () => Promise.resolve(false),
    show: () => Promise.resolve(true),
    wakeAt: () => Promise.resolve(),
    ...given,
  });
}
