import { describe, expect, it } from 'vitest';
import { composeAmendment, composeIncident } from '../../utils/incidents/compose.ts';
import { composeReturn, givenBy } from '../../utils/incidents/weekly.ts';
import { whyNotFollowing } from '../../utils/export/follows.ts';
import { readReturn } from '../../utils/export/read-return.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { Book } from '../../utils/incidents/record.ts';
import type { KeptRecord } from '../../utils/incidents/database.ts';
import { type FileDoubts, returnsFrom } from '../../utils/export/weekly-return.ts';
import { CONTEXT, newDevice, wake, withDatabase } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';
import { fileOf } from './file-of.ts';

/** One teacher's log, with a concern about staff between two incidents each time. */
function teacher() {
  const device = newDevice();
  const log = wake(device);
  async function write(
    what: string,
    category: IncidentDraft['category'] & string,
    more?: Partial<IncidentDraft>,
  ): Promise<IncidentDraft> {
    const one = draft({ what, category, ...more });
    await log.append(one.id, () => Promise.resolve(composeIncident(one, CONTEXT)));
    return one;
  }
  return {
    write,
    async amend(of: IncidentDraft, changes: Partial<IncidentDraft>) {
      const next = { ...of, ...changes, of: of.id, id: crypto.randomUUID() };
      const { reference } = await log.append(next.id, (reader) => composeAmendment(next, reader, CONTEXT));
      return { next, reference };
    },
    async record(): Promise<void> {
      await write('an incident', 'bullying');
      await write('the concern itself', 'concern-about-adult');
      await write('another incident', 'bullying');
    },
    async file(book: Book) {
      const { reference } = await log.append(crypto.randomUUID(), (reader, heads) =>
        composeReturn(reader, heads, book, CONTEXT),
      );
      return await fileOf(log, reference, CONTEXT.school);
    },
    /** One of its records opens no more. */
    async damage(book: Book, seq: number): Promise<void> {
      const one = await withDatabase<KeptRecord>(device, (store) => store.get(seq), book);
      const body = { ...one.body, box: new Uint8Array(one.body.box.byteLength) };
      await withDatabase(device, (store) => store.put({ ...one, body }), book);
    },
    /** As the retention time leaves it. */
    async deletedUpTo(book: Book, seq: number): Promise<void> {
      await device.marks.writeTombstone(book, { seq, hash: '', on: '2026-11-23' });
    },
    async lose(book: Book, seq: number): Promise<void> {
      await withDatabase(device, (store) => store.delete(seq), book);
    },
    /** How many cannot be opened; `gone`: how many are not there. */
    async doubts(book: Book, from: number, what: keyof FileDoubts = 'shut'): Promise<number> {
      const returns = returnsFrom(log, () => Promise.resolve(CONTEXT.school), givenBy(device.marks));
      return (await returns.doubts({ book, from, to: from + 99 }))[what];
    },
  };
}

describe('the file of concerns about staff', () => {
  it('has their own numbers and chain, verifies, and follows on the one before', async () => {
    const { record, file } = teacher();
    await record();
    const one = await file('staff-concerns');
    expect(one.fileName).toBe('staff-concerns-2026-11-23.csv');
    const first = await readReturn(one.text);
    expect(first.problems).toEqual([]);
    expect(first.records.map(({ reference }) => reference)).toEqual(['SC-000001', 'SC-000002']);
    expect(first.records[0]?.fields.what).toBe('the concern itself');
    expect(first.records[1]?.fields.what).toMatch(/^Concerns about staff, .*: 1 record; policy/);
    await record();
    const second = await readReturn((await file('staff-concerns')).text);
    expect(second.problems).toEqual([]);
    expect(whyNotFollowing(first, second)).toBeUndefined();
  });

  it('verifies where a concern was corrected to a kind of which the weekly return says only that it was reported', async () => {
    const { write, amend, file } = teacher();
    await amend(await write('the concern itself', 'concern-about-adult'), { category: 'disclosure' });
    const { problems, records } = await readReturn((await file('staff-concerns')).text);
    expect(problems).toEqual([]);
    expect(records[1]?.fields).toMatchObject({ what: 'the concern itself', amends: 'SC-000001' });
  });

  it('leaves no word, number or hash in the weekly return, and takes none of it', async () => {
    const { record, file } = teacher();
    await record();
    const staff = await file('staff-concerns');
    const weekly = await file('incidents');
    const own = await readReturn(weekly.text);
    expect(own.problems).toEqual([]);
    expect(own.records.map(({ reference }) => reference)).toEqual(['LL-000001', 'LL-000002', 'LL-000003']);
    for (const { hash } of (await readReturn(staff.text)).records) expect(weekly.text).not.toContain(hash);
    expect(weekly.text).not.toMatch(/SC-|the concern itself|staff-concerns/);
    expect(staff.text).not.toMatch(/LL-|an incident/);
  });

  it.each([
    ['about staff', ['concern-about-adult']],
    ['about the headteacher', ['concern-about-headteacher']],
    ['about staff, then about the headteacher', ['concern-about-adult', 'concern-about-headteacher']],
  ] as const)(
    'takes what was first filed as an incident and is %s: the weekly return leaves it out, and verifies',
    async (_what, categories) => {
      const { write, amend, file } = teacher();
      const wrong = await write('what the adult did', 'bullying');
      await amend(wrong, { what: 'what the adult did, at 10:05', actions: ['told the office'] });
      await write('an incident', 'bullying');
      for (const category of categories) await amend(wrong, { category });
      const { text } = await file('incidents');
      expect(text).not.toMatch(/what the adult did|told the office|SC-|CC-|concerns? about/i);
      const read = await readReturn(text);
      expect(read.problems).toEqual([]);
      expect(
        read.records.map(({ cells }) => [cells.get('What happened')?.slice(0, 50), cells.get('Category')]),
      ).toEqual([
        ['Its account is kept apart and is not in this file.', ''],
        ['Its account is kept apart and is not in this file.', ''],
        ['an incident', expect.stringContaining('ullying')],
        [expect.stringMatching(/^Weekly return/), 'return'],
      ]);
      expect(read.records[0]?.cells.get('Pupils')).toBe('');
    },
  );

  it('does not follow on a weekly return, nor hold its rows', async () => {
    const { record, file } = teacher();
    await record();
    const [staff, weekly] = [await file('staff-concerns'), await file('incidents')];
    const [one, other] = [await readReturn(staff.text), await readReturn(weekly.text)];
    expect(whyNotFollowing(other, one)).toMatch(/^The two files are of different kinds/);
    const lines = staff.text.split('\r\n');
    const mixed = [lines[0], weekly.text.split('\r\n')[1], ...lines.slice(1)].join('\r\n');
    expect((await readReturn(mixed)).problems[0]).toMatch(
      /^Row 2 of the file has no number of an incident log \(“LL-000001”\)/,
    );
  });

  it.each([
    ['a word', (text: string) => text.replace('the concern itself', 'nothing'), /^SC-000001 is not as it was recorded/],
    ['its number', (text: string) => text.replace('SC-000001', 'SC-000007'), /SC-000007/],
    ['its end', (text: string) => text.split('\r\n').slice(0, 2).join('\r\n'), /^The end is missing: after SC-000001/],
  ])('shows that %s was changed', async (_what, tamper, said) => {
    const { record, file } = teacher();
    await record();
    const { problems } = await readReturn(tamper((await file('staff-concerns')).text));
    expect(problems.join(' ')).toMatch(said);
  });
});

describe('the file of concerns about the headteacher', () => {
  it('takes from each file before it what was moved from book to book, the words of each move with it', async () => {
    const { write, amend, file } = teacher();
    const wrong = await write('first words', 'bullying');
    const { next: staff } = await amend(wrong, { category: 'concern-about-adult', what: 'second words' });
    await amend(staff, { what: 'third words' });
    const { next: chair } = await amend(staff, { category: 'concern-about-headteacher', what: 'fourth words' });
    await amend(chair, { what: 'fifth words' });
    for (const book of ['incidents', 'staff-concerns'] as const) {
      const { text } = await file(book);
      expect(text, book).not.toMatch(/(?:first|second|third|fourth|fifth) words|CC-/);
      expect((await readReturn(text)).problems, book).toEqual([]);
    }
    const own = await readReturn((await file('chair-concerns')).text);
    expect(own.records.map(({ fields }) => fields.what)).toEqual([
      'fourth words',
      'fifth words',
      expect.stringMatching(/^Concerns about the headteacher/),
    ]);
  });

  it('holds these alone, and neither the headteacher’s file nor the weekly return has a word or number of them', async () => {
    const { record, write, file } = teacher();
    await write('what the head did', 'concern-about-headteacher');
    await record();
    const chair = await file('chair-concerns');
    expect(chair.fileName).toBe('chair-concerns-2026-11-23.csv');
    const read = await readReturn(chair.text);
    expect(read.problems).toEqual([]);
    expect(read.records.map(({ reference, fields }) => [reference, fields.what?.slice(0, 30)])).toEqual([
      ['CC-000001', 'what the head did'],
      ['CC-000002', 'Concerns about the headteacher'],
    ]);
    for (const other of [await file('staff-concerns'), await file('incidents')]) {
      expect((await readReturn(other.text)).problems).toEqual([]);
      expect(other.text).not.toMatch(/CC-|what the head did|about the headteacher/);
      for (const { hash } of read.records) expect(other.text).not.toContain(hash);
    }
    expect(chair.text).not.toMatch(/SC-|LL-|the concern itself|an incident/);
    await write('more', 'concern-about-headteacher');
    expect(whyNotFollowing(read, await readReturn((await file('chair-concerns')).text))).toBeUndefined();
  });

  it('takes what was first filed as about staff: the headteacher’s file leaves its account out, and verifies', async () => {
    const { write, amend, file } = teacher();
    const wrong = await write('what the head did', 'concern-about-adult');
    expect(
      (await amend(wrong, { what: 'what the head did, at 10:05', referredTo: 'chair of governors' })).reference,
    ).toBe('SC-000002');
    await write('the concern itself', 'concern-about-adult');
    expect((await amend(wrong, { category: 'concern-about-headteacher' })).reference).toBe('CC-000001');
    const staff = await file('staff-concerns');
    expect(staff.text).not.toMatch(/what the head did|chair|about the headteacher|CC-/);
    const read = await readReturn(staff.text);
    expect(read.problems).toEqual([]);
    expect(read.records.map(({ cells }) => cells.get('What happened')?.slice(0, 27))).toEqual([
      'Its account is kept apart a',
      'Its account is kept apart a',
      'the concern itself',
      'Concerns about staff, 2026-',
    ]);
    expect((await readReturn((await file('chair-concerns')).text)).records[0]?.fields.what).toBe('what the head did');
  });

  it('keeps what is in it, whatever it is called later', async () => {
    const { write, amend } = teacher();
    const one = await write('what the head did', 'concern-about-headteacher');
    expect((await amend(one, { category: 'bullying' })).reference).toBe('CC-000002');
  });
});

describe('a record that opens no more', () => {
  it.each([
    ['incidents', 'bullying', ['staff-concerns', 'concern-about-adult']],
    ['incidents', 'bullying', ['chair-concerns', 'concern-about-headteacher']],
    ['staff-concerns', 'concern-about-adult', ['chair-concerns', 'concern-about-headteacher']],
    ['incidents', 'bullying', ['incidents', 'disclosure']],
  ] as const)(
    'of the %s, filed as %s, is in doubt for what was written before it in %s',
    async (book, was, [of, is]) => {
      const { write, amend, damage, doubts } = teacher();
      await amend(await write('told in confidence', was), { category: is });
      expect(await doubts(book, 1)).toBe(0);
      await damage(of, of === book ? 2 : 1);
      expect(await doubts(book, 1)).toBe(1);
    },
  );

  it('is in no doubt for a book from which nothing goes there, nor for what began on a later day', async () => {
    const { write, damage, doubts } = teacher();
    await write('the concern itself', 'concern-about-adult');
    await write('what the head did', 'concern-about-headteacher');
    await damage('staff-concerns', 1);
    expect(await doubts('staff-concerns', 1)).toBe(0);
    expect(await doubts('chair-concerns', 1)).toBe(0);
    await write('two days on', 'bullying', { at: CONTEXT.now + 2 * 86_400_000 });
    expect(await doubts('incidents', 1)).toBe(0);
    await write('the day after, in the school’s zone', 'bullying', { at: CONTEXT.now + 86_400_000 });
    expect(await doubts('incidents', 1)).toBe(1);
    expect(await doubts('incidents', 3)).toBe(0);
  });

  it('is in no doubt for an account that another record keeps apart', async () => {
    const { write, amend, damage, doubts } = teacher();
    const wrong = await write('what the adult did', 'bullying');
    await amend(wrong, { category: 'concern-about-adult' });
    await damage('staff-concerns', 1);
    expect(await doubts('incidents', 1)).toBe(1);
    await amend(wrong, { category: 'concern-about-adult' });
    expect(await doubts('incidents', 1)).toBe(0);
  });
});

describe('a record that is not there any more', () => {
  it.each([
    ['incidents', 'bullying', ['staff-concerns', 'concern-about-adult']],
    ['incidents', 'bullying', ['chair-concerns', 'concern-about-headteacher']],
    ['staff-concerns', 'concern-about-adult', ['chair-concerns', 'concern-about-headteacher']],
  ] as const)(
    'of the %s, filed as %s, is in doubt for what was written before it in %s',
    async (book, was, [of, is]) => {
      const { write, amend, lose, doubts } = teacher();
      await amend(await write('told in confidence', was), { category: is });
      expect(await doubts(book, 1, 'gone')).toBe(0);
      // The last of the book: only its mark knows that there was one.
      await lose(of, 1);
      expect(await doubts(book, 1, 'gone')).toBe(1);
      expect(await doubts(book, 1)).toBe(0);
      await write('another', is);
      expect(await doubts(book, 1, 'gone')).toBe(1);
      expect(await doubts(of, 1, 'gone')).toBe(0);
    },
  );

  it('is in doubt in the book itself, from the rows of the file on', async () => {
    const { write, amend, lose, doubts } = teacher();
    await amend(await write('told in confidence', 'bullying'), { category: 'disclosure' });
    await write('an incident', 'bullying');
    await lose('incidents', 2);
    expect(await doubts('incidents', 1, 'gone')).toBe(1);
    expect(await doubts('incidents', 3, 'gone')).toBe(0);
  });

  it('is in no doubt where it was written before the day of any account in the file', async () => {
    const { write, lose, doubts } = teacher();
    await write('gone', 'concern-about-adult');
    await write('the concern itself', 'concern-about-adult');
    await lose('staff-concerns', 1);
    await write('two days on', 'bullying', { at: CONTEXT.now + 2 * 86_400_000 });
    expect(await doubts('incidents', 1, 'gone')).toBe(0);
    await write('the same day', 'bullying');
    expect(await doubts('incidents', 1, 'gone')).toBe(1);
    await lose('staff-concerns', 2);
    expect(await doubts('incidents', 1, 'gone')).toBe(2);
  });

  it('is in no doubt where it was deleted in its time', async () => {
    const { write, lose, doubts, deletedUpTo } = teacher();
    await write('gone', 'concern-about-adult');
    await write('the concern itself', 'concern-about-adult');
    await write('an incident', 'bullying');
    await lose('staff-concerns', 1);
    expect(await doubts('incidents', 1, 'gone')).toBe(1);
    await deletedUpTo('staff-concerns', 1);
    expect(await doubts('incidents', 1, 'gone')).toBe(0);
  });
});
