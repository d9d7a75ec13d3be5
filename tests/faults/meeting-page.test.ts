import { describe, expect, it } from 'vitest';
import { takeLock } from '../../entrypoints/meeting/lock.ts';
import type { Person, Snapshot } from '../../utils/meeting/snapshot.ts';
import { advance, initialState } from '../../utils/meeting/state.ts';
import { startEngine } from '../../utils/policy/evaluate.ts';
import type { RuleId } from '../../utils/policy/rule-ids.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { CONTEXT } from '../incidents/log-fixture.ts';
import { LESSON_TIME } from '../incidents/samples.ts';

/** Faults of a script in a meeting's page, by the numbers of the fault table. */

const FULL = { level: 'full' } as const;

function person(id: string, name: string, self: boolean): Person {
  return {
    ...{ id, name, self, where: 'meeting', role: self ? 'organiser' : 'attendee', account: 'unknown', label: 'none' },
    ...{ mic: 'on', camera: 'on', hand: false, sharing: false, speaking: false, held: false },
  };
}

/** A lesson with more than one thing to tell: microphones, cameras, no waiting room. */
const LESSON: Snapshot = {
  ...{ platform: 'teams', edition: 'work', title: 'Maths 5B', account: 'r.shah@hillside.example', phase: 'in-meeting' },
  meeting: {
    ...{ recording: 'off', recordingBy: 'unknown', transcription: 'off', transcriptionBy: 'unknown', captions: 'off' },
    ...{ waitingRoom: 'off', chat: 'everyone', background: 'blurred' },
  },
  people: [person('t', 'Ms R Shah', true), person('a', 'Sam Taylor', false), person('b', 'Alex Jones', false)],
  sight: { participants: FULL, chat: FULL, recording: FULL, sharing: FULL },
  messages: [],
};

describe('a meeting page', () => {
  it('is watched by one script, however often it is put there', () => {
    expect([takeLock(), takeLock(), takeLock()]).toEqual([true, false, false]);
  });

  it('loses one rule to a bug of that rule, says so once and without a name, and no other', () => {
    const bad: RuleId = 'pupil-microphone-open';
    const told: string[] = [];
    const rules = RULES.map((rule) =>
      rule.id === bad
        ? {
            ...rule,
            evaluate: () => {
              throw new Error('a bug');
            },
          }
        : rule,
    );
    const looks = (using: typeof RULES) => {
      const engine = startEngine(CONTEXT.school, using, (rule) => void told.push(rule.id));
      let state = initialState(LESSON_TIME);
      for (let second = 0; second <= 900; second += 30) {
        const at = LESSON_TIME + second * 1_000;
        state = advance(state, LESSON, at);
        engine.look(state);
      }
      return engine.open.map(({ rule }) => rule).toSorted();
    };
    const all = looks(RULES);
    expect(all).toContain(bad);
    expect(looks(rules)).toEqual(all.filter((rule) => rule !== bad));
    expect(all.length).toBeGreaterThan(1);
    expect(told).toEqual([bad]);
  });
});
