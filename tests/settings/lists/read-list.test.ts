import { describe, expect, it } from 'vitest';
import { isListProblem } from '../../../utils/settings/lists/list.ts';
import { planList } from '../../../utils/settings/lists/plan.ts';
import { readPupils } from '../../../utils/settings/lists/read-pupils.ts';
import { readStaff } from '../../../utils/settings/lists/read-staff.ts';
import { newSchoolText } from '../../../utils/settings/lists/school-text.ts';
import { EXPORTS } from './exports.ts';

/** Without what is empty, so that a case names only what is there. */
function told({ row: _row, ...person }: { readonly row: number }): object {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

describe('a list from a school’s system', () => {
  it.each(EXPORTS)('$what', ({ kind, text, className = '', people, problems = [], unused }) => {
    const reading = kind === 'staff' ? readStaff(text) : readPupils(text, className);
    if (isListProblem(reading)) throw new Error(`${reading.title} ${reading.mend}`);
    expect(reading.people.map(told)).toEqual(people);
    expect(reading.problems.map(({ row, what }) => [row, what])).toEqual(
      problems.map(([row, part]) => [row, expect.stringContaining(part)]),
    );
    if (unused) expect(reading.columns.filter(({ use }) => !use).map(({ heading }) => heading)).toEqual(unused);
    expect('needsClass' in reading && reading.needsClass).toBe(className !== '');
  });

  it.each(EXPORTS)('makes a school file that can be used: $what', ({ kind = 'pupils', text, className = '' }) => {
    const plan = planList(kind, text, className, newSchoolText('Ashby Down Junior School'));
    expect(plan).not.toHaveProperty('error');
    expect(plan).toHaveProperty('changes');
  });
});

describe('a file that is no list', () => {
  it('names the headings found and what is needed when there is no name', () => {
    expect(readPupils('Forename,Form,Points\nSam,5B,3\n', '')).toEqual({
      title: 'No column with names was found',
      mend: 'The headings found are “Forename”, “Form”, “Points”. A list needs a column “Name”, or two columns “Forename” and “Surname”, with the headings in one of the first rows.',
    });
  });

  it('names the headings whatever separates them, and not a thousand of them', () => {
    const headings = Array.from({ length: 1000 }, (_, at) => `Column ${at}`).join(';');
    const read = readPupils(headings, '');
    expect(read).toMatchObject({ mend: expect.stringContaining('“Column 11” and 988 more.') });
  });

  it.each(['', '\n\n', ',,,\n,,', '\uFEFF'])('says that it is empty: %j', (text) => {
    expect(readPupils(text, '')).toMatchObject({ title: 'This file is empty' });
  });

  it.each([
    'Name,Class\nMaya Sorrel,5B\n"Sam Taylor,5B\nJo Reed,5B\n',
    'Name,Class\nMaya Sorrel,5B\n"Sam Taylor,5B\n"Jo Reed",5B\nAnn Lee,5B\n',
  ])('names the row in which a quote swallows the others: %j', (text) => {
    expect(readPupils(text, '')).toMatchObject({ title: expect.stringContaining('quote in row 3 is not closed') });
  });

  it('reads headings without rows as a list of nobody', () => {
    expect(readPupils('Name,Class\n', '')).toMatchObject({ people: [], rows: 0, problems: [] });
  });
});

describe('a large list', () => {
  it('of 10,000 rows is read, laid over the school and checked within a second', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `${at},"Sur${at}, Fore${at}",C${at % 300},Y,n,03/12/2026`);
    const text = ['ID,Name,Class,Consent,Video consent,Exclusion date', ...rows].join('\n');
    const school = newSchoolText('Ashby Down');
    // The processor's time: what else runs on the machine is not measured.
    const began = process.threadCpuUsage();
    const plan = planList('pupils', text, '', school);
    const { user, system } = process.threadCpuUsage(began);
    expect((user + system) / 1000, 'ms').toBeLessThan(1000);
    expect(plan).toMatchObject({ reading: { rows: 10_000, problems: [] } });
    expect(plan).not.toHaveProperty('error');
  });

  it('with 16,000 empty columns beside it is read within two seconds', () => {
    const beside = ','.repeat(16_000);
    const rows = Array.from({ length: 300 }, (_, at) => `Fore${at} Sur${at},5B${beside}`);
    const began = process.threadCpuUsage();
    const reading = readPupils([`Name,Class${beside}`, ...rows].join('\n'), '');
    const { user, system } = process.threadCpuUsage(began);
    expect(reading).toMatchObject({ rows: 300, columns: [{ use: 'name' }, { use: 'class' }] });
    expect((user + system) / 1000, 'ms').toBeLessThan(2000);
  });

  it('keeps a name of 10,000 characters', () => {
    const name = 'A'.repeat(10_000);
    expect(readPupils(`Name,Class\n${name},5B\n`, '')).toMatchObject({ people: [{ name }], problems: [] });
  });
});
