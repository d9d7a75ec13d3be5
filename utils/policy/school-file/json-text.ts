/**
 * Where a JSON text goes wrong. Engines word `JSON.parse` errors each in their own way and often without
 * a place, and none tells of a name given twice (RFC 8259: names SHOULD be unique), of which it keeps
 * the last without a word.
 */

export interface JsonProblem {
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Deeper than any school file goes; keeps the scan clear of the stack's end. */
const DEEPEST = 50;
export const NOT_UTF_8 = 'is not UTF-8 text; save the file as UTF-8';
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Problem extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The first problem of a JSON text, or `undefined` when `JSON.parse` will take it and no name stands twice in one object. */
export function findJsonProblem(text: string): JsonProblem | undefined {
  try {
    const start = skip(text, 0);
    if (start === text.length) throw new Problem(start, 'the file is empty');
    const end = skip(text, scanValue(text, start, 0));
    if (end < text.length) throw unexpected(text, end, 'the end of the file');
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const before = text.slice(0, error.offset);
    return {
      line: before.split('\n').length,
      column: error.offset - before.lastIndexOf('\n'),
      message: error.message,
    };
  }
}

function skip(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function scanValue(text: string, at: number, depth: number): number {
  if (depth > DEEPEST) throw new Problem(at, 'is nested too deeply for a school file');
  const first = text[at];
  if (first === '{') return scanObject(text, at, depth);
  if (first === '[') return scanArray(text, at, depth);
  if (first === '"') return scanString(text, at);
  for (const pattern of [NUMBER, WORD]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  throw unexpected(text, at, depth === 0 ? '"{", with which a school file begins,' : 'a value');
}

function scanObject(text: string, start: number, depth: number): number {
  const names = new Set<string>();
  let at = skip(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (text[at] !== '"') throw unexpected(text, at, 'a name in double quotes');
    const end = scanString(text, at);
    const quoted = text.slice(at, end);
    const name = quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
    if (names.has(name))
      throw new Problem(
        at,
        `the name ${JSON.stringify(name.slice(0, 60))} stands twice in one object; keep one of the two`,
      );
    names.add(name);
    at = skip(text, end);
    if (text[at] !== ':') throw unexpected(text, at, '":"');
    at = skip(text, scanValue(text, skip(text, at + 1), depth + 1));
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') throw unexpected(text, at, '"," or "}"');
    at = skip(text, at + 1);
  }
}

function scanArray(text: string, start: number, depth: number): number {
  let at = skip(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    at = skip(text, scanValue(text, at, depth + 1));
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') throw unexpected(text, at, '"," or "]"');
    at = skip(text, at + 1);
  }
}

function scanString(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < ' ') throw new Problem(at, 'this text is not closed by a double quote on its own line');
    if (char !== '\\') continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) throw new Problem(at, 'a single "\\" cannot stand in a text; write "\\\\"');
    at = ESCAPE.lastIndex - 1;
  }
  throw new Problem(start, 'this text is never closed by a double quote');
}

/** What stands there instead of what should, with the mend for the slips that people make. */
function unexpected(text: string, at: number, wanted: string): Problem {
  const char = text[at];
  if (char === undefined) return new Problem(at, `the file ends where ${wanted} should follow; it may be cut off`);
  if (char === '\uFFFD' || char === '\0') return new Problem(at, NOT_UTF_8);
  if (char === '/' || char === '#') return new Problem(at, 'a comment cannot stand in JSON; take it out');
  if (/[‘’“”„'`]/u.test(char)) return new Problem(at, `needs plain double quotes (") here, not ${char}`);
  if (char === '}' || char === ']')
    return new Problem(at, `${wanted} should stand before this "${char}"; often a comma too many`);
  return new Problem(at, `needs ${wanted} here`);
}
