import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRegisters } from '../../entrypoints/meeting/registers.ts';
import type { LessonRegister } from '../../utils/attendance/register.ts';
import type { Person } from '../../utils/meeting/snapshot.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { school } from '../incidents/school.ts';
import { AT, inMeeting, person } from './in-meeting.ts';

/** When a meeting page sends who was in its lesson. */

beforeEach(() => vi.useFakeTimers({ now: AT }));
afterEach(() => void vi.useRealTimers());

const TEACHER = person('t1', 'Ms R Shah');
const SAM = person('p1', 'Sam Taylor');
const ALEX = person('p2', 'Alex Jones');
const SECOND = 1_000;

function open(changes: Parameters<typeof school>[0] = {}) {
  const lookout = startLookout(school(changes), (rule) => {
    throw new Error(rule.id);
  });
  const sent: LessonRegister[] = [];
  const store = { works: true };
  const follow = keepRegisters({
    send(lesson) {
      sent.push(structuredClone(lesson));
      return Promise.resolve(store.works);
    },
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    onChange() {},
    signal: new AbortController().signal,
  });
  return {
    lookout,
    sent,
    store,
    /** The page as it stands for so many seconds, looked at each second. */
    async stand(people: readonly Person[], seconds: number, phase: 'in-meeting' | 'ended' = 'in-meeting') {
      for (let passed = 0; passed < seconds; passed += 1) {
        lookout.look(Date.now(), { ...inMeeting(people), phase });
        follow(lookout);
        await vi.advanceTimersByTimeAsync(SECOND);
      }
    },
    leave: () => follow(lookout, true),
  };
}

describe('who was in a lesson', () => {
  it('is sent as the class comes in, and then once a minute', async () => {
    const { sent, stand } = open();
    await stand([TEACHER, SAM], 3);
    await stand([TEACHER, SAM, ALEX], 9);
    expect(sent.at(-1)?.register?.people.map(({ name }) => name)).toEqual(['Ms R Shah', 'Sam Taylor', 'Alex Jones']);
    const coming = sent.length;
    expect(coming).toBeLessThanOrEqual(3);
    await stand([TEACHER, SAM, ALEX], 120);
    expect(sent.length - coming).toBe(2);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent.at(-1)?.title).toBe('Maths');
  });

  it('is put together no more often than it may be sent: a page changes many times a second', async () => {
    const { lookout, stand } = open();
    await stand([TEACHER, SAM], 2);
    const made = vi.spyOn(lookout, 'register', 'get');
    await stand([TEACHER, SAM], 60);
    expect(made.mock.calls.length).toBeLessThanOrEqual(12);
  });

  it('is not sent each time that somebody comes into sight, where not everybody is', async () => {
    const { sent, stand } = open();
    await stand([TEACHER, SAM], 20);
    const before = sent.length;
    for (let minute = 0; minute < 5; minute += 1) {
      await stand([TEACHER, { ...SAM, held: true }], 61);
      await stand([TEACHER, SAM], 9);
    }
    expect(sent.length - before).toBe(6);
    expect(sent.at(-1)?.register?.people[1]?.spans).toHaveLength(5);
  });

  it('is sent when the teacher is out, to the last second, and no more after it', async () => {
    const { sent, stand } = open();
    await stand([TEACHER, SAM], 17);
    await stand([], 30, 'ended');
    expect(sent.at(-1)?.register?.to).toBe(AT + 17 * SECOND);
    expect(sent.filter(({ register }) => register?.to === AT + 17 * SECOND)).toHaveLength(1);
  });

  it('is sent when the page goes', async () => {
    const { sent, stand, leave } = open();
    await stand([TEACHER, SAM], 17);
    leave();
    expect(sent.at(-1)?.register?.to).toBe(AT + 16 * SECOND);
  });

  it('is sent again until it is kept, and then the newest', async () => {
    const { sent, store, stand } = open();
    store.works = false;
    await stand([TEACHER, SAM], 2);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(sent).toHaveLength(2);
    store.works = true;
    await stand([TEACHER, SAM, ALEX], 7);
    await vi.advanceTimersByTimeAsync(30 * SECOND);
    expect(sent.at(-1)?.register?.people).toHaveLength(3);
    const kept = sent.length;
    await vi.advanceTimersByTimeAsync(30 * SECOND);
    expect(sent).toHaveLength(kept);
  });

  it('is sent of no meeting that is not known to be a lesson, nor kept of one that turns out to be none', async () => {
    const strangers = [TEACHER, person('p8', 'Mr Jones'), person('p9', 'Ms Lee')];
    const { lookout, sent, stand } = open();
    await stand(strangers, 90);
    expect(sent).toEqual([]);
    lookout.tell({ did: 'lesson' }, Date.now());
    await stand(strangers, 2);
    expect(sent.at(-1)?.register?.people).toHaveLength(3);
    lookout.tell({ did: 'not-a-lesson' }, Date.now());
    await stand(strangers, 90);
    expect(sent.at(-1)).toEqual({ id: sent[0]?.id, title: 'Maths' });
    expect(sent.filter(({ register }) => register === undefined)).toHaveLength(1);
  });

  it.each([true, false])('goes with the session of the timetable, a one-to-one: %s', async (oneToOne) => {
    const { sent, stand } = open({
      sessions: [
        {
          title: 'Maths',
          class: '5B',
          starts: '2026-11-23T10:05',
          ends: '2026-11-23T11:00',
          repeats: 'once',
          approved: true,
          oneToOne,
          purpose: 'lesson',
          parentInformed: 'no',
          guests: [],
          teachers: [],
        },
      ],
    });
    await stand([TEACHER, SAM], 3);
    expect(sent.at(-1)?.session).toEqual({
      title: 'Maths',
      class: '5B',
      ...(oneToOne && { oneToOne }),
      starts: AT + 300 * SECOND,
      ends: AT + 3_600 * SECOND,
    });
  });
});
