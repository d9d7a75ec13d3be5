/** One spelling for one name: composed, without stray spaces, well-formed. */
export function tidy(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim();
}
