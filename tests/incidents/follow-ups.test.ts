import { describe, expect, it } from 'vitest';
import { dueNow, linesOf, notesForReturn, withChatBegun } from '../../utils/incidents/follow-up-lines.ts';
import {
  type FollowUp,
  type FollowUpAct,
  type FollowUpRefused,
  isFollowUps,
  noFollowUps,
  recordingFollowUp,
  stateOf,
  withAct,
  withoutDoneBefore,
  withPlainCopy,
} from '../../utils/incidents/follow-ups.ts';
import type { School } from '../../utils/policy/school.ts';
import { school } from './school.ts';

const NOW = '2026-11-23 10:05';
const NOBODY = { name: '', role: '' };

function recording(changes: Partial<FollowUp> = {}): FollowUp {
  return { ...recordingFollowUp(NOW, school()), ...changes };
}

function refusal(item: FollowUp, act: FollowUpAct, now = NOW): string {
  try {
    withAct(item, act, now, school());
  } catch (error) {
    return (error as FollowUpRefused).message;
  }
  return 'not refused';
}

function withPupil(changes: object): School {
  const base = school();
  const [first, ...others] = base.classes[0]!.pupils;
  return school({ classes: [{ ...base.classes[0]!, pupils: [{ ...first!, ...changes }, ...others] }] });
}

describe('the recording of a lesson', () => {
  it.each([
    ['2026-12-22', 'to-come'],
    ['2026-12-23', 'due'],
    ['2027-02-01', 'due'],
  ] as const)('is to be deleted after the school’s days; on %s it is %s', (today, state) => {
    expect(stateOf(recording(), today)).toBe(state);
  });

  it('is moved by nothing but a hold with a name and a reason, and history is kept', () => {
    expect(refusal(recording(), { did: 'moved', to: '2027-01-01', reason: 'later' })).toContain('safeguarding hold');
    expect(refusal(recording(), { did: 'held', by: ' ', reason: 'why' })).toContain('name');
    expect(refusal(recording(), { did: 'held', by: 'Ms D', reason: '' })).toContain('reason');
    const held = withAct(recording(), { did: 'held', by: 'Ms D', reason: 'asked by the LADO' }, NOW, school());
    expect(stateOf(held, '2028-01-01')).toBe('held');
    const again = withAct(held, { did: 'released', reason: '' }, '2027-03-01 09:00', school());
    expect(stateOf(again, '2027-03-01')).toBe('due');
    const done = withAct(again, { did: 'done', reason: '' }, '2027-03-02 09:00', school());
    expect(stateOf(done, '2027-03-02')).toBe('done');
    expect(done.acts.map(({ did, at }) => [did, at])).toEqual([
      ['held', NOW],
      ['released', '2027-03-01 09:00'],
      ['done', '2027-03-02 09:00'],
    ]);
    expect(refusal(done, { did: 'done', reason: '' })).toContain('done already');
    expect(refusal(recording(), { did: 'released', reason: '' })).toContain('not on hold');
  });

  it('is counted in the return while it is due or held', async () => {
    const items = {
      a: recording({ due: '2026-11-23', about: '2026-10-24 09:00' }),
      b: recording({ about: '2026-11-20 09:00', acts: [{ did: 'held', by: 'Ms D', reason: 'r', at: NOW }] }),
      c: recording(),
    };
    const input = { school: school(), recorder: NOBODY, now: NOW };
    expect(await notesForReturn({ ...noFollowUps('s'), items }, input, 0)).toEqual([
      'recordings due for deletion: 1 (2026-10-24)',
      'recordings on hold: 1 (2026-11-20)',
    ]);
  });
});

describe('any other follow-up', () => {
  const item = recording({ kind: 'incident', about: 'LL-000001', due: '2026-11-20' });

  it('moves to a later day, with a reason', () => {
    expect(refusal(item, { did: 'moved', to: '2026-11-23', reason: 'r' })).toContain('after today');
    expect(refusal(item, { did: 'moved', to: '2026-11-24', reason: ' ' })).toContain('reason');
    const moved = withAct(item, { did: 'moved', to: '2026-11-24', reason: 'r' }, NOW, school());
    expect([moved.due, stateOf(moved, '2026-11-23'), stateOf(moved, '2026-11-24')]).toEqual([
      '2026-11-24',
      'to-come',
      'due',
    ]);
  });

  it('is forgotten when it was done long ago, and not before', () => {
    const done = withAct(item, { did: 'done', reason: '' }, NOW, school());
    const followUps = { ...noFollowUps('s'), items: { done, open: item } };
    // The same object: nothing is to be written.
    expect(withoutDoneBefore(followUps, '2026-11-23')).toBe(followUps);
    expect(Object.keys(withoutDoneBefore(followUps, '2026-11-24').items)).toEqual(['open']);
  });

  it('leaves of the daily task what was said since then', () => {
    const acts = ['2026-11-20', '2026-11-23'].map((day) => ({ did: 'done', reason: '', at: `${day} 16:00` }) as const);
    const chat = recording({ kind: 'chat', due: '2026-11-24', acts });
    const followUps = { ...noFollowUps('s'), items: { chat } };
    expect(withoutDoneBefore(followUps, '2026-11-20')).toBe(followUps);
    expect(withoutDoneBefore(followUps, '2026-11-21').items).toEqual({ chat: { ...chat, acts: acts.slice(1) } });
  });
});

describe('a plain copy', () => {
  it('is to be deleted the same day, and again when it is downloaded again', () => {
    const once = withPlainCopy(noFollowUps('s'), 'incidents-2026-W48.csv', 'incidents', NOW);
    const [id = ''] = Object.keys(once.items);
    expect(stateOf(once.items[id]!, '2026-11-23')).toBe('due');
    const done = withAct(once.items[id]!, { did: 'done', reason: '' }, NOW, school());
    const twice = withPlainCopy({ ...once, items: { [id]: done } }, 'incidents-2026-W48.csv', 'incidents', NOW);
    expect(Object.keys(twice.items)).toEqual([id]);
    expect(stateOf(twice.items[id]!, '2026-11-23')).toBe('due');
    expect(twice.items[id]!.acts).toHaveLength(2);
  });
});

describe('an exclusion', () => {
  const lines = (day: string, changes: object, items = {}) =>
    linesOf({ ...noFollowUps('s'), items }, 'incidents', {
      school: withPupil(changes),
      recorder: NOBODY,
      now: `${day} 10:00`,
    });

  it('opens a question on its day, and ends by agreement, not by the day', async () => {
    const [before] = await lines('2026-11-30', { excludedUntil: '2026-12-01' });
    expect(before).toMatchObject({ state: 'to-come', about: 'Sam Taylor', kind: 'reassurance' });
    const [on] = await lines('2026-12-01', { excludedUntil: '2026-12-01' });
    expect(on).toMatchObject({ state: 'due' });
    expect((await lines('2027-03-01', { excludedUntil: '2026-12-01' }))[0]).toMatchObject({ state: 'due' });
    expect(refusal(on!, { did: 'done', reason: '' })).toContain('reason');
    const agreed = withAct(on!, { did: 'done', reason: 'agreed with the family' }, '2026-12-02 10:00', school());
    const kept = { [on!.id]: { ...agreed, about: '' } };
    expect((await lines('2026-12-03', { excludedUntil: '2026-12-01' }, kept))[0]).toMatchObject({
      state: 'done',
      about: 'Sam Taylor',
    });
  });

  it('names a protected pupil by id, and no id of ours names anybody', async () => {
    const [line] = await lines('2026-12-01', { excludedUntil: '2026-12-01', protectedIdentity: true });
    expect(line?.about).toBe('P-1042');
    expect(line?.id).toMatch(/^reassurance:[0-9a-f]{24}$/);
  });
});

describe('the daily chat', () => {
  const named = school({
    chatReader: 'Ms R Shah',
    staff: [{ name: 'Ms R Shah', aliases: ['R. Shah'], role: 'teacher', authorised: true }],
    hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '16:00' },
    closed: [{ from: '2026-11-25', to: '2026-11-25' }],
  });
  const lines = (name: string, now = NOW) =>
    linesOf(noFollowUps('s'), 'incidents', { school: named, recorder: { name, role: '' }, now });

  it('is for the person alone whom the school named', async () => {
    expect(await lines('R. Shah')).toMatchObject([{ kind: 'chat', state: 'due', due: '2026-11-23' }]);
    expect(await lines('Ms K Other')).toEqual([]);
    expect(await lines('')).toEqual([]);
  });

  it.each([
    ['the same day', '2026-11-23', '2026-11-23 15:00', '2026-11-24'],
    ['in the morning for the days before', '2026-11-19', '2026-11-23 08:30', '2026-11-23'],
    ['after the school’s day for all of it', '2026-11-19', '2026-11-23 16:00', '2026-11-24'],
    ['before a closed day and a weekend', '2026-11-24', '2026-11-24 16:30', '2026-11-26'],
    ['on a Friday', '2026-11-27', '2026-11-27 16:30', '2026-11-30'],
  ])('comes again after it was read %s', (_name, due, now, next) => {
    const item: FollowUp = { kind: 'chat', book: 'incidents', due, about: due, acts: [] };
    const read = withAct(item, { did: 'done', reason: '' }, now, named);
    expect([read.due, read.about]).toEqual([next, next]);
    expect(stateOf(read, next)).toBe('due');
  });

  const ITEM: FollowUp = { kind: 'chat', book: 'incidents', due: '2026-01-12', about: '2026-01-12', acts: [] };
  const READ: FollowUp = { ...ITEM, acts: [{ did: 'done', reason: '', at: '2026-01-09 16:00' }] };
  const keptOf = (item: FollowUp, name: string, there: School = named) =>
    withChatBegun(
      { ...noFollowUps('s'), items: { chat: item } },
      { school: there, recorder: { name, role: '' }, now: NOW },
    ).items['chat'];

  it('begins anew where its day was reckoned while the clock was ahead, and keeps what was said', () => {
    const today = { due: '2026-11-23', about: '2026-11-23' };
    const ahead = { ...ITEM, due: '2027-11-23', about: '2027-11-23' };
    expect(keptOf(ahead, 'Ms R Shah')).toEqual({ ...ITEM, ...today });
    const read: FollowUp = { ...ahead, acts: [{ did: 'done', reason: '', at: '2027-11-22 16:00' }] };
    expect(keptOf(read, 'Ms R Shah')).toEqual({ ...read, ...today });
    // Read today, or moved: that day is no fault of the clock.
    const moved: FollowUp = { ...ahead, acts: [{ did: 'moved', to: ahead.due, reason: 'away', at: NOW }] };
    expect(keptOf(moved, 'Ms R Shah')).toEqual(moved);
  });

  it('holds nothing against its reader of the time in which the school named another', () => {
    expect(keptOf(ITEM, 'Ms K Other')).toBeUndefined();
    expect(keptOf(READ, 'Ms K Other')).toEqual({ ...READ, due: '2026-11-23', about: '2026-11-23' });
    // Who this is, or whom the school names, is not known.
    const { chatReader: _, ...unread } = named;
    expect([keptOf(ITEM, ''), keptOf(ITEM, 'Ms R Shah', unread), keptOf(ITEM, 'R. Shah')]).toEqual([ITEM, ITEM, ITEM]);
  });
});

it('goes on with what an earlier version kept, which knew fewer books', () => {
  const kept = { ...noFollowUps('s'), scanned: { incidents: 3, 'staff-concerns': 1 } };
  expect(isFollowUps(kept)).toBe(true);
  expect(isFollowUps({ ...kept, scanned: { incidents: 'x' } })).toBe(false);
});

describe('what is due', () => {
  const items = {
    a: recording({ due: '2026-11-30' }),
    b: recording({ due: '2026-11-20', kind: 'incident' }),
    c: recording({ due: '2026-11-19', kind: 'incident' }),
    d: recording({ due: '2026-11-01', kind: 'incident', book: 'staff-concerns' }),
  };
  const followUps = { ...noFollowUps('s'), items };
  const input = { school: school(), recorder: NOBODY, now: NOW };

  it('comes first, the oldest first, and says nothing of staff', async () => {
    expect((await linesOf(followUps, 'incidents', input)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect((await linesOf(followUps, 'staff-concerns', input)).map(({ id }) => id)).toEqual(['d']);
    expect((await dueNow(followUps, input, 0)).followUps).toBe(2);
  });
});
