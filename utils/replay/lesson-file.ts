import type { z } from 'zod';
import { RULE_IDS } from '../policy/rule-ids.ts';
import { type Header, headerSchema, type Line, LINES } from './lesson-schema.ts';

/** Where a lesson file is wrong, and what would be right. Lines count from 1. */
export interface LessonError {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

export interface LessonFile {
  readonly header: Header;
  readonly lines: readonly Line[];
}

export type ParsedLesson =
  | { readonly ok: true; readonly lesson: LessonFile }
  | { readonly ok: false; readonly error: LessonError };

class Wrong extends Error {
  constructor(readonly error: LessonError) {
    super(error.message);
  }
}

/** Reads a `.lesson.ndjson`. All of it is checked before anything is used; the first mistake is told. */
export function parseLesson(text: string): ParsedLesson {
  try {
    return { ok: true, lesson: parse(text) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, error: error.error };
    throw error;
  }
}

function parse(text: string): LessonFile {
  const rows = text.replace(/^\ufeff/, '').split(/\r?\n/);
  while (rows.at(-1)?.trim() === '') rows.pop();
  const header = check(headerSchema, json(rows[0] ?? '', 1), 1);
  if (!isZone(header.zone)) wrong(1, 'zone', `"${header.zone}" is not an IANA time zone, e.g. "Europe/London"`);
  if (!isDateTime(header.at)) wrong(1, 'at', `"${header.at}" is not a date and time`);
  const known = new Set<string>();
  const present = new Set<string>();
  const lines: Line[] = [];
  let before = 0;
  rows.slice(1).forEach((row, index) => {
    const number = index + 2;
    const value = json(row, number);
    const kind = Object.keys(LINES).find((key) => typeof value === 'object' && value !== null && key in value);
    if (kind === undefined)
      wrong(
        number,
        Object.keys(Object(value)).find((key) => key !== 't') ?? 't',
        `must hold one of ${Object.keys(LINES).join(', ')}`,
      );
    const line: Line = check(LINES[kind as keyof typeof LINES], value, number);
    if (line.t < before) wrong(number, 't', `must not be less than ${before}, the line before`);
    if (lines.some((one) => 'end' in one)) wrong(number, 'end', 'nothing may follow the line that ends the file');
    before = line.t;
    checkIds(line, number, known, present);
    lines.push(line);
  });
  return { header, lines };
}

function checkIds(line: Line, number: number, known: Set<string>, present: Set<string>): void {
  const mustBe = (set: ReadonlySet<string>, id: string | undefined, field: string, what: string) => {
    if (id !== undefined && !set.has(id)) wrong(number, field, `"${id}" is not the id of ${what}`);
  };
  if ('join' in line) {
    const { id } = line.join;
    if (known.has(id))
      wrong(number, 'join.id', `"${id}" is taken: an id is unique in the file, a person who rejoins has a new one`);
    known.add(id);
    present.add(id);
  } else if ('update' in line) {
    mustBe(present, line.update.id, 'update.id', 'somebody who is in or waiting');
  } else if ('leave' in line) {
    mustBe(present, line.leave, 'leave', 'somebody who is in or waiting');
    present.delete(line.leave);
  } else if ('message' in line) {
    mustBe(known, line.message.from, 'message.from', 'anybody in this file so far');
    mustBe(known, line.message.with, 'message.with', 'anybody in this file so far');
  } else if ('teacher' in line) {
    const { teacher } = line;
    if ('who' in teacher && teacher.who !== 'everyone')
      mustBe(known, teacher.who, 'teacher.who', 'anybody in this file so far');
    if ('rule' in teacher && !(RULE_IDS as readonly string[]).includes(teacher.rule)) {
      wrong(number, 'teacher.rule', `"${teacher.rule}" is not a rule`);
    }
  }
}

function json(row: string, line: number): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return wrong(
      line,
      '(line)',
      row.trim() === '' ? 'is empty: one JSON object is wanted' : 'is not JSON: one object a line is wanted',
    );
  }
}

function check<T extends z.ZodType>(schema: T, value: unknown, line: number): z.infer<T> {
  const result = schema.safeParse(value, { reportInput: false });
  if (result.success) return result.data;
  const issue = deepest(result.error.issues[0]);
  const path = [...(issue?.path ?? [])];
  if (issue?.code === 'unrecognized_keys') {
    return wrong(line, [...path, issue.keys[0]].join('.'), 'is not a field of this line');
  }
  const found = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
  const message = found === undefined ? 'is missing' : (issue?.message ?? 'is wrong');
  return wrong(line, path.join('.') || '(line)', message);
}

/** Of a union ("a value or unknown") the first alternative says what is wanted, and the other always is. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const inner = deepest(issue.errors[0]?.[0]);
  return inner && { ...inner, message: `${inner.message}, or "unknown"`, path: [...issue.path, ...inner.path] };
}

function wrong(line: number, field: string, message: string): never {
  throw new Wrong({ line, field, message });
}

function isZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== '';
  } catch {
    return false;
  }
}

function isDateTime(at: string): boolean {
  try {
    Temporal.PlainDateTime.from(at);
    return true;
  } catch {
    return false;
  }
}
