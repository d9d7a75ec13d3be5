/** Graphemes of a name that are shown; the whole of it stays in the state. */
const SHOWN = 64;

let segmenter: Intl.Segmenter | undefined;

/**
 * A name or title as it may be shown: one line, no control, direction or invisible characters (a
 * joiner inside an emoji or an Indic word stays), clipped by grapheme. "(no name)" when nothing visible
 * is left.
 */
export function displayName(name: string): string {
  const visible = name
    .slice(0, 2_000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad\u061c\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(visible)) return '(no name)';
  if (visible.length <= SHOWN) return visible;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let shown = '';
  let count = 0;
  for (const { segment } of segmenter.segment(visible)) {
    if (++count > SHOWN) return `${shown}…`;
    shown += segment;
  }
  return shown;
}
