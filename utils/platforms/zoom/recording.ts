import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { Recording } from '../../meeting/snapshot.ts';
import type { Anchors } from './anchors.ts';
import { managesMeeting } from './controls.ts';

/**
 * Follows recording by the mark in the header, which is the same for everybody, cloud and local. Only hosts and
 * co-hosts see a pause: for anybody else a mark that went away is a pause or an end.
 */
export function followRecording(): (anchors: Anchors) => Fact<Recording> {
  let seen = false;
  return (anchors) => {
    const { has } = anchors;
    if (has('paused')) return 'paused';
    if (has('recording')) {
      seen = true;
      return 'on';
    }
    if (!has('header')) return UNKNOWN;
    if (managesMeeting(anchors)) return 'off';
    return seen ? UNKNOWN : 'off';
  };
}
