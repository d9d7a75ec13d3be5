import { describe, expect, it } from 'vitest';
import { composeAmendment, composeIncident, type WritingContext } from '../../utils/incidents/compose.ts';
import { composeRemoval } from '../../utils/incidents/erasure.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { IncidentLog } from '../../utils/incidents/log.ts';
import { composeReturn } from '../../utils/incidents/weekly.ts';
import { readReturn } from '../../utils/export/read-return.ts';
import type { School } from '../../utils/policy/school.ts';
import { CONTEXT, kept, newDevice, record, wake, withDatabase } from '../incidents/log-fixture.ts';
import { draft, LESSON_TIME } from '../incidents/samples.ts';
import { school as sampleSchool } from '../incidents/school.ts';
import { fileOf } from './file-of.ts';
import { parseCsv } from './hand-parser.ts';
import { HOSTILE } from './hostile.ts';

const HEADER =
  'Date,Time,Where,What happened,Action taken,Recorded by,Recorded at,Category,Severity,Pupils,Policy clause,How noticed,Confirmed by,Recording,Pupils present,Staff present,Referred to,Referred at,Status,Follow-up due,Reference,Amends,Record hash,Previous hash,Proof';

/** Friday of that week, 15:30 in London. */
const FRIDAY = Date.UTC(2026, 10, 27, 15, 30);

function at(now: number, school: School = CONTEXT.school): WritingContext {
  return { ...CONTEXT, school, now };
}

async function makeReturn(log: IncidentLog, context: WritingContext = at(FRIDAY)) {
  const { reference } = await log.append(crypto.randomUUID(), (reader, heads) =>
    composeReturn(reader, heads, 'incidents', context),
  );
  return await fileOf(log, reference, context.school);
}

function rowsOf(text: string): Record<string, string>[] {
  const [header, ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [header?.[index] ?? '', cell])));
}

/** All that a reader sees: the proof's salts are letters by chance. */
function wordsOf(text: string): string {
  return rowsOf(text)
    .flatMap(({ Proof: _salts, ...cells }) => Object.values(cells))
    .join('\n');
}

async function returnWith(drafts: readonly IncidentDraft[], school?: School) {
  const log = wake(newDevice());
  for (const one of drafts)
    await log.append(one.id, () => Promise.resolve(composeIncident(one, at(CONTEXT.now, school))));
  const file = await makeReturn(log, at(FRIDAY, school));
  return { log, file, rows: rowsOf(file.text), read: await readReturn(file.text) };
}

describe('the weekly return', () => {
  it('has the header of the contract, a BOM, and its week in the file name', async () => {
    const { file } = await returnWith([draft()]);
    expect(file.fileName).toBe('incidents-2026-W48.csv');
    expect(file.text.split('\r\n')[0]).toBe(`\uFEFF${HEADER}`);
  });

  it('has one row an incident and then the return itself', async () => {
    const { rows } = await returnWith([
      draft({
        category: 'disruption',
        what: 'Sam Taylor’s microphone was on.',
        actions: ['muted', 'reminded of the expectations'],
        pupils: [{ name: 'Sam Taylor', id: 'P-1042' }],
        recording: 'on',
      }),
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      Date: '2026-11-23',
      Time: '10:05',
      Where: 'Teams, Maths 5B',
      'What happened': 'Sam Taylor’s microphone was on.',
      'Action taken': 'muted; reminded of the expectations',
      'Recorded by': 'Ms R Shah, class teacher',
      'Recorded at': '2026-11-23 10:06',
      Category: 'Disruption of the lesson',
      Severity: 'note',
      Pupils: 'Sam Taylor',
      'How noticed': 'seen',
      'Confirmed by': 'Ms R Shah',
      Recording: 'yes',
      'Pupils present': '24',
      'Staff present': '1',
      Status: 'open',
      Reference: 'LL-000001',
      Amends: '',
    });
    expect(rows[0]?.['Policy clause']).toBe(
      'headteacher and staff responsibilities (C15); staff and pupil responsibilities (C16)',
    );
    expect(rows[1]).toMatchObject({ Category: 'return', Reference: 'LL-000002', 'Confirmed by': 'Ms R Shah' });
    expect(rows[1]?.['What happened']).toBe(
      'Weekly return, 2026-11-23 00:00 to 2026-11-27 15:30: 1 record; policy: crofton, version 3, read 2026-09-03',
    );
  });

  it('is made when nothing happened', async () => {
    const { rows, read } = await returnWith([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Category: 'return', Reference: 'LL-000001', 'Previous hash': '0'.repeat(64) });
    expect(rows[0]?.['What happened']).toContain('nil return');
    expect(read.problems).toEqual([]);
  });

  it('begins where the last one ended, and names its head', async () => {
    const log = wake(newDevice());
    await record(log, draft());
    const first = await readReturn((await makeReturn(log)).text);
    await record(log, draft());
    const nextWeek = await makeReturn(log, at(FRIDAY + 7 * 86_400_000));
    const second = await readReturn(nextWeek.text);
    expect(nextWeek.fileName).toBe('incidents-2026-W49.csv');
    expect(second.records.map((one) => one.reference)).toEqual(['LL-000003', 'LL-000004']);
    expect(second.follows).toBe(first.head);
    expect(second.records[1]?.fields.what).toContain('2026-11-27 15:30 to 2026-12-04 15:30: 1 record;');
  });

  it('takes the ISO week and the times of the school’s zone, not of the laptop', async () => {
    const sunday = Date.UTC(2026, 10, 29, 23, 30);
    const log = wake(newDevice());
    expect((await makeReturn(log, at(sunday))).fileName).toBe('incidents-2026-W48.csv');
    const paris = sampleSchool({ zone: 'Europe/Paris' });
    expect((await makeReturn(log, at(sunday, paris))).fileName).toBe('incidents-2026-W49.csv');
    const newYear = await makeReturn(log, at(Date.UTC(2027, 0, 2)));
    expect(newYear.fileName).toBe('incidents-2026-W53.csv');
    const { rows } = await returnWith([draft({ at: Date.UTC(2026, 9, 25, 0, 30) })], paris);
    expect(rows[0]).toMatchObject({ Date: '2026-10-25', Time: '02:30' });
  });

  it('shows amendments as rows of their own and leaves the first as it was', async () => {
    const log = wake(newDevice());
    const one = draft({ what: 'first words' });
    await record(log, one);
    await log.append('b', (reader) =>
      composeAmendment({ ...one, id: 'b', of: one.id, what: 'better' }, reader, CONTEXT),
    );
    const rows = rowsOf((await makeReturn(log)).text);
    expect(rows.map((row) => [row['Reference'], row['Amends'], row['What happened']?.slice(0, 11)])).toEqual([
      ['LL-000001', '', 'first words'],
      ['LL-000002', 'LL-000001', 'better'],
      ['LL-000003', '', 'Weekly retu'],
    ]);
  });

  it('holds no concern about staff, no number of one and no hash', async () => {
    const log = wake(newDevice());
    const concern = draft({ category: 'concern-about-adult', what: 'the account' });
    await record(log, draft());
    await record(log, concern);
    const [apart] = await log.newest('staff-concerns', 1);
    const { text } = await makeReturn(log);
    expect(text).not.toMatch(/the account|SC-0|adult/);
    expect(text).not.toContain(apart!.hash);
    expect((await readReturn(text)).problems).toEqual([]);
    expect(rowsOf(text).map((row) => row['Reference'])).toEqual(['LL-000001', 'LL-000002']);
  });
});

describe('a disclosure or welfare concern in the weekly return', () => {
  const account = {
    what: 'the child’s own words',
    actions: ['listened to Sam'],
    pupils: [{ name: 'Sam Taylor', id: 'P-1042' }],
  };

  it.each(['disclosure', 'sexual-image'] as const)(
    'says only that it was reported, to whom and when (%s)',
    async (category) => {
      const { rows, file, read } = await returnWith([
        draft({ ...account, category, referredTo: 'DSL', referredAt: '2026-11-23T10:40' }),
      ]);
      expect(rows[0]).toMatchObject({
        Where: '',
        'What happened': 'Reported to DSL, 2026-11-23 10:40.',
        'Action taken': '',
        Category: 'Disclosure or welfare concern',
        Pupils: '',
        'Policy clause': '',
        'Pupils present': '',
        'Referred to': 'DSL',
        'Referred at': '2026-11-23 10:40',
        Status: 'referred',
      });
      expect(wordsOf(file.text)).not.toMatch(/own words|Sam|P-1042|listened|Maths|exual/);
      expect(read).toMatchObject({ problems: [], records: [{ unproven: [] }, {}] });
    },
  );

  it('takes the account back out of the records that were written before it was one, and after', async () => {
    const log = wake(newDevice());
    const one = draft({ ...account, category: 'something-else' });
    await record(log, one);
    const amend = (id: string, changes: Partial<IncidentDraft>) =>
      log.append(id, (reader) => composeAmendment({ ...one, ...changes, id, of: one.id }, reader, CONTEXT));
    await amend('b', { category: 'disclosure', referredTo: 'DSL' });
    await amend('c', { category: 'bullying' });
    const { text } = await makeReturn(log);
    expect(wordsOf(text)).not.toMatch(/own words|Sam|P-1042|listened/);
    expect(rowsOf(text).map((row) => row['What happened']?.slice(0, 15))).toEqual([
      'Its account is ',
      'Reported to DSL',
      'Its account is ',
      'Weekly return, ',
    ]);
    expect((await readReturn(text)).problems).toEqual([]);
  });

  it('is not called reported before it is', async () => {
    const { rows } = await returnWith([draft({ category: 'disclosure', what: 'words' })]);
    expect(rows[0]?.['What happened']).toBe('Not yet marked as reported.');
  });
});

describe('names in the weekly return', () => {
  const sam = { name: 'Sam Taylor', id: 'P-1042', shown: 'Sammy T' };
  const robin = { name: 'Robin Hart', id: 'P-7' };
  const incident = draft({
    lesson: 'Robin Hart and friends',
    what: 'Sammy T and Robin spoke; robin hart left, Alex Jones stayed. Samuel was not there.',
    pupils: [sam, robin],
  });

  it.each([
    ['full', 'Sam Taylor; P-7', 'Sammy T and P-7 spoke; P-7 left, Alex Jones stayed. Samuel was not there.'],
    ['ids', 'P-1042; P-7', 'P-1042 and P-7 spoke; P-7 left, P-1043 stayed. Samuel was not there.'],
    ['initials', 'S.T.; P-7', 'S.T. and P-7 spoke; P-7 left, A.J. stayed. Samuel was not there.'],
  ] as const)('are %s where the school asks for it, a protected pupil’s never', async (names, pupils, what) => {
    const school = sampleSchool({ weeklyReturn: { day: 'fri', at: '15:30', names } });
    const { rows, read, file } = await returnWith([incident], school);
    expect(rows[0]).toMatchObject({ Pupils: pupils, 'What happened': what, Where: 'Teams, P-7 and friends' });
    expect(file.text).not.toMatch(/robin|hart\b/i);
    expect(read).toMatchObject({ problems: [], records: [{ unproven: [] }, {}] });
  });

  it.each([
    ['full', 'Alex Jones', 'Alex Jones'],
    ['ids', 'P-1043', 'P-1043'],
    ['initials', 'A.J.', 'A.J.'],
  ] as const)(
    'are %s also where another person’s data was removed, who was mentioned',
    async (names, pupils, muted) => {
      const school = sampleSchool({ weeklyReturn: { day: 'fri', at: '15:30', names } });
      const log = wake(newDevice());
      const one = draft({
        what: 'Sam Taylor shouted at Alex.',
        actions: ['Alex muted'],
        pupils: [{ name: 'Alex Jones', id: 'P-1043' }],
      });
      await log.append(one.id, () => Promise.resolve(composeIncident(one, at(CONTEXT.now, school))));
      const removal = { book: 'incidents', of: one.id, names: ['Sam Taylor'], words: 'name' } as const;
      const decided = { decidedBy: 'Mrs J Hale', reason: 'request of 20 November' };
      await log.append('removal', (reader) =>
        composeRemoval({ ...removal, ...decided }, reader, at(CONTEXT.now, school)),
      );
      const { text } = await makeReturn(log, at(FRIDAY, school));
      const [row] = rowsOf(text);
      expect(row).toMatchObject({ Pupils: pupils, 'Action taken': names === 'full' ? 'Alex muted' : `${muted} muted` });
      expect(wordsOf(text)).not.toContain('Sam');
      if (names !== 'full') expect(wordsOf(text)).not.toContain('Alex');
      expect((await readReturn(text)).problems).toEqual([]);
    },
  );

  it('leaves out a name that was protected only after it was written, and says that this text is not proven', async () => {
    const log = wake(newDevice());
    await record(log, draft({ what: 'Alex Jones shared a screen.', pupils: [{ name: 'Alex Jones', id: 'P-1043' }] }));
    const [schoolClass] = CONTEXT.school.classes;
    const pupils = schoolClass!.pupils.map((one) => ({ ...one, protectedIdentity: true }));
    const now = sampleSchool({ classes: [{ ...schoolClass!, pupils }] });
    const { text } = await makeReturn(log, at(FRIDAY, now));
    expect(text).not.toContain('Alex');
    expect(rowsOf(text)[0]).toMatchObject({ Pupils: 'P-1043', 'What happened': 'P-1043 shared a screen.' });
    expect(await readReturn(text)).toMatchObject({ problems: [], records: [{ unproven: ['What happened'] }, {}] });
  });

  it('says so where a protected pupil has no id, and names nobody', async () => {
    const { rows } = await returnWith([
      draft({ pupils: [{ name: 'Kim Lee', protectedIdentity: true }], what: 'Kim Lee left.' }),
    ]);
    expect(rows[0]).toMatchObject({
      Pupils: 'a pupil (school id not given)',
      'What happened': 'a pupil (school id not given) left.',
    });
  });

  it('comes through whole however hostile it is', async () => {
    const drafts = HOSTILE.map((text) =>
      draft({ what: text, lesson: text, pupils: [{ name: text }], actions: [text] }),
    );
    const { read, rows } = await returnWith(drafts);
    expect(read.problems).toEqual([]);
    expect(read.records.slice(0, -1).map((one) => one.fields.what)).toEqual(HOSTILE);
    expect(read.records.slice(0, -1).map((one) => one.fields.pupils)).toEqual(HOSTILE);
    expect(rows).toHaveLength(HOSTILE.length + 1);
    for (const row of rows) expect(row['What happened']).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠\0]/u);
  });
});

describe('reading a weekly return back', () => {
  it('gives the records as they were shown, and finds nothing wrong', async () => {
    const { read } = await returnWith([draft({ what: 'words' }), draft({ what: 'more' })]);
    expect(read.problems).toEqual([]);
    expect(read.records[0]).toMatchObject({
      reference: 'LL-000001',
      seq: 1,
      fields: { what: 'words', date: '2026-11-23' },
    });
    expect(read.records[1]?.prev).toBe(read.records[0]?.hash);
  });

  it('refuses a file with another header', async () => {
    await expect(readReturn('\uFEFFDate,Time\r\n')).rejects.toThrow('not a weekly return');
  });

  it('keeps a row for a record that is damaged, and says what cannot be proven', async () => {
    const device = newDevice();
    const log = wake(device);
    await record(log, draft());
    await record(log, draft({ what: 'lost words' }));
    const [, damaged] = await kept(device);
    await withDatabase(device, (store) => store.put({ ...damaged, body: undefined }));
    const { text } = await makeReturn(log);
    expect(rowsOf(text)[1]).toMatchObject({ Reference: 'LL-000002', 'What happened': 'This record cannot be read.' });
    expect((await readReturn(text)).problems).toEqual([
      'LL-000002 cannot be read: it was damaged on the teacher’s device, or its row was emptied. Nothing of it can be checked.',
    ]);
  });

  it('counts the numbers that are missing from a log', async () => {
    const device = newDevice();
    const log = wake(device);
    for (let index = 0; index < 3; index += 1) await record(log, draft({ at: LESSON_TIME + index }));
    await withDatabase(device, (store) => store.delete(2));
    const { text } = await makeReturn(log);
    expect(rowsOf(text).at(-1)?.['What happened']).toContain('2 records; 1 number is missing;');
    expect((await readReturn(text)).problems).toEqual([
      'LL-000002 is missing: the number was given out, and the file does not have it. Ask the teacher what became of it.',
    ]);
  });

  it('says nothing of numbers that were missing when it was made and came back with a backup', async () => {
    const device = newDevice();
    const log = wake(device);
    for (let index = 0; index < 3; index += 1) await record(log, draft({ at: LESSON_TIME + index }));
    const [, second] = await kept(device);
    await withDatabase(device, (store) => store.delete(2));
    await makeReturn(log);
    await withDatabase(device, (store) => store.put(second!));
    expect((await readReturn((await fileOf(log, 'LL-000004', CONTEXT.school)).text)).problems).toEqual([]);
  });
});
