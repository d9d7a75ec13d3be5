/**
 * The JSON of a school file, for changing a part of it: the file's own text is changed, so that everything else stays
 * as the school wrote it. The result is still to be read by `parseSchoolFile`, like any file.
 */

/** @param text one that `parseSchoolFile` takes: its shape is known; `undefined`: a file begins, on the default policy */
export function schoolJson<Part extends object>(text: string | undefined): Part {
  return (text === undefined ? { school: 1 } : JSON.parse(text.replace(/^\uFEFF/, ''))) as Part;
}

export function schoolText(school: object): string {
  return `${JSON.stringify(school, undefined, 2)}\n`;
}
