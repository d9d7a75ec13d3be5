import { describe, expect, it } from 'vitest';
import { listText } from '../../../utils/settings/lists/list-text.ts';

const TEXT = 'Name,Class\nZoë O’Dell,5B\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  [0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))].forEach((code, at) =>
    view.setUint16(at * 2, code, littleEndian),
  );
  return new Uint8Array(view.buffer);
}

/** Of the letters used here; 0x92 is the apostrophe that Latin-1 does not have. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => (char === '’' ? 0x92 : char.charCodeAt(0)));
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

describe('the text of a list', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, true)],
    ['UTF-16, big end first', utf16(TEXT, false)],
    ['Windows-1252', windows1252(TEXT)],
  ])('is read from %s', (_, bytes) => {
    expect(listText(bytes)).toBe(TEXT);
  });

  it.each([
    ['PK\x03\x04\x14\0', 'Excel workbook'],
    ['\xD0\xCF\x11\xE0\xA1\xB1', 'older Excel'],
    ['%PDF-1.7', 'PDF'],
    ['<html><table><tr><td>Name', 'web page'],
    ['\xEF\xBB\xBF<?xml version="1.0"?>', 'web page or XML'],
    ['BEGIN:VCALENDAR\r\n', 'calendar'],
    ['{ "school": 1 }', 'JSON'],
    ['[{"name":"Sam"}]', 'JSON'],
    ['{"url":"https://docs.google.com/open?id=1"}', 'a link'],
    ['{\\rtf1\\ansi Name', 'word processor'],
    ['\x89PNG\0\0', 'not a text file'],
  ])('is none: %j', (begins, title) => {
    expect(listText(latin(begins))).toMatchObject({ title: expect.stringContaining(title) });
  });

  it('says how to save a workbook as CSV', () => {
    expect(listText(latin('PK\x03\x04'))).toMatchObject({ mend: expect.stringContaining('“CSV UTF-8”') });
  });
});
