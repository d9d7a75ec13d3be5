import { followLandmarks, type Landmarks } from '../landmarks.ts';
import { anyOf, shown } from '../probe.ts';
import { ANCHORS, type Anchor, LISTS } from './probes.ts';

export type Anchors = Landmarks<Anchor>;

export const TILES = anyOf(LISTS.tile);
export const ROWS = anyOf(LISTS.row);
/** These carry a display name in their hooks: none of them can be anything else. */
export const TYPED = `${TILES},${ROWS}`;
export const ANY_ANCHOR = anyOf(...Object.values(ANCHORS));

const MONITOR = anyOf(ANCHORS.monitor);

export function followAnchors(): Anchors {
  return followLandmarks<Anchor>(ANCHORS, (anchor, element) => {
    if (element.matches(TYPED) || !shown(element)) return false;
    // The small monitor of a call behind another view has a toolbar of its own, which is not the call's.
    return anchor === 'monitor' || anchor === 'monTitle' || element.closest(MONITOR) === null;
  });
}
