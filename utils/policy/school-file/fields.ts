import * as z from 'zod';
import { hasBech32Checksum } from './bech32.ts';
import { knownNames } from './wording.ts';

/**
 * The kinds of value in a school file. Every message says what would be right; `first-problem.ts` adds
 * what stands there instead.
 */

// zod tries `new Function` to be faster; an extension's CSP reports every try as a violation.
z.config({ jitless: true });

/** Text with something visible in it; spaces around it are dropped. */
export function text(example: string): z.ZodString {
  const right = `must be text in double quotes, such as "${example}"`;
  return z
    .string({ error: right })
    .trim()
    .regex(/[^\p{C}\p{Z}]/u, { error: right });
}

export function flag(): z.ZodBoolean {
  return z.boolean({ error: 'must be true or false, without quotes' });
}

/** A whole number of a unit, in an inclusive range. */
export function whole(unit: string, least: number, most: number): z.ZodNumber {
  const right = `must be a whole number of ${unit} from ${least} to ${most}, without quotes`;
  return z.number({ error: right }).int({ error: right }).gte(least, { error: right }).lte(most, { error: right });
}

/** Seconds, parts of one allowed, up to four hours. */
export function seconds(): z.ZodNumber {
  const right = 'must be a number of seconds from 0 to 14400, without quotes';
  return z.number({ error: right }).gte(0, { error: right }).lte(14_400, { error: right });
}

/** One of the given words. */
export function oneOf<const T extends readonly [string, ...string[]]>(known: T): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(known, {
    error: ({ input }) =>
      typeof input === 'string'
        ? `is not known here; ${knownNames(input, known)}`
        : `must be one of ${known.map((word) => `"${word}"`).join(', ')}`,
  }) as z.ZodEnum<{ [K in T[number]]: K }>;
}

/** An object whose fields are all known: one that is not is an error at that field. */
export function fields<T extends z.core.$ZodLooseShape>(
  what: string,
  shape: T,
  right = `must be an object in braces: ${what}`,
): z.ZodObject<T, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `is not a field of ${what}; ${knownNames((issue.keys as string[])[0] ?? '', known)}`
        : right,
  });
}

/** A list; an absent one is empty. */
export function listOf<T extends z.ZodType>(what: string, item: T): z.ZodDefault<z.ZodArray<T>> {
  return z.array(item, { error: `must be a list in square brackets: ${what}` }).default([]);
}

const DATE = 'must be a date such as "2026-09-01"';

export function date(): z.ZodString {
  return z.string({ error: DATE }).refine(isDate, { error: DATE });
}

/** Local date and time to the minute, `2026-11-23T10:00`; seconds of zero are dropped. */
export function localTime(): z.ZodType<string, unknown> {
  const right = 'must be a local time such as "2026-11-23T10:00", without zone';
  return z
    .string({ error: right })
    .refine((value) => /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::00)?$/.test(value) && isDate(value.slice(0, 10)), {
      error: right,
    })
    .transform((value) => value.slice(0, 16));
}

/** `HH:MM`, 24-hour. */
export function timeOfDay(): z.ZodString {
  const right = 'must be a time of day such as "09:00"';
  return z.string({ error: right }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: right });
}

/** One date, or the first and last of a closed range with "/" between. */
export function dateRange(): z.ZodType<{ from: string; to: string }, unknown> {
  const right = 'must be a date such as "2026-11-27", or the first and the last day as "2026-12-21/2027-01-01"';
  return z.string({ error: right }).transform((value, context) => {
    const [from = '', to = from, ...more] = value.split('/');
    if (isDate(from) && isDate(to) && more.length === 0 && from <= to) return { from, to };
    context.addIssue({
      code: 'custom',
      message: from > to && isDate(from) && isDate(to) ? 'must not end before it begins' : right,
    });
    return z.NEVER;
  });
}

export function email(): z.ZodString {
  const right = 'must be an e-mail address such as "office@school.example"';
  return z
    .string({ error: right })
    .trim()
    .regex(/^[^\s@<>",;]+@[^\s@<>",;.]+(?:\.[^\s@<>",;.]+)+$/u, { error: right });
}

const NAME = '-?[A-Za-z_][\\w-]*';
const TAG = '[a-z][a-z0-9-]*';
const HOOK = `(?:[#.]${NAME}|\\[[a-z][a-z-]*(?:[~|^$*]?="[^"\\\\\\p{C}]{1,100}"(?: i)?)?\\])`;
/** A tag alone would be any element of the page; inside something it says which. */
const SELECTOR = new RegExp(`^(?:${TAG})?${HOOK}+(?:(?: [>~+])? (?:${TAG}${HOOK}*|${HOOK}+))*$`, 'u');

/** A CSS selector of tags, ids, classes and attributes alone: data that any browser takes, and nothing slow in it. */
export function selector(): z.ZodString {
  const right = 'must be a selector of ids, classes and attributes such as "#hangup-button", of at most 200 characters';
  return z.string({ error: right }).max(200, { error: right }).regex(SELECTOR, { error: right });
}

/** A domain alone, in lower case: what stands after the "@" of the school's accounts. */
export function domain(): z.ZodType<string, unknown> {
  const right = 'must be a domain alone, such as "school.example"';
  return z
    .string({ error: right })
    .trim()
    .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u, {
      error: right,
    })
    .transform((value) => value.toLowerCase());
}

/** An IANA time zone that this browser knows. */
export function zone(): z.ZodString {
  const right = 'must be a time zone such as "Europe/London"';
  return z.string({ error: right }).refine(isZone, { error: right });
}

/** A public key of the age format: X25519, or the longer post-quantum kind; its checksum must fit. */
export function ageKey(): z.ZodString {
  const right = 'must be a public age key, whole: "age1" and 58 letters and digits';
  return (
    z
      .string({ error: right })
      .trim()
      // Not with "must": it would be followed by what stands there.
      .refine((key) => !/^age-secret-key-/i.test(key), {
        error: 'is a private key, which opens what is sealed: take it out, and put in the public key, "age1…"',
        abort: true,
      })
      .regex(/^age1(?:[02-9ac-hj-np-z]{58}|pq1[02-9ac-hj-np-z]{200,})$/, { error: right })
      .refine(hasBech32Checksum, {
        error:
          'must be the public age key letter for letter, and a letter of it is wrong; copy it again from where it was made',
      })
  );
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isZone(value: string): boolean {
  // Offsets such as "+01:00" know nothing of summer time.
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
