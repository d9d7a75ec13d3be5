import { lessonStatus } from '../messages/status.ts';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { readReturn } from '../../utils/export/read-return.ts';
import { previewReturn } from '../../utils/incidents/weekly.ts';
import type { Amendment } from '../../utils/incidents/draft.ts';
import { POLICIES } from '../../utils/policy/policies/index.ts';
import type { Asker } from '../../utils/messages/sender.ts';
import { fileOf } from '../export/file-of.ts';
import {
  newDevice,
  newLessons,
  newReceipts,
  newRecent,
  stored,
  wake,
  wakeAll,
  withDatabase,
} from '../incidents/log-fixture.ts';
import { draft, LESSON_TIME } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';
import { followUpsFor } from './follow-ups-fixture.ts';

const MEETING: Asker = { from: 'meeting', platform: 'teams', tabId: 7, frameId: 0 };
const PAGE: Asker = { from: 'page' };
const RECORDER = { name: 'Ms R Shah', role: 'class teacher' };

function setUp() {
  const device = newDevice();
  let recorder = { name: '', role: '' };
  let now = LESSON_TIME + 60_000;
  const badges: unknown[] = [];
  const followed: unknown[] = [];
  const put: unknown[] = [];
  const ports = {
    receipts: newReceipts(),
    recent: newRecent(),
    lessons: newLessons(),
    registers: wakeAll(device).registers,
    loadSchool: () => Promise.resolve(school()),
    readRecorder: () => Promise.resolve(recorder),
    writeRecorder: (typed: typeof recorder) => {
      recorder = typed;
      return Promise.resolve();
    },
    now: () => now,
    openLog: () => Promise.resolve(),
    pageMark: () => Promise.resolve('mark '),
    putWatcher: (asker: Asker) => {
      put.push(asker);
      return Promise.resolve();
    },
    showBadge: (...given: unknown[]) => {
      badges.push(given);
      return Promise.resolve();
    },
    followLeaving: (...given: unknown[]) => {
      followed.push(given);
      return Promise.resolve();
    },
  };
  return {
    ports,
    device,
    badges,
    followed,
    put,
    /** The handlers of a background that has just started. */
    start: () => {
      const log = wake(device);
      return createHandlers({ ...ports, log, followUps: followUpsFor({ ...ports, log }) });
    },
    pass: (ms: number) => void (now += ms),
  };
}

describe('recording', () => {
  it('answers with the reference once stored, and with the same to a resend after a restart', async () => {
    const { device, start } = setUp();
    const one = draft();
    const answer = { recorded: one.id, reference: 'LL-000001' };
    expect(await start()['record-incident']({ type: 'record-incident', draft: one }, MEETING)).toEqual(answer);
    expect(await start()['record-incident']({ type: 'record-incident', draft: one }, MEETING)).toEqual(answer);
    expect(await stored(device)).toHaveLength(1);
  });

  it('takes the platform from the sender, and never from a meeting page’s message', async () => {
    const { start } = setUp();
    const handlers = start();
    await handlers['record-incident']({ type: 'record-incident', draft: draft({ platform: 'zoom' }) }, MEETING);
    const { platform: _none, ...later } = draft({ lesson: 'Playground' });
    await handlers['record-incident']({ type: 'record-incident', draft: later }, PAGE);
    const { records } = await handlers['list-records']({ type: 'list-records', book: 'incidents', limit: 10 }, PAGE);
    expect(records.map((one) => 'fields' in one && one.fields.where)).toEqual(['Playground', 'Teams, Maths 5B']);
  });

  it('answers an amendment with the reference of its incident, also to a resend', async () => {
    const { start } = setUp();
    const handlers = start();
    const one = draft();
    const amendment = { ...one, id: 'b', of: one.id, what: 'better' };
    await handlers['record-incident']({ type: 'record-incident', draft: one }, MEETING);
    for (const background of [handlers, start()]) {
      expect(await background['amend-incident']({ type: 'amend-incident', amendment }, MEETING)).toEqual({
        recorded: 'b',
        reference: 'LL-000001',
      });
    }
  });

  it('does not acknowledge an amendment whose incident is not there yet', async () => {
    const { start } = setUp();
    const amendment = { ...draft(), of: 'not there' };
    await expect(start()['amend-incident']({ type: 'amend-incident', amendment }, MEETING)).rejects.toMatchObject({
      code: 'unknown-incident',
    });
  });

  it('moves what is about a member of staff to its own book, and goes on there', async () => {
    const { start } = setUp();
    const handlers = start();
    const one = draft();
    await handlers['record-incident']({ type: 'record-incident', draft: one }, MEETING);
    const move = { ...one, id: 'b', of: one.id, category: 'concern-about-adult' } as const;
    const more = { ...move, id: 'c', of: 'b', what: 'more' };
    const send = (amendment: Amendment) => handlers['amend-incident']({ type: 'amend-incident', amendment }, MEETING);
    expect(await send(move)).toEqual({ recorded: 'b', reference: 'SC-000001' });
    expect(await send(move)).toEqual({ recorded: 'b', reference: 'SC-000001' });
    expect(await send(more)).toEqual({ recorded: 'c', reference: 'SC-000001' });
  });

  it('is never without a person who confirms it', async () => {
    const { start } = setUp();
    const handlers = start();
    await handlers['record-incident']({ type: 'record-incident', draft: draft({ teacher: 'unknown' }) }, MEETING);
    await handlers['record-incident']({ type: 'record-incident', draft: draft() }, MEETING);
    const { records } = await handlers['list-records']({ type: 'list-records', book: 'incidents', limit: 10 }, PAGE);
    expect(records.map((one) => 'fields' in one && [one.fields.confirmedBy, one.fields.recordedBy])).toEqual([
      ['Ms R Shah', 'Ms R Shah, teacher'],
      ['the teacher on this device', 'the teacher on this device'],
    ]);
  });

  it('files what began from a finding under its category', async () => {
    const { start } = setUp();
    const handlers = start();
    const one = draft({ rule: 'unexpected-participant', clauses: ['C4'], what: 'A guest is in the meeting.' });
    await handlers['record-incident']({ type: 'record-incident', draft: one }, MEETING);
    const { records } = await handlers['list-records']({ type: 'list-records', book: 'incidents', limit: 10 }, PAGE);
    expect(records[0]).toMatchObject({
      fields: { category: 'Someone in the lesson who was not expected', clauses: 'staff responsibilities (C4)' },
    });
  });
});

describe('reading', () => {
  it('gives pages newest first and says whether there are older ones', async () => {
    const { device, start } = setUp();
    const handlers = start();
    for (let index = 0; index < 3; index += 1) {
      await handlers['record-incident']({ type: 'record-incident', draft: draft() }, MEETING);
    }
    const [, second] = await stored(device);
    await withDatabase(device, (store) => store.put({ ...second, body: null }));
    const first = await handlers['list-records']({ type: 'list-records', book: 'incidents', limit: 2 }, PAGE);
    expect(first).toMatchObject({ more: true, records: [{ seq: 3 }, { reference: 'LL-000002', unreadable: true }] });
    const rest = await handlers['list-records']({ type: 'list-records', book: 'incidents', limit: 2, before: 2 }, PAGE);
    expect(rest).toMatchObject({ more: false, records: [{ seq: 1 }] });
    expect(await handlers['check-log']({ type: 'check-log', book: 'incidents' }, PAGE)).toMatchObject({ broken: 1 });
  });

  it('tells badge and leaving of the tab that asks, and nothing of our own pages', async () => {
    const { badges, followed, start } = setUp();
    const status = lessonStatus({ cards: 2, urgent: true, unsaved: 1 });
    await start()['lesson-status']({ type: 'lesson-status', status }, MEETING);
    await start()['lesson-status']({ type: 'lesson-status', status }, PAGE);
    expect(badges).toEqual([[7, status]]);
    expect(followed).toEqual([[7, status]]);
  });
});

describe('the weekly return', () => {
  it('is previewed, recorded once under its id, and given again as it was', async () => {
    const { start, pass, device } = setUp();
    const handlers = start();
    await handlers['record-incident']({ type: 'record-incident', draft: draft({ what: 'facts' }) }, MEETING);
    const preview = () => previewReturn(wake(device), 'incidents', LESSON_TIME, 'Europe/London');
    const before = await preview();
    expect(before).toMatchObject({ week: '2026-W48', already: [], begins: '2026-11-23 00:00' });
    expect(before).toMatchObject({ from: 1, to: 1, records: 1 });

    const make = { type: 'make-return', id: 'return-1', recorder: RECORDER } as const;
    const file = await handlers['make-return'](make, PAGE);
    expect(file).toEqual({
      fileName: 'incidents-2026-W48.csv',
      reference: 'LL-000002',
      book: 'incidents',
      from: 1,
      to: 2,
    });
    expect(await start()['make-return'](make, PAGE)).toEqual(file);
    pass(3_600_000);
    await handlers['record-incident']({ type: 'record-incident', draft: draft() }, MEETING);
    expect(await handlers['read-return']({ type: 'read-return', reference: 'LL-000002' }, PAGE)).toEqual(file);

    const after = await preview();
    expect(after.already).toEqual([{ reference: 'LL-000002', madeAt: '2026-11-23 10:06' }]);
    expect(after).toMatchObject({ from: 3, to: 3, records: 1 });
    expect(await handlers['get-recorder']({ type: 'get-recorder' }, PAGE)).toEqual({ recorder: RECORDER });
    const said = await handlers['get-guidance']({ type: 'get-guidance' }, PAGE);
    expect(JSON.stringify(said)).toContain('999');
    expect(JSON.stringify(said)).not.toContain('Sam Taylor');
  });

  it('is signed by the typed name', async () => {
    const { start, device } = setUp();
    const { reference } = await start()['make-return']({ type: 'make-return', id: 'r', recorder: RECORDER }, PAGE);
    const { records } = await readReturn((await fileOf(wake(device), reference, school())).text);
    expect(records[0]?.fields).toMatchObject({ recordedBy: 'Ms R Shah, class teacher', confirmedBy: 'Ms R Shah' });
  });

  it('is signed by it also where what lies beside the log cannot be read', async () => {
    const { device, ports } = setUp();
    const log = wake(device);
    const followUps = followUpsFor({ ...ports, log });
    const handlers = createHandlers({ ...ports, log, followUps, readRecorder: () => Promise.reject(new Error('IO')) });
    await handlers['make-return']({ type: 'make-return', id: 'r', recorder: RECORDER }, PAGE);
    const { records } = await handlers['list-records']({ type: 'list-records', book: 'incidents', limit: 10 }, PAGE);
    expect(records).toMatchObject([{ fields: { confirmedBy: 'Ms R Shah' } }]);
  });

  it('is not made up for a reference that is none', async () => {
    const { start } = setUp();
    const handlers = start();
    await handlers['record-incident']({ type: 'record-incident', draft: draft() }, MEETING);
    for (const reference of ['LL-000001', 'LL-000009', 'SC-000001']) {
      await expect(handlers['read-return']({ type: 'read-return', reference }, PAGE)).rejects.toMatchObject({
        code: 'unknown-incident',
      });
    }
  });
});

describe('who was in a lesson', () => {
  const register = { from: LESSON_TIME, to: LESSON_TIME + 60_000, unseen: [], partly: [], people: [] };
  const lesson = { id: 'r1', title: 'Maths 5B', register };
  const all = { type: 'list-registers', days: { from: '2026-11-23', to: '2026-11-23' } } as const;

  it('is kept with the platform of the sender, and goes when it was no lesson', async () => {
    const { start } = setUp();
    expect(await start()['keep-register']({ type: 'keep-register', lesson }, MEETING)).toEqual({ kept: 'r1' });
    expect(await start()['list-registers'](all, PAGE)).toEqual({
      registers: [{ ...lesson, platform: 'teams' }],
      lost: 0,
    });
    await start()['keep-register']({ type: 'keep-register', lesson: { id: 'r1', title: 'Maths 5B' } }, MEETING);
    expect((await start()['list-registers'](all, PAGE)).registers).toEqual([]);
  });

  it('is not kept under a policy that does not ask for it', async () => {
    const { start, ports } = setUp();
    ports.loadSchool = () => Promise.resolve(school({ policy: POLICIES.westgate }));
    expect(await start()['keep-register']({ type: 'keep-register', lesson }, MEETING)).toEqual({ kept: 'r1' });
    expect((await start()['list-registers'](all, PAGE)).registers).toEqual([]);
  });

  it('loses nobody at their right while a page would send them again, and then does', async () => {
    const { start, pass } = setUp();
    const people = [{ name: 'Sam Taylor', kind: 'pupil', spans: [[LESSON_TIME, LESSON_TIME + 60_000]] }] as const;
    const here = { ...lesson, register: { ...register, people } };
    await start()['keep-register']({ type: 'keep-register', lesson: here }, MEETING);
    const removal = {
      type: 'remove-from-registers',
      names: ['Sam Taylor'],
      decidedBy: 'The head',
      reason: 'x',
    } as const;
    pass(599_000);
    await expect(start()['remove-from-registers'](removal, PAGE)).rejects.toMatchObject({ code: 'lesson-goes-on' });
    expect((await start()['list-registers'](all, PAGE)).registers[0]?.register.people).toEqual(people);
    const other = { ...removal, names: ['Alex Jones'] };
    expect(await start()['remove-from-registers'](other, PAGE)).toEqual({ changed: 0 });
    pass(1_000);
    expect(await start()['remove-from-registers'](removal, PAGE)).toEqual({ changed: 1 });
  });
});

describe('the answers to a lesson’s checklists', () => {
  const lesson = { id: 'l1', title: 'Maths 5B', answers: [{ item: 'device', answer: 'yes', at: LESSON_TIME }] };

  it('are kept with the platform of the sender and the policy, and told newest lesson first', async () => {
    const { start } = setUp();
    const handlers = start();
    expect(await handlers['keep-answers']({ type: 'keep-answers', lesson }, MEETING)).toEqual({ kept: 'l1' });
    await handlers['keep-answers']({ type: 'keep-answers', lesson: { ...lesson, id: 'l2' } }, MEETING);
    const kept = { ...lesson, at: LESSON_TIME, platform: 'teams', policy: 'crofton' };
    expect(await handlers['list-lessons']({ type: 'list-lessons' }, PAGE)).toEqual({
      lessons: [{ ...kept, id: 'l2' }, kept],
      lost: 0,
    });
  });

  it('go when the school’s time for timelines is over', async () => {
    const { start, pass } = setUp();
    await start()['keep-answers']({ type: 'keep-answers', lesson }, MEETING);
    pass(181 * 86_400_000);
    const later = { ...lesson, id: 'l2', answers: [{ ...lesson.answers[0], at: LESSON_TIME + 181 * 86_400_000 }] };
    await start()['keep-answers']({ type: 'keep-answers', lesson: later as typeof lesson }, MEETING);
    const { lessons } = await start()['list-lessons']({ type: 'list-lessons' }, PAGE);
    expect(lessons.map(({ id }) => id)).toEqual(['l2']);
  });

  it('come with the school to every meeting page, as its policy asks', async () => {
    const { checklists } = await setUp().start()['get-school']({ type: 'get-school' }, MEETING);
    expect(checklists.before.map(({ id }) => id)).toContain('chat-visible');
  });
});

describe('a page of a platform', () => {
  it('is given the school’s corrections of its own platform alone, and none where there are none', async () => {
    const { ports, start } = setUp();
    const ask = (asker: Asker) => start()['get-probes']({ type: 'get-probes' }, asker);
    expect(await ask(MEETING)).toEqual({ probes: {}, mark: 'mark ' });
    const probes = { teams: { timer: ['#new-timer'] }, zoom: { footer: ['#new-footer'] } };
    ports.loadSchool = () => Promise.resolve({ ...school(), probes });
    expect(await ask(MEETING)).toEqual({ probes: probes.teams, mark: 'mark ' });
    expect(await ask(PAGE)).toEqual({ probes: {}, mark: 'mark ' });
  });

  it('has the script that watches put into its own frame, and no page of ours has', async () => {
    const { put, start } = setUp();
    for (const asker of [PAGE, MEETING]) await start()['watch-here']({ type: 'watch-here' }, asker);
    expect(put).toEqual([MEETING]);
  });
});

describe('the DSL’s receipt', () => {
  it('closes a return once it fits, on the day it was first entered, and after a restart', async () => {
    const { start, pass, device } = setUp();
    const handlers = start();
    await handlers['make-return']({ type: 'make-return', id: 'r', recorder: RECORDER }, PAGE);
    const [record] = await stored(device);
    const confirm = (receipt: string, reference = 'LL-000001') =>
      start()['confirm-return']({ type: 'confirm-return', reference, receipt }, PAGE);
    await expect(confirm('LL-000001 00000000')).rejects.toThrow(/^The number is right/);
    await expect(confirm('LL-000001 00000000', 'LL-000002')).rejects.toThrow('There is no such return');
    expect(await handlers['get-confirmed']({ type: 'get-confirmed' }, PAGE)).toEqual({ confirmed: {} });

    const confirmed = { confirmed: { 'LL-000001': '2026-11-23 10:06' } };
    expect(await confirm(`ll-000001 ${record?.hash.slice(0, 8).toUpperCase()}`)).toEqual(confirmed);
    pass(86_400_000);
    expect(await confirm(`LL-000001 ${record?.hash.slice(0, 8)}`)).toEqual(confirmed);
    expect(await start()['get-confirmed']({ type: 'get-confirmed' }, PAGE)).toEqual(confirmed);
    expect(await stored(device)).toEqual([record]);
  });
});
