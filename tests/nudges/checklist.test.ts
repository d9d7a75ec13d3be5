import { describe, expect, it } from 'vitest';
import type { MeetingState } from '../../utils/meeting/state.ts';
import { checklistAt } from '../../utils/nudges/checklist.ts';
import { checklistsOf } from '../../utils/policy/checklists/checklists-of.ts';
import { beginLesson } from '../../utils/policy/lesson.ts';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import type { Session } from '../../utils/policy/school.ts';
import { school } from '../incidents/school.ts';

const AT = Date.UTC(2026, 10, 23, 10);
const MINUTE = 60_000;
const SCHOOL = school({ policy: POLICIES.default });
const LISTS = checklistsOf(SCHOOL);

const SESSION: Session = {
  title: 'Maths',
  class: '5B',
  starts: '2026-11-23T10:00',
  ends: '2026-11-23T11:00',
  repeats: 'once',
  approved: true,
  oneToOne: false,
  purpose: 'lesson',
  parentInformed: 'no',
  guests: [],
  teachers: [],
};

function occurrence(changes: Partial<Session> = {}) {
  return { session: { ...SESSION, ...changes }, starts: AT, ends: AT + 60 * MINUTE };
}

function stateOf(phase: MeetingState['phase']['value'], at = AT): MeetingState {
  return { phase: { value: phase, since: at }, at } as MeetingState;
}

function lesson() {
  const memory = beginLesson(SCHOOL);
  memory.tell({ did: 'lesson' }, AT);
  return memory;
}

describe('the checklist of the moment', () => {
  it.each([
    ['prejoin', 0, 'Before the lesson'],
    ['lobby', 0, 'Before the lesson'],
    ['in-meeting', 0, 'At the start'],
    ['in-meeting', 54 * MINUTE, undefined],
    ['in-meeting', 55 * MINUTE, 'Before you leave'],
    ['ended', 61 * MINUTE, 'After the lesson'],
    ['outside', 0, undefined],
    ['unknown', 0, undefined],
  ] as const)('%s after %d ms: %s', (phase, after, title) => {
    const one = { ...lesson(), teacherIn: AT, isLesson: true };
    expect(checklistAt(stateOf(phase, AT + after), one, LISTS, occurrence(), undefined)?.title).toBe(title);
  });

  it('is none where it is no lesson, and inside only once it is known to be one', () => {
    const unknown = beginLesson(SCHOOL);
    expect(checklistAt(stateOf('in-meeting'), unknown, LISTS, undefined, undefined)).toBeUndefined();
    expect(checklistAt(stateOf('ended'), unknown, LISTS, undefined, undefined)).toBeUndefined();
    unknown.tell({ did: 'not-a-lesson' }, AT);
    expect(checklistAt(stateOf('lobby'), unknown, LISTS, undefined, undefined)).toBeUndefined();
  });

  it('asks about a one-to-one and another’s stream only before one', () => {
    const ids = (changes: Partial<Session>) =>
      checklistAt(stateOf('lobby'), lesson(), LISTS, occurrence(changes), undefined)?.items.map(({ id }) => id);
    expect(ids({})).not.toContain('own-team');
    expect(ids({ oneToOne: true })).toContain('own-team');
    expect(ids({ oneToOne: true })).not.toContain('others-stream');
    expect(ids({ purpose: 'joined-stream' })).toContain('others-stream');
  });

  it('shows what was answered, but not what was answered before the lesson before', () => {
    const one = lesson();
    one.tell({ did: 'checklist', item: 'waiting-room', answer: 'no' }, AT);
    one.tell({ did: 'checklist', item: 'device', answer: 'yes' }, AT + 5);
    const answered = (since?: number) =>
      checklistAt(stateOf('lobby'), one, LISTS, undefined, since)?.items.flatMap(({ id, answer }) =>
        answer ? [id] : [],
      );
    expect(answered()).toEqual(['device', 'waiting-room']);
    expect(answered(AT + 1)).toEqual(['device']);
  });

  it('has nothing to read out once it was read out, by the list or by the card', () => {
    for (const act of [
      { did: 'checklist', item: 'expectations', answer: 'yes' },
      { did: 'expectations-read' },
    ] as const) {
      const one = lesson();
      expect(checklistAt(stateOf('in-meeting'), one, LISTS, undefined, undefined)?.readOut).toBe(LISTS.readOut);
      one.tell(act, AT);
      expect(one.expectationsRead).toBe(true);
      expect(checklistAt(stateOf('in-meeting'), one, LISTS, undefined, undefined)).toBeUndefined();
    }
  });
});

describe('an answer counts as the deed that rules know', () => {
  it('another adult, until the answer is another', () => {
    const one = lesson();
    one.tell({ did: 'checklist', item: 'other-adult', answer: 'yes' }, AT);
    expect(one.otherAdult).toBe(true);
    one.tell({ did: 'checklist', item: 'other-adult', answer: 'no' }, AT);
    expect(one.otherAdult).toBe(false);
    one.tell({ did: 'adult-present' }, AT);
    expect(one.answers.get('other-adult')).toEqual({ answer: 'yes', at: AT });
  });

  it('a parent who was told, or need not be', () => {
    for (const [answer, told] of [
      ['yes', true],
      ['not-needed', true],
      ['no', false],
    ] as const) {
      const one = lesson();
      one.tell({ did: 'checklist', item: 'parent-told', answer }, AT);
      expect(one.parentTold, answer).toBe(told);
    }
  });
});
