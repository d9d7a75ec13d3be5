import { UNKNOWN } from '../../meeting/fact.ts';
import { BLANK, type Shown } from '../crowd.ts';
import { tidy } from '../tidy.ts';
import { part } from './row.ts';

/**
 * One video tile; undefined without a name. A microphone without the mute mark is open or not joined, and a
 * hand that is not shown may still be up: both are unknown. The caller leaves out tiles of the teacher's name.
 */
export function readTile(element: Element): Shown | undefined {
  const name = tidy(part(element, 'tileName')?.textContent ?? '');
  if (name === '') return undefined;
  return {
    ...BLANK,
    kind: 'tile',
    name,
    mic: part(element, 'tileMuted') ? 'off' : UNKNOWN,
    camera: part(element, 'tileFace') ? 'off' : 'on',
    hand: part(element, 'hand') ? true : UNKNOWN,
    remote: true,
  };
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
