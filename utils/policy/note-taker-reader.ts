/**
 * The names of note-takers, sources of regular expressions over a name as it is compared below. They come
 * with the school (`School.noteTakers`): they are data that no meeting page should load for itself.
 */
export interface NoteTakerPatterns {
  /** Known products, the meeting platform's own among them. */
  readonly known: string;
  /** Only the shape of one: to be asked. */
  readonly likely: string;
}

export type LooksLikeNoteTaker = 'known' | 'likely' | undefined;

/** A longer name is judged by its beginning: nobody has one, and it must cost nothing. */
const LONGEST = 256;

/** Makes a reader that tells whether a participant's name is a known note-taker's, or has only the shape of one (then: ask). */
export function noteTakerReader(patterns: NoteTakerPatterns): (name: string) => LooksLikeNoteTaker {
  const known = new RegExp(patterns.known, 'u');
  const likely = new RegExp(patterns.likely, 'u');
  return (name) => {
    const plain = name
      .slice(0, LONGEST)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[’‘ʼʻ`´′]/gu, "'")
      .replace(/\s+/gu, ' ')
      .trim()
      .toLowerCase();
    if (known.test(plain)) return 'known';
    return likely.test(plain) ? 'likely' : undefined;
  };
}
