const LONGEST = 60;

/** A text of a list as the page shows it: a cell may hold a book. */
export function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
