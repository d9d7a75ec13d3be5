import { lessonStatus } from '../messages/status.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index.ts';
import { forBackup, fromBackup } from '../../entrypoints/background/follow-up-words.ts';
import type { FollowUpKeeper } from '../../entrypoints/background/follow-ups.ts';
import { browserReminder } from '../../entrypoints/background/reminder.ts';
import { composeAmendment } from '../../utils/incidents/compose.ts';
import type { FollowUps } from '../../utils/incidents/follow-ups.ts';
import type { Book } from '../../utils/incidents/record.ts';
import { withPlainCopy } from '../../utils/incidents/follow-ups.ts';
import { composeReturn } from '../../utils/incidents/weekly.ts';
import { CONTEXT, newDevice, newReceipts, record, stored, wake } from '../incidents/log-fixture.ts';
import { localDay } from '../../utils/incidents/return-due.ts';
import { draft, LESSON_TIME } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';
import { fakeBrowser } from './fake-browser.ts';
import { followUpsFor, newFollowUps } from './follow-ups-fixture.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.restoreAllMocks());

const PAGE = { from: 'page' } as const;
const DAY = 86_400_000;
/** Friday, 15:30 in London, of the week of `LESSON_TIME`. */
const FRIDAY = Date.UTC(2026, 10, 27, 15, 30);

function setUp(changes: Parameters<typeof school>[0] = {}) {
  const device = newDevice();
  const receipts = newReceipts();
  const store = newFollowUps();
  let now = LESSON_TIME;
  const ports = {
    receipts,
    store,
    loadSchool: () => Promise.resolve(school(changes)),
    readRecorder: () => Promise.resolve({ name: '', role: '' }),
    now: () => now,
    ...browserReminder,
  };
  const log = wake(device);
  return {
    device,
    log,
    receipts,
    store,
    /** The keeper of a background that has just started. */
    keeper: (given: Partial<Parameters<typeof followUpsFor>[0]> = {}) => followUpsFor({ ...ports, log, ...given }),
    pass: (to: number) => void (now = to),
    async makeReturn(at: number): Promise<string> {
      const context = { ...CONTEXT, now: at };
      const made = await log.append(`return ${at}`, (reader, heads) =>
        composeReturn(reader, heads, 'incidents', context),
      );
      return made.reference;
    },
  };
}

describe('the reminder', () => {
  it('comes at the school’s time, once, however often and late the alarm does', async () => {
    const { keeper, log, pass } = setUp();
    await record(log, draft());
    await keeper().refresh();
    expect(fakeBrowser.badge['text']).toEqual({ text: '' });
    expect(fakeBrowser.alarmsSet.get('follow-ups')).toBe(Date.UTC(2026, 10, 24));
    pass(FRIDAY - 60_001);
    await keeper().refresh();
    expect(fakeBrowser.alarmsSet.get('follow-ups')).toBe(FRIDAY);
    expect(fakeBrowser.notified).toEqual([]);

    pass(FRIDAY + 3 * 3_600_000);
    const late = keeper();
    await Promise.all([late.refresh(), late.refresh(), late.refresh()]);
    await late.refresh();
    await keeper().refresh();
    expect(fakeBrowser.notified.map(({ text }) => text)).toEqual([
      'The weekly return is due. Open Lesson Lookout to look at it and make it. Nothing is sent by itself.',
    ]);
    expect(fakeBrowser.badge).toMatchObject({
      text: { text: '1' },
      title: { title: 'Lesson Lookout · weekly return due' },
    });

    pass(FRIDAY + 7 * DAY);
    await keeper().refresh();
    expect(fakeBrowser.notified).toHaveLength(2);
    expect(fakeBrowser.notified.at(-1)?.text).toMatch(/^2 weekly returns are due/);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '2' } });
  });

  it('comes again after the clock was a year ahead, and a return that was made then covers no week', async () => {
    const { keeper, log, pass, makeReturn } = setUp();
    await record(log, draft());
    pass(FRIDAY + 365 * DAY);
    await keeper().refresh();
    await makeReturn(FRIDAY + 365 * DAY);
    await keeper().refresh();
    pass(FRIDAY);
    await keeper().refresh();
    await keeper().refresh();
    expect(fakeBrowser.notified.map(({ text }) => text)).toEqual([
      expect.stringContaining('weekly returns are due'),
      expect.stringContaining('The weekly return is due'),
    ]);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
  });

  it('comes in the first week where the clock was a year ahead when the school was set up', async () => {
    const { keeper, pass, store } = setUp();
    const schoolIsSet = () => Promise.resolve(true);
    pass(FRIDAY + 365 * DAY);
    await keeper({ schoolIsSet }).refresh();
    pass(FRIDAY - DAY);
    await keeper({ schoolIsSet }).refresh();
    expect((await store.read()).since).toBe(FRIDAY - DAY);
    pass(FRIDAY);
    await keeper({ schoolIsSet }).refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
  });

  it('looks once more for all that is asked for while it looks, and sees what came meanwhile', async () => {
    const { keeper, log } = setUp();
    let looks = 0;
    const keeping = keeper({ inLesson: () => Promise.resolve(Boolean((looks += 1)) && false) });
    const first = keeping.refresh();
    await vi.waitFor(() => expect(looks).toBe(1));
    await record(log, draft({ followUpDue: '2026-11-23' }));
    await Promise.all([first, keeping.refresh(), keeping.refresh(), keeping.refresh()]);
    expect(looks).toBe(2);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
  });

  it('ends with the return, and begins with the first record or the school’s file', async () => {
    const { keeper, makeReturn, pass, store } = setUp();
    pass(FRIDAY + DAY);
    await keeper().refresh();
    expect((await store.read()).since).toBeUndefined();
    pass(FRIDAY - DAY);
    await keeper({ schoolIsSet: () => Promise.resolve(true) }).refresh();
    pass(FRIDAY);
    await keeper().refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
    await makeReturn(FRIDAY + 1);
    await keeper().refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '' } });
    expect(fakeBrowser.cleared).toContain('weekly-return');
  });

  it('keeps quiet while a lesson is watched, and comes after it', async () => {
    const { keeper, log, pass } = setUp();
    await record(log, draft());
    pass(FRIDAY);
    await keeper({ inLesson: () => Promise.resolve(true) }).refresh();
    expect(fakeBrowser.notified).toEqual([]);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '' }, title: { title: 'Lesson Lookout' } });
    await keeper().refresh();
    expect(fakeBrowser.notified).toHaveLength(1);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
  });

  it('shows what was known while the log is shut, and rejects nothing', async () => {
    const { keeper, log, pass } = setUp();
    await record(log, draft({ followUpDue: '2026-11-24' }));
    await keeper().refresh();
    pass(LESSON_TIME + DAY);
    const no = () => Promise.reject(new LogError('locked'));
    const error = vi.spyOn(console, 'error');
    await keeper({ log: { ...log, quietly: { newest: no, range: no, count: no, find: no } } }).refresh();
    expect(error).not.toHaveBeenCalled();
    expect(fakeBrowser.badge).toMatchObject({
      text: { text: '1' },
      title: { title: 'Lesson Lookout · 1 follow-up due' },
    });
  });
});

describe('follow-ups of the log', () => {
  it('begin with an incident’s own day, move with it, and end with "closed"', async () => {
    const { keeper, log, pass } = setUp();
    const one = draft({ followUpDue: '2026-11-24' });
    await record(log, one);
    const list = async () =>
      (await keeper().handlers['list-follow-ups']({ type: 'list-follow-ups', book: 'incidents' }, PAGE)).lines;
    expect(await list()).toMatchObject([{ about: 'LL-000001', due: '2026-11-24', state: 'to-come' }]);
    const amend = async (changes: object) => {
      const amendment = { ...one, id: crypto.randomUUID(), of: one.id, ...changes };
      await log.append(amendment.id, (reader) => composeAmendment(amendment, reader, CONTEXT));
    };
    await amend({ followUpDue: '2026-12-01' });
    expect(await list()).toMatchObject([{ about: 'LL-000001', due: '2026-12-01', state: 'to-come' }]);
    await amend({ followUpDue: '2026-12-01', status: 'closed' });
    expect(await list()).toMatchObject([
      { state: 'done', acts: [{ did: 'released' }, { did: 'done', reason: 'by LL-000003' }] },
    ]);
    pass(LESSON_TIME + DAY);
    expect(await list()).toHaveLength(1);
    // Closed too early: the same day holds again.
    await amend({ followUpDue: '2026-12-01', status: 'open' });
    expect(await list()).toMatchObject([{ state: 'to-come', due: '2026-12-01' }]);
    // What the teacher ended, a correction of other words does not begin anew.
    const act = { did: 'done', reason: '' } as const;
    const id = `incident:${one.id}`;
    await keeper().handlers['act-on-follow-up']({ type: 'act-on-follow-up', id, book: 'incidents', act }, PAGE);
    await amend({ followUpDue: '2026-12-01', status: 'open', what: 'more' });
    expect(await list()).toMatchObject([{ state: 'done' }]);
  });

  it.each(['this version', 'the version before'])(
    'are opened again by a record also after a backup of %s brought them back',
    async (version) => {
      const { keeper, log, store } = setUp();
      const one = draft({ followUpDue: '2026-11-24' });
      await record(log, one);
      const amend = async (status: 'closed' | 'open') => {
        const amendment = { ...one, id: crypto.randomUUID(), of: one.id, status };
        await log.append(amendment.id, (reader) => composeAmendment(amendment, reader, CONTEXT));
        await keeper().refresh();
      };
      await amend('closed');
      const seal = vi.fn(() => Promise.resolve('sealed'));
      const words = { seal, opener: () => Promise.resolve(undefined) };
      const text = JSON.stringify(await forBackup(await store.read(), words), (key, value: unknown) =>
        key === 'record' && version !== 'this version' ? undefined : value,
      );
      await store.change(() => fromBackup(JSON.parse(text) as FollowUps, words));
      await amend('open');
      expect((await store.read()).items[`incident:${one.id}`]?.acts).toMatchObject([
        { did: 'done', reason: 'by LL-000002' },
        { did: 'released', reason: 'opened again by LL-000003' },
      ]);
      expect(seal).not.toHaveBeenCalled();
    },
  );

  it('of the daily chat stay due from the first day on which they were, whatever day it is by now', async () => {
    const recorder = { name: 'Ms R Shah', role: '' };
    const { keeper, pass, store } = setUp({ chatReader: 'Ms R Shah' });
    const keeping = keeper({ readRecorder: () => Promise.resolve(recorder) });
    await keeping.refresh();
    pass(LESSON_TIME + 5 * DAY);
    await keeping.refresh();
    const due = { kind: 'chat', state: 'due', due: '2026-11-23', about: '2026-11-23' };
    const { lines } = await keeping.handlers['list-follow-ups']({ type: 'list-follow-ups', book: 'incidents' }, PAGE);
    expect(lines).toMatchObject([due]);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
    await keeper().refresh();
    expect((await store.read()).items).toHaveProperty('chat.due', '2026-11-23');
  });

  it('of a concern about staff show with their book alone', async () => {
    const { keeper, log, pass } = setUp();
    await record(log, draft({ category: 'concern-about-adult', followUpDue: '2026-11-24' }));
    await record(log, draft({ category: 'concern-about-headteacher', followUpDue: '2026-11-24' }));
    pass(LESSON_TIME + 2 * DAY);
    const keeping = keeper();
    const of = async (book: Book) =>
      (await keeping.handlers['list-follow-ups']({ type: 'list-follow-ups', book }, PAGE)).lines.map(
        ({ about }) => about,
      );
    expect(await of('incidents')).toEqual([]);
    expect(await of('staff-concerns')).toEqual(['SC-000001']);
    expect(await of('chair-concerns')).toEqual(['CC-000001']);
    await keeping.refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '' } });
  });

  it('keep no pupil’s name of a question about one', async () => {
    const base = school();
    const classes = base.classes.map((one) => ({
      ...one,
      pupils: one.pupils.map((pupil) => ({ ...pupil, excludedUntil: '2026-11-20' })),
    }));
    const { keeper, store } = setUp({ classes });
    const keeping = keeper();
    const { lines } = await keeping.handlers['list-follow-ups']({ type: 'list-follow-ups', book: 'incidents' }, PAGE);
    for (const { id } of lines) {
      const act = { did: 'moved', to: '2026-12-01', reason: 'Sam’s mother asked' } as const;
      await keeping.handlers['act-on-follow-up']({ type: 'act-on-follow-up', id, book: 'incidents', act }, PAGE);
    }
    expect(Object.keys((await store.read()).items)).toHaveLength(3);
    // A seal's letters are chance.
    const words = JSON.stringify(await store.read(), (key, value: unknown) => (key === 'sealed' ? '' : value));
    expect(words).not.toMatch(/Sam|Taylor|Alex|Robin|mother/);
    const list = async (given: FollowUpKeeper) =>
      (await given.handlers['list-follow-ups']({ type: 'list-follow-ups', book: 'incidents' }, PAGE)).lines[0]?.acts;
    expect(await list(keeping)).toMatchObject([{ did: 'moved', reason: 'Sam’s mother asked' }]);
    const locked = keeper({
      words: {
        seal: () => Promise.reject(new Error('not asked')),
        opener: () => Promise.resolve(undefined),
      },
    });
    expect(await list(locked)).toMatchObject([{ reason: 'a reason that can be read when the log is unlocked' }]);
  });
});

describe('a question about a pupil in a locked class list', () => {
  const [first, ...others] = school().classes[0]!.pupils;
  const withDate = (excludedUntil?: string) =>
    school({
      classes: [
        { ...school().classes[0]!, pupils: [{ ...first!, ...(excludedUntil ? { excludedUntil } : {}) }, ...others] },
      ],
    });
  const lockedLists = () => {
    const { classes, ...rest } = school();
    return school({ ...rest, classes: classes.map((one) => ({ ...one, pupils: [] })), classesLocked: true });
  };
  const linesOf = async ({ handlers }: FollowUpKeeper) =>
    (await handlers['list-follow-ups']({ type: 'list-follow-ups', book: 'incidents' }, PAGE)).lines;

  it('is counted on the badge and stands in the list, without a name, and nothing can be done with it there', async () => {
    const { keeper, store } = setUp();
    const open = keeper({ loadSchool: () => Promise.resolve(withDate('2026-11-20')) });
    const locked = keeper({ loadSchool: () => Promise.resolve(lockedLists()) });
    await locked.refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '' } });
    await open.refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
    await locked.refresh();
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '1' } });
    const [line, ...more] = await linesOf(locked);
    expect([line, more]).toMatchObject([{ kind: 'reassurance', state: 'due', due: '2026-11-20', about: '' }, []]);
    // Nothing that is kept can be held against a list of names.
    expect((await store.read()).items).toEqual({});
    const act = { did: 'done', reason: 'agreed' } as const;
    const blind = { type: 'act-on-follow-up', id: line!.id, book: 'incidents', act } as const;
    await expect(locked.handlers['act-on-follow-up'](blind, PAGE)).rejects.toThrow('not on the list');
  });

  it('ends there too once it was agreed, moved or taken out of the list, and never comes back nameless', async () => {
    const { keeper } = setUp();
    const open = keeper({ loadSchool: () => Promise.resolve(withDate('2026-11-20')) });
    const locked = keeper({ loadSchool: () => Promise.resolve(lockedLists()) });
    const [{ id } = { id: '' }] = await linesOf(open);
    const act = async (given: Parameters<FollowUpKeeper['handlers']['act-on-follow-up']>[0]['act']) =>
      await open.handlers['act-on-follow-up']({ type: 'act-on-follow-up', id, book: 'incidents', act: given }, PAGE);
    await act({ did: 'moved', to: '2026-12-01', reason: 'meeting then' });
    expect(await linesOf(locked)).toMatchObject([{ state: 'to-come', due: '2026-12-01', about: '' }]);
    const without = keeper({ loadSchool: () => Promise.resolve(withDate()) });
    expect(await linesOf(without)).toEqual([]);
    expect(await linesOf(locked)).toEqual([]);
    expect(await linesOf(open)).toMatchObject([{ state: 'to-come', about: 'Sam Taylor' }]);
    await act({ did: 'done', reason: 'agreed with the family' });
    await locked.refresh();
    expect((await linesOf(locked)).map(({ state }) => state)).toEqual(['done']);
    expect(fakeBrowser.badge).toMatchObject({ text: { text: '' } });
  });
});

describe('the retention time', () => {
  async function weeks(of: ReturnType<typeof setUp>, count: number): Promise<void> {
    for (let week = 0; week < count; week += 1) {
      await record(of.log, draft({ what: `week ${week}` }));
      const reference = await of.makeReturn(FRIDAY + week * 7 * DAY);
      await of.receipts.add({ [reference]: `2026-12-0${week + 1} 09:00` });
    }
  }

  /** Looks on a day and on the day after it. */
  async function lookTwice({ pass, keeper }: ReturnType<typeof setUp>, at: number): Promise<void> {
    for (const time of [at, at + DAY]) {
      pass(time);
      await keeper().refresh();
    }
  }

  it('deletes what the DSL has confirmed so long ago, and the chain verifies', async () => {
    const given = setUp();
    await weeks(given, 3);
    await lookTwice(given, Date.UTC(2027, 4, 31, 7, 59));
    expect(await stored(given.device)).toHaveLength(4);
    await lookTwice(given, Date.UTC(2027, 5, 30, 8));
    // The newest return always stays, with what it covers.
    expect((await stored(given.device)).map(({ seq }) => seq)).toEqual([5, 6]);
    expect(await given.log.check('incidents')).toMatchObject({
      missing: 0,
      broken: 0,
      deleted: { records: 4, on: '2027-06-30' },
    });
  });

  it('deletes nothing without a receipt, and nothing after the first return that has none', async () => {
    const given = setUp();
    await record(given.log, draft());
    await given.makeReturn(FRIDAY - 1);
    await weeks(given, 3);
    await lookTwice(given, Date.UTC(2028, 0, 1));
    expect(await stored(given.device)).toHaveLength(8);
  });

  it('forgets attendance after the school’s days for it, at the second day that says so', async () => {
    const { keeper, pass } = setUp();
    const asked: string[] = [];
    const registers = { forget: (before: string) => Promise.resolve(void asked.push(before)) };
    await keeper({ registers }).refresh();
    pass(FRIDAY + 365 * DAY);
    await keeper({ registers }).refresh();
    const [first, ...more] = [FRIDAY, FRIDAY + 365 * DAY].map((at) =>
      localDay(at - 180 * DAY, 'Europe/London').toString(),
    );
    expect(asked.length).toBeGreaterThan(0);
    // One day on which the clock is a year ahead: what it says holds once another day has said it.
    expect(asked.every((before) => before <= first!)).toBe(true);
    expect(asked).not.toContain(more[0]);
  });

  it('keeps an incident whose follow-up is not done, and one that was amended since', async () => {
    const given = setUp();
    await weeks(given, 1);
    const open = draft({ followUpDue: '2026-12-01' });
    await record(given.log, open);
    await given.receipts.add({ [await given.makeReturn(FRIDAY + 7 * DAY)]: '2026-12-05 09:00' });
    await given.receipts.add({ [await given.makeReturn(FRIDAY + 14 * DAY)]: '2026-12-12 09:00' });
    await lookTwice(given, Date.UTC(2028, 0, 1));
    expect((await stored(given.device)).map(({ seq }) => seq)).toEqual([3, 4, 5]);
    const act = { did: 'done', reason: '' } as const;
    const id = `incident:${open.id}`;
    await given.keeper().handlers['act-on-follow-up']({ type: 'act-on-follow-up', id, book: 'incidents', act }, PAGE);
    expect((await stored(given.device)).map(({ seq }) => seq)).toEqual([5]);
  });

  it('deletes nothing on one day on which the clock is ahead, nor on the first days after it', async () => {
    const given = setUp();
    await weeks(given, 2);
    const { store } = given;
    await store.change((before) => withPlainCopy(before, 'copy.csv', 'incidents', '2026-11-23 10:00'));
    const id = 'plain-copy:copy.csv';
    const act = { did: 'done', reason: 'deleted' } as const;
    await given.keeper().handlers['act-on-follow-up']({ type: 'act-on-follow-up', id, book: 'incidents', act }, PAGE);
    for (const day of [30, 365, 30, 31, 32]) {
      given.pass(LESSON_TIME + day * DAY);
      await given.keeper().refresh();
      await given.keeper().refresh();
    }
    expect(await stored(given.device)).toHaveLength(4);
    expect((await store.read()).items).toHaveProperty([id]);
    await lookTwice(given, LESSON_TIME + 365 * DAY);
    expect(await stored(given.device)).toHaveLength(2);
    expect((await store.read()).items).not.toHaveProperty([id]);
  });
});

describe('the background', () => {
  const MEETING = { id: 'our-id', url: 'https://teams.microsoft.com/v2/', frameId: 0, tab: { id: 7 } };
  const OWN_PAGE = { id: 'our-id', url: 'chrome-extension://our-id/log.html' };
  const says = async (recorded: boolean) =>
    await fakeBrowser.listeners.message[0]?.(
      {
        type: 'lesson-status',
        status: lessonStatus({ recorded }),
      },
      MEETING,
    );
  const list = async () =>
    (await fakeBrowser.listeners.message[0]?.({ type: 'list-follow-ups', book: 'incidents' }, OWN_PAGE)) as {
      lines: { kind: string }[];
    };

  it('begins one follow-up for a recording, however often the page says so', async () => {
    background.main();
    await says(true);
    await says(true);
    await says(false);
    await says(true);
    expect((await list()).lines.map(({ kind }) => kind)).toEqual(['recording']);
  });

  it('opens the return at a click on its notification, and answers no other', async () => {
    background.main();
    await fakeBrowser.listeners.notification[0]?.('left-behind:7');
    expect(fakeBrowser.opened).toEqual([]);
    await fakeBrowser.listeners.notification[0]?.('weekly-return');
    expect(fakeBrowser.opened).toEqual(['chrome-extension://our-id/log.html#return']);
  });
});
