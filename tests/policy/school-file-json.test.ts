import { assert, constantFrom, json, nat, pre, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';

function problemOf(text: string): string {
  const parsed = parseSchoolFile(text);
  return parsed.ok ? 'ok' : `${parsed.error.path}: ${parsed.error.message}`;
}

describe('a text that is no JSON', () => {
  it.each([
    ['', 'line 1, column 1: the file is empty'],
    ['Name,Class\nSam,5B', 'line 1, column 1: needs "{", with which a school file begins, here'],
    ['{ "school": 1', 'line 1, column 14: the file ends where "," or "}" should follow; it may be cut off'],
    [
      '{\n  "school": 1,\n}',
      'line 3, column 1: a name in double quotes should stand before this "}"; often a comma too many',
    ],
    ['{\n  "school": 1\n  "name": "x"\n}', 'line 3, column 3: needs "," or "}" here'],
    ['{ // ours\n}', 'line 1, column 3: a comment cannot stand in JSON; take it out'],
    ['\uFFFD\uFFFD{\0', 'line 1, column 1: is not UTF-8 text; save the file as UTF-8'],
    ['{ “school”: 1 }', 'line 1, column 3: needs plain double quotes (") here, not “'],
    ['{ "name": "a\nb" }', 'line 1, column 13: this text is not closed by a double quote on its own line'],
    ['{ "name": "a', 'line 1, column 11: this text is never closed by a double quote'],
    ['{ "name": "C:\\x" }', 'line 1, column 14: a single "\\" cannot stand in a text; write "\\\\"'],
    ['{ "school": 01 }', 'line 1, column 14: needs "," or "}" here'],
    ['{ "school": 1 } {}', 'line 1, column 17: needs the end of the file here'],
    ['['.repeat(100_000), 'line 1, column 52: is nested too deeply for a school file'],
    [
      '{ "school": 1,\n "name": "a", "name": "b" }',
      'line 2, column 15: the name "name" stands twice in one object; keep one of the two',
    ],
    [
      '{ "name": "a", "n\\u0061me": "b" }',
      'line 1, column 16: the name "name" stands twice in one object; keep one of the two',
    ],
  ])('%j is one error with line and column', (text, expected) => {
    expect(problemOf(text)).toBe(expected);
  });

  it.each(['{"a":[1,-2.5e+3,true,false,null,"\\u00e9\\"",{},[]]}', ' [ ] ', '"x"', '-0.5E-2'])(
    '%j is JSON, and fails only as a school file',
    (text) => {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(problemOf(text)).not.toMatch(/^line/);
    },
  );

  it('is told from JSON exactly as JSON.parse does, names that stand twice aside', () => {
    const cut = tuple(json(), nat(), nat(3), constantFrom('', ',', '"', '}', ']', '\\', ':', '1', ' ', '\n'));
    assert(
      property(cut, ([whole, at, length, put]) => {
        const start = at % (whole.length + 1);
        const text = whole.slice(0, start) + put + whole.slice(start + length);
        const found = problemOf(text);
        pre(!found.includes('stands twice'));
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(found.startsWith('line ')).toBe(!parses);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
