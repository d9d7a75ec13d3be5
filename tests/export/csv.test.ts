import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsv, guard, toCsv, unguard } from '../../utils/export/csv.ts';
import { parseCsv } from './hand-parser.ts';
import { HOSTILE } from './hostile.ts';

/** Text as the log holds it: any code point, lone surrogates already replaced. */
const anyText = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
const nastyText = fc
  .array(fc.constantFrom(...' =+-@＝＋－＠\'",;\t\r\n\0\uFEFF\u200B\u00A0\u202Eab'), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('the formula guard', () => {
  it.each([
    ['=1', "'=1"],
    ['＝1', "'＝1"],
    ['  \u200B\uFEFF+1', "'  \u200B\uFEFF+1"],
    ['\u{E0020}@x', "'\u{E0020}@x"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['\0x', "'\0x"],
    ["'x", "''x"],
    [" 'x", "' 'x"],
    ['\u0007=1', "'\u0007=1"],
    ['x=1', 'x=1'],
    ['5-3', '5-3'],
    ['', ''],
    ['   ', '   '],
    ['2026-11-23', '2026-11-23'],
    ['“=1”', '“=1”'],
  ])('writes %j as %j', (text, cell) => {
    expect(guard(text)).toBe(cell);
  });

  it('never leaves a text that a spreadsheet would run, and is undone exactly', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (text) => {
        const cell = guard(text);
        expect(unguard(cell)).toBe(text);
        expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠\0]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('replaces lone surrogates, which UTF-8 cannot hold', () => {
    expect(guard('a\uD800b')).toBe('a\uFFFDb');
  });
});

describe('the CSV', () => {
  it('begins with a BOM, ends each line with CRLF, and quotes only where it must', () => {
    expect(toCsv(['Name', 'Words'], [['Sam', 'a "b", c']])).toBe('\uFEFFName,Words\r\nSam,"a ""b"", c"\r\n');
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))('holds %j unharmed', (_name, text) => {
    const file = toCsv(['A', 'B', 'C'], [[text, 'between', text]]);
    expect(parseCsv(file.slice(1))[1]?.map(unguard)).toEqual([text, 'between', text]);
    expect(fromCsv(file)[1]?.map(unguard)).toEqual([text, 'between', text]);
  });

  it('is one record a row for any text, for its own reader and for another', () => {
    const row = fc.array(fc.oneof(anyText, nastyText), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const file = toCsv(['A', 'B'], rows);
        expect(parseCsv(file.slice(1)).slice(1)).toEqual(rows.map((cells) => cells.map(guard)));
        expect(
          fromCsv(file)
            .slice(1)
            .map((row) => row.map(unguard)),
        ).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('survives UTF-8', () => {
    const file = toCsv(
      ['A', 'B'],
      HOSTILE.map((text) => [text, 'x']),
    );
    const bytes = new TextEncoder().encode(file);
    const back = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(
      fromCsv(back)
        .slice(1)
        .map(([first]) => unguard(first ?? '')),
    ).toEqual(HOSTILE);
  });

  it('names the line that is not CSV', () => {
    expect(() => fromCsv('A,B\r\n"never closed,x\r\n')).toThrow(/^line 2: /);
  });
});
