import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { Recording } from '../../meeting/snapshot.ts';
import type { Anchors } from './anchors.ts';

/**
 * Follows recording by the mark in the header, which is the same for everybody, cloud and local. Only hosts and
 * co-hosts see a pause: for anybody else a mark that went away is a pause or an end.
 *
 * The result is asked at each look; `manages` is whether the teacher is host or co-host.
 */
export function followRecording(): (anchors: Anchors, manages: boolean) => Fact<Recording> {
  let seen = false;
  return ({ has }, manages) => {
    if (has('paused')) return 'paused';
    if (has('recording')) {
      seen = true;
      return 'on';
    }
    if (!has('header')) return UNKNOWN;
    if (manages) return 'off';
    return seen ? UNKNOWN : 'off';
  };
}
