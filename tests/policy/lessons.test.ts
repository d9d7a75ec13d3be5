import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { parseLesson } from '../../utils/replay/lesson-file.ts';
import { replay } from '../../utils/replay/replay.ts';

/** The first line of an `.expected.ndjson`: which school, what the case shows, and what is compared. */
interface ExpectedHead {
  school: string;
  about: string;
  only?: 'interruptions';
}
type Row = Record<string, unknown> & { t: number };

const LESSONS = fileURLToPath(new URL('../lessons', import.meta.url));
const LESSON = '.lesson.ndjson';
const EXPECTED = '.expected.ndjson';

function jsonLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function readSchool(name: string) {
  const parsed = parseSchoolFile(readFileSync(join(LESSONS, 'schools', `${name}.school.json`), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}.school.json: ${parsed.error.path}: ${parsed.error.message}`);
  return parsed.school;
}

function readLesson(path: string) {
  const parsed = parseLesson(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${path}: line ${parsed.error.line}: ${parsed.error.field}: ${parsed.error.message}`);
  return parsed.lesson;
}

function failOnRuleError(...details: unknown[]): void {
  throw new Error('a rule threw', { cause: details });
}

/** A row as one line with its keys in one order, so that a difference shows as one line of the diff. */
function line(row: Row): string {
  const { t, text: _, ...rest } = row;
  const sets = ['clauses', 'who', 'cannotSee'];
  const sorted = Object.entries(rest)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, value]) => [key, sets.includes(key) ? [...(value as string[])].sort() : value]);
  return `${String(t).padStart(5)} ${JSON.stringify(Object.fromEntries(sorted))}`;
}

/** Rows of one moment have no order among themselves; a summary counts only where the case states one. */
function comparable(rows: Row[], keepSummary: boolean): string {
  return rows
    .filter((row) => keepSummary || !('summary' in row))
    .map(line)
    .sort()
    .join('\n');
}

const FOLDERS = readdirSync(LESSONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'schools' && entry.name !== 'broken')
  .map((entry) => entry.name);

function casesOf(folder: string): string[] {
  return readdirSync(join(LESSONS, folder))
    .filter((name) => name.endsWith(LESSON))
    .map((name) => basename(name, LESSON));
}

describe.each(FOLDERS)('lessons of %s', (folder) => {
  it('has cases, and each lesson has its expected rows and each expectation its lesson', () => {
    const names = readdirSync(join(LESSONS, folder));
    const lessons = names.filter((name) => name.endsWith(LESSON)).map((name) => basename(name, LESSON));
    const expected = names.filter((name) => name.endsWith(EXPECTED)).map((name) => basename(name, EXPECTED));
    expect(lessons).not.toEqual([]);
    expect(expected).toEqual(lessons);
  });

  it.each(casesOf(folder).filter((name) => existsSync(join(LESSONS, folder, `${name}${EXPECTED}`))))('%s', (name) => {
    const [head, ...expected] = jsonLines(join(LESSONS, folder, `${name}${EXPECTED}`)) as [ExpectedHead, ...Row[]];
    expect(head.about).toMatch(/\S/);
    const rows = replay(
      readLesson(join(LESSONS, folder, `${name}${LESSON}`)),
      readSchool(head.school),
      failOnRuleError,
    ) as unknown as Row[];
    const silent = rows.filter((row) => row['severity'] !== undefined && !/\S/.test(String(row['text'] ?? '')));
    expect(silent).toEqual([]);
    const shown = head.only === 'interruptions' ? rows.filter((row) => row['interrupts'] === true) : rows;
    const summary = expected.some((row) => 'summary' in row);
    expect(comparable(shown, summary)).toBe(comparable(expected, summary));
  });
});

it('has a folder of lessons for every rule that is built', () => {
  const built = readdirSync(fileURLToPath(new URL('../../utils/policy/rules', import.meta.url))).map((name) =>
    basename(name, '.ts'),
  );
  expect(RULE_IDS.filter((id) => built.includes(id) && !FOLDERS.includes(id))).toEqual([]);
});
