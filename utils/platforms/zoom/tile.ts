import { UNKNOWN } from '../../meeting/fact.ts';
import { BLANK, type Shown } from '../crowd.ts';
import { tidy } from '../tidy.ts';
import { type Item, NAME, WORDS } from './page.ts';
import { marksIn, part } from './parts.ts';

/**
 * One video tile; undefined without a name. A microphone without the mute mark is open or not joined, and a
 * hand that is not shown may still be up: both are unknown. The caller leaves out tiles of the teacher's name.
 *
 * @param before what the tile said when it was read last; undefined when it was not read or had no name
 */
export function readTile(item: Item, before: Shown | undefined): Shown | undefined {
  const name = before && !(item.touched & (NAME | WORDS)) ? before.name : nameIn(item);
  const marks = marksIn(item);
  item.touched = 0;
  if (name === undefined) return undefined;
  return {
    ...BLANK,
    kind: 'tile',
    name,
    mic: marks.has('tileMuted') ? 'off' : UNKNOWN,
    camera: marks.has('tileFace') ? 'off' : 'on',
    hand: marks.has('hand') ? true : UNKNOWN,
    remote: true,
  };
}

function nameIn(item: Item): string | undefined {
  const name = part(item.element, 'tileName');
  item.words = [name, null];
  return tidy(name?.textContent ?? '') || undefined;
}

/** Two tiles of one name may be one person in two places, or two: what both say is said. */
export function agreed(one: Shown, other: Shown): Shown {
  return {
    ...one,
    mic: one.mic === other.mic ? one.mic : UNKNOWN,
    camera: one.camera === other.camera ? one.camera : UNKNOWN,
    hand: one.hand === other.hand ? one.hand : UNKNOWN,
  };
}
