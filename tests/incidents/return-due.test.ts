import { describe, expect, it } from 'vitest';
import { returnsDue } from '../../utils/incidents/return-due.ts';
import type { School } from '../../utils/policy/school.ts';
import { school } from './school.ts';

/** An instant from a local time in London. */
function at(local: string, zone = 'Europe/London'): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** What is due, as weeks and local times. */
function due(since: string, now: string, made: readonly string[] = [], changes: Partial<School> = {}) {
  const there = school(changes);
  const found = returnsDue(
    there,
    at(since, there.zone),
    made.map((one) => at(one, there.zone)),
    at(now, there.zone),
  );
  const local = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(there.zone).toPlainDateTime().toString();
  return {
    open: found.open.map(({ week }) => week),
    next: found.next && `${found.next.week} ${local(found.next.at).slice(0, 16)}`,
  };
}

describe('the deadline of a weekly return', () => {
  // since, now, next
  it.each([
    ['on a Monday, the Friday', '2026-11-23T08:00', '2026-11-23T08:00', '2026-W48 2026-11-27T15:30'],
    ['a minute before', '2026-11-23T08:00', '2026-11-27T15:29', '2026-W48 2026-11-27T15:30'],
    ['in the week in which the clocks go back', '2026-10-24T12:00', '2026-10-25T12:00', '2026-W44 2026-10-30T15:30'],
    ['in the week in which the clocks go forward', '2027-03-27T12:00', '2027-03-28T12:00', '2027-W13 2027-04-02T15:30'],
    ['in a week 53', '2026-12-28T08:00', '2026-12-28T08:00', '2026-W53 2027-01-01T15:30'],
    ['after a week 53', '2027-01-02T08:00', '2027-01-02T08:00', '2027-W01 2027-01-08T15:30'],
  ])('is, %s', (_name, since, now, next) => {
    expect(due(since, now)).toEqual({ open: [], next });
  });

  it('counts from the very minute', () => {
    expect(due('2026-11-23T08:00', '2026-11-27T15:30').open).toEqual(['2026-W48']);
  });

  it('is an hour later where the clocks skip its time, and the first of two where they repeat it', () => {
    const sunday = { day: 'sun', at: '01:30', names: 'full' } as const;
    expect(due('2027-03-22T08:00', '2027-03-22T08:00', [], { weeklyReturn: sunday }).next).toBe(
      '2027-W12 2027-03-28T02:30',
    );
    const twice = returnsDue(school({ weeklyReturn: sunday }), at('2026-10-19T08:00'), [], at('2026-10-19T08:00'));
    expect(twice.next?.at).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it.each([
    ['closed on the day: the school day before it', ['2026-11-27'], '2026-W48 2026-11-26T15:30'],
    ['closed on that one too', ['2026-11-26', '2026-11-27'], '2026-W48 2026-11-25T15:30'],
    ['closed all week: the next week', ['2026-11-21/2026-11-29'], '2026-W49 2026-12-04T15:30'],
    ['closed for a fortnight', ['2026-11-23/2026-12-06'], '2026-W50 2026-12-11T15:30'],
  ])('is, %s', (_name, closed, next) => {
    const ranges = closed.map((range) => {
      const [from = '', to = from] = range.split('/');
      return { from, to };
    });
    expect(due('2026-11-23T08:00', '2026-11-23T08:00', [], { closed: ranges }).next).toBe(next);
  });

  it('is on the day after where a week begins closed and its day is the Monday', () => {
    const changes = {
      weeklyReturn: { day: 'mon', at: '08:30', names: 'full' },
      closed: [{ from: '2026-11-30', to: '2026-11-30' }],
    } as const;
    expect(due('2026-11-28T08:00', '2026-11-28T08:00', [], changes).next).toBe('2026-W49 2026-12-01T08:30');
  });

  it('is in the school’s zone', () => {
    expect(due('2026-11-23T08:00', '2026-11-27T15:30', [], { zone: 'Asia/Kolkata' }).open).toEqual(['2026-W48']);
  });

  it('is in no week of a school that is closed for good', () => {
    const closed = [{ from: '2026-01-01', to: '2040-01-01' }];
    expect(due('2026-11-23T08:00', '2027-11-23T08:00', [], { closed })).toEqual({ open: [], next: undefined });
  });
});

describe('a week that was missed', () => {
  const SINCE = '2026-11-09T08:00';

  it('is named, the oldest first, as long as no return was made', () => {
    expect(due(SINCE, '2026-11-27T16:00')).toMatchObject({ open: ['2026-W46', '2026-W47', '2026-W48'] });
  });

  it.each([
    ['on its day before its time', ['2026-11-13T12:00'], '2026-11-18T12:00', '2026-W47'],
    ['earlier in its week', ['2026-11-10T09:00'], '2026-11-18T12:00', '2026-W47'],
    ['after its time', ['2026-11-13T16:00'], '2026-11-18T12:00', '2026-W47'],
    ['in the week after: that week’s own is still to come', ['2026-11-16T08:00'], '2026-11-18T12:00', '2026-W47'],
    ['twice in the week after', ['2026-11-16T08:00', '2026-11-18T08:00'], '2026-11-18T12:00', '2026-W48'],
    ['on the next return’s day: for both weeks', ['2026-11-20T09:00'], '2026-11-20T12:00', '2026-W48'],
  ])('is covered by a return %s', (_name, made, now, nextWeek) => {
    expect(due(SINCE, now, made)).toEqual({ open: [], next: expect.stringMatching(`^${nextWeek}`) });
  });

  it('is all of those since the last return, when one is made late for several', () => {
    expect(due(SINCE, '2026-12-02T08:00', ['2026-12-01T08:00'])).toEqual({
      open: [],
      next: '2026-W49 2026-12-04T15:30',
    });
  });

  it('is none before returns were expected', () => {
    expect(due('2026-11-26T08:00', '2026-11-27T15:00').open).toEqual([]);
    expect(due('2026-11-27T15:31', '2026-12-01T08:00').open).toEqual([]);
  });

  it('is none of a holiday', () => {
    const closed = [{ from: '2026-12-19', to: '2027-01-03' }];
    expect(due('2026-12-14T08:00', '2027-01-08T16:00', ['2026-12-18T15:00'], { closed }).open).toEqual(['2027-W01']);
  });

  it('is the same however often and however late it is asked for', () => {
    const late = due(SINCE, '2027-02-01T08:00');
    expect(due(SINCE, '2027-02-01T08:00')).toEqual(late);
    expect(late.open).toHaveLength(12);
  });

  it('is not covered, when its time has come, by a return that was made while the clock was ahead', () => {
    const made = ['2026-11-13T16:00', '2026-12-04T16:00', '2026-11-20T16:00'];
    expect(due(SINCE, '2026-11-21T08:00', made).open).toEqual([]);
    expect(due(SINCE, '2026-12-05T08:00', made).open).toEqual(['2026-W48', '2026-W49']);
  });
});
