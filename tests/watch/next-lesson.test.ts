import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAnswers } from '../../entrypoints/meeting/answers.ts';
import type { LessonAnswers } from '../../utils/incidents/lesson-answers.ts';
import type { Snapshot } from '../../utils/meeting/snapshot.ts';
import { initialState } from '../../utils/meeting/state.ts';
import type { Look, MeetingAdapter } from '../../utils/platforms/adapter.ts';
import { checklistsOf } from '../../utils/policy/checklists/checklists-of.ts';
import { checklistOf } from '../../utils/watch/view-of.ts';
import { watchMeeting } from '../../utils/watch/watch.ts';
import { school } from '../incidents/school.ts';

/** Several lessons on one page: what was said before one is of that one. Answers are sent until they are kept. */

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 10) }));
afterEach(() => void vi.useRealTimers());

const SCHOOL = school();
const LISTS = checklistsOf(SCHOOL);
const SEEN = { level: 'full' } as const;

function schedule(task: () => void, ms: number): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

function openPage() {
  let shown: Pick<Snapshot, 'phase' | 'title'> = { phase: 'prejoin', title: 'Maths 5B' };
  const { recording, recordingBy, transcription, transcriptionBy, captions, waitingRoom, chat, background } =
    initialState(0);
  const meeting = { recording, recordingBy, transcription, transcriptionBy, captions, waitingRoom, chat, background };
  const adapter: MeetingAdapter = {
    read: () =>
      ({
        platform: 'teams',
        edition: 'work',
        account: 'unknown',
        meeting: Object.fromEntries(Object.keys(meeting).map((key) => [key, 'unknown'])),
        people: [],
        sight: { participants: SEEN, chat: SEEN, recording: SEEN, sharing: SEEN },
        messages: [],
        health: { readable: true, signals: {} },
        ...shown,
      }) as unknown as Look,
    touch: () => true,
    refresh() {},
    check() {},
    news: 0,
    watched: () => [],
  };
  const sent: LessonAnswers[] = [];
  const store = { works: true };
  const { signal } = new AbortController();
  const answers = keepAnswers({
    send(lesson) {
      sent.push(lesson);
      return Promise.resolve(store.works);
    },
    schedule,
    onChange() {},
    signal,
  });
  const watch = watchMeeting(adapter, SCHOOL, {
    now: Date.now,
    schedule,
    onLook: () => answers.follow(watch.lookout, watch.nextSince),
    onProblem(_place, error) {
      throw error;
    },
    signal,
  });
  watch.start();
  return {
    watch,
    answers,
    sent,
    store,
    async show(phase: Snapshot['phase'], title = 'Maths 5B') {
      shown = { phase, title };
      await vi.advanceTimersByTimeAsync(60_000);
      watch.changed();
    },
    async say(item: string, answer = 'yes') {
      watch.tell({ did: 'checklist', item, answer });
      await vi.advanceTimersByTimeAsync(1);
    },
    answered: () =>
      checklistOf(watch.lookout, SCHOOL, LISTS, watch.nextSince)?.items.flatMap(({ id, answer }) =>
        answer ? [id] : [],
      ),
  };
}

it('sends nothing before it is known to be a lesson, then all, then each change, under one id', async () => {
  const page = openPage();
  await page.say('other-adult');
  await page.show('in-meeting');
  expect(page.sent).toEqual([]);
  page.watch.tell({ did: 'lesson' });
  await page.say('expectations');
  expect(page.sent.map(({ title, answers }) => [title, answers.map(({ item }) => item)])).toEqual([
    ['Maths 5B', ['other-adult']],
    ['Maths 5B', ['other-adult', 'expectations']],
  ]);
  expect(new Set(page.sent.map(({ id }) => id)).size).toBe(1);
});

it('keeps nothing of what is no lesson', async () => {
  const page = openPage();
  await page.show('in-meeting');
  page.watch.tell({ did: 'lesson' });
  await page.say('expectations');
  page.watch.tell({ did: 'not-a-lesson' });
  expect(page.sent.at(-1)?.answers).toEqual([]);
});

it('goes on under the same id after an update, and sends once more what may not have been kept', async () => {
  const before = openPage();
  await before.show('in-meeting');
  before.watch.tell({ did: 'lesson' });
  await before.say('expectations');
  const left = before.answers.of(before.watch.lookout);
  const { watch, answers, sent } = openPage();
  answers.takeUp(watch.lookout, JSON.parse(JSON.stringify(left)));
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([left]);
  expect(before.sent.at(-1)).toEqual(left);
});

it('tries again until the answers are kept, and says so meanwhile', async () => {
  const page = openPage();
  await page.show('in-meeting');
  page.store.works = false;
  page.watch.tell({ did: 'lesson' });
  await page.say('expectations');
  expect([page.sent.length, page.answers.unkept]).toEqual([1, true]);
  await page.say('device');
  expect(page.sent).toHaveLength(2);
  page.store.works = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(page.answers.unkept).toBe(false);
  expect(page.sent.at(-1)?.answers.map(({ item }) => item)).toEqual(['expectations', 'device']);
  const { length } = page.sent;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.sent).toHaveLength(length);
});

it('takes what is said before the next lesson into that one', async () => {
  const page = openPage();
  await page.show('in-meeting');
  page.watch.tell({ did: 'lesson' });
  await page.say('other-adult');
  await page.show('ended');
  await page.say('attendance');
  await page.show('prejoin', 'English 5B');
  expect(page.answered()).toEqual([]);
  await page.say('waiting-room');
  expect(page.answered()).toEqual(['waiting-room']);
  await page.show('in-meeting', 'English 5B');
  page.watch.tell({ did: 'lesson' });
  expect(page.watch.lookout.lesson.otherAdult).toBe(false);
  expect(page.sent.map(({ title, answers }) => [title, answers.map(({ item }) => item)])).toEqual([
    ['Maths 5B', ['other-adult']],
    ['Maths 5B', ['other-adult', 'attendance']],
    ['English 5B', ['waiting-room']],
  ]);
  expect(page.sent[0]?.id).not.toBe(page.sent[2]?.id);
});

it('keeps what a lesson answered when the next one answers the same', async () => {
  const page = openPage();
  await page.say('waiting-room');
  await page.show('in-meeting');
  page.watch.tell({ did: 'lesson' });
  await page.show('ended');
  await page.show('prejoin', 'English 5B');
  await page.say('waiting-room');
  await page.show('in-meeting', 'English 5B');
  page.watch.tell({ did: 'lesson' });
  const last = new Map(page.sent.map((one) => [one.title, one.answers.map(({ item }) => item)]));
  expect([...last]).toEqual([
    ['Maths 5B', ['waiting-room']],
    ['English 5B', ['waiting-room']],
  ]);
});

it('goes on with the same lesson for whoever comes straight back to it', async () => {
  const page = openPage();
  await page.show('in-meeting');
  page.watch.tell({ did: 'lesson' });
  await page.say('other-adult');
  await page.show('ended');
  await page.show('prejoin');
  await page.say('waiting-room');
  await page.show('in-meeting');
  expect(page.watch.lookout.lesson.otherAdult).toBe(true);
  expect(page.sent.at(-1)?.answers.map(({ item }) => item)).toEqual(['other-adult', 'waiting-room']);
});
