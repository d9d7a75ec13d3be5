import { check, defaultReportMessage, nat, property, record } from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { parseLesson } from '../../utils/replay/lesson-file.ts';
import { replay } from '../../utils/replay/replay.ts';
import { CLASS, type RandomLesson, randomLesson, STEPS } from '../lessons/random-lesson.ts';

interface Row {
  t: number;
  finding?: 'opened' | 'closed' | 'changed';
  rule: string;
  severity?: 'note' | 'nudge' | 'urgent';
  who: string[];
  interrupts?: boolean;
  cannotSee?: string[];
  since?: number;
}
interface Played extends RandomLesson {
  rows: Row[];
  play(lines: readonly string[]): Row[];
}

const POLICIES = ['westgate', 'trust-primary', 'crofton', 'woodlands', 'meadows', 'default'];
const RUNS = 120;
const RANK = { note: 0, nudge: 1, urgent: 2 };
/** Seconds within which one subject is not interrupted for twice. */
const LIMIT = { note: Number.POSITIVE_INFINITY, nudge: 300, urgent: 60 };
/** Rules with one subject whoever they point at: the meeting (`recording-by-others` points at the starter). */
const OF_THE_MEETING = [
  'recording-by-others',
  'recording-starter-unknown',
  'recording-forbidden',
  'outside-hours',
  'one-to-one',
];

const SCHOOLS = POLICIES.map((policy) => {
  const path = fileURLToPath(new URL(`../lessons/schools/only-${policy}-nine.school.json`, import.meta.url));
  const parsed = parseSchoolFile(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`);
  return parsed.school;
});

function play(lines: readonly string[], school: number): Row[] {
  const parsed = parseLesson(`${lines.join('\n')}\n`);
  if (!parsed.ok) throw new Error(`line ${parsed.error.line}: ${parsed.error.field}: ${parsed.error.message}`);
  const rows = replay(parsed.lesson, SCHOOLS[school]!, (...details: unknown[]) => {
    throw new Error('a rule threw', { cause: details });
  });
  return (rows as unknown as Row[]).filter((row) => !('summary' in row));
}

/** Plays random lessons and tells the smallest that breaks the invariant, or nothing. */
function broken(invariant: (lesson: Played, random: number) => string[]): string | undefined {
  const input = record({ steps: STEPS, start: nat(3), school: nat(POLICIES.length - 1), random: nat(999) });
  const details = check(
    property(input, ({ steps, start, school, random }) => {
      const lesson = randomLesson(steps, start);
      const rows = play(lesson.lines, school);
      const wrong = invariant({ ...lesson, rows, play: (lines) => play(lines, school) }, random);
      if (wrong.length > 0) throw new Error(`${POLICIES[school]}: ${wrong.join('\n')}\n${lesson.lines.join('\n')}`);
    }),
    { numRuns: RUNS },
  );
  return defaultReportMessage(details);
}

function lineTime(line: string): number {
  return (JSON.parse(line) as { t?: number }).t ?? 0;
}

function findingKey(row: Row): string {
  return OF_THE_MEETING.includes(row.rule) ? row.rule : `${row.rule} ${row.who.join(' ')}`;
}

/** Findings, closed before opened within one moment: the rows of one moment have no order of their own. */
function findings(rows: readonly Row[]): Row[] {
  const rank = (row: Row) => (row.finding === 'closed' ? 0 : 1);
  return rows.filter((row) => row.finding).sort((a, b) => a.t - b.t || rank(a) - rank(b));
}

/** The subject of an interruption's limit: a class member is the same under a new id, others are their id. */
function subjectOf(row: Row, { joinedAs, renamed }: RandomLesson): string {
  if (OF_THE_MEETING.includes(row.rule)) return row.rule;
  const id = row.who[0] ?? '';
  const name = joinedAs.get(id);
  return `${row.rule} ${name !== undefined && CLASS.includes(name) && !renamed.has(id) ? name : id}`;
}

/** Interruptions that came too soon after another for the same subject, though the level had not risen. */
function tooSoon(lesson: Played): string[] {
  const wrong: string[] = [];
  const interrupted = new Map<string, Row>();
  const level = new Map<string, number>();
  for (const row of findings(lesson.rows)) {
    if (row.severity === undefined) {
      level.delete(findingKey(row));
      continue;
    }
    const rank = RANK[row.severity];
    const rose = rank > (level.get(findingKey(row)) ?? rank);
    level.set(findingKey(row), rank);
    if (!row.interrupts) continue;
    const subject = subjectOf(row, lesson);
    const before = interrupted.get(subject);
    const higher = rose || before === undefined || rank > RANK[before.severity!];
    if (!higher && row.t - before.t < LIMIT[row.severity]) wrong.push(`${subject} at ${before.t} and ${row.t}`);
    interrupted.set(subject, row);
  }
  return wrong;
}

describe('whatever a lesson brings', () => {
  it('a finding opens once before it closes, and changes only while it is open', () => {
    const wrong = broken(({ rows }) => {
      const open = new Set<string>();
      return findings(rows).flatMap((row) => {
        const key = findingKey(row);
        const bad = open.has(key) !== (row.finding !== 'opened');
        if (row.finding === 'closed') open.delete(key);
        else open.add(key);
        return bad ? [`${row.t} ${row.finding} ${key}`] : [];
      });
    });
    expect(wrong).toBeUndefined();
  });

  it('a change changes something, or interrupts', () => {
    const wrong = broken(({ rows }) => {
      const last = new Map<string, string>();
      return findings(rows).flatMap((row) => {
        const shown = `${row.severity} ${row.who.join(' ')}`;
        const bad = row.finding === 'changed' && !row.interrupts && shown === last.get(findingKey(row));
        last.set(findingKey(row), shown);
        return bad ? [`${row.t} ${findingKey(row)}`] : [];
      });
    });
    expect(wrong).toBeUndefined();
  });

  it('only a nudge or an urgent finding interrupts, and only as it opens or changes', () => {
    const wrong = broken(({ rows }) =>
      rows
        .filter(
          (row) => row.interrupts && (row.finding === 'closed' || !['nudge', 'urgent'].includes(row.severity ?? '')),
        )
        .map((row) => JSON.stringify(row)),
    );
    expect(wrong).toBeUndefined();
  });

  it('one subject is not interrupted for twice within its limit, unless the level rises', () => {
    expect(broken(tooSoon)).toBeUndefined();
  });

  it('what cannot be seen is said 30 s after it began, once for each stretch', () => {
    const wrong = broken(({ rows }) => {
      const said = new Set<string>();
      return rows.flatMap((row) =>
        (row.cannotSee ?? []).flatMap((area) => {
          const stretch = `${area} ${row.since}`;
          const bad = said.has(stretch) || row.t - row.since! !== 30;
          said.add(stretch);
          return bad ? [`${row.t} ${stretch}`] : [];
        }),
      );
    });
    expect(wrong).toBeUndefined();
  });

  it('nothing but closing follows "not a lesson"', () => {
    const wrong = broken(({ rows, lines }) => {
      const over = lines.find((line) => line.includes('"not-a-lesson"'));
      const t = over === undefined ? Number.POSITIVE_INFINITY : lineTime(over);
      return rows
        .filter((row) => row.t > t || (row.t === t && row.finding !== 'closed'))
        .map((row) => JSON.stringify(row));
    });
    expect(wrong).toBeUndefined();
  });

  it('the same lesson brings the same rows, and what comes later changes nothing that was told before', () => {
    const wrong = broken(({ rows, lines, play }, random) => {
      const cut = 3 + (random % (lines.length - 3));
      const until = lineTime(lines[cut - 1]!);
      const told = (some: readonly Row[]) => JSON.stringify(some.filter((row) => row.t < until));
      const again = JSON.stringify(play(lines)) === JSON.stringify(rows) ? [] : ['played twice, told differently'];
      return told(play(lines.slice(0, cut))) === told(rows) ? again : [...again, `cut after line ${cut}`];
    });
    expect(wrong).toBeUndefined();
  });
});
