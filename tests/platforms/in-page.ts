import { createTeamsAdapter } from '../../utils/platforms/teams/adapter.ts';
import { ANCHORS, LISTS, PARTS } from '../../utils/platforms/teams/probes.ts';
import * as zoom from '../../utils/platforms/zoom/probes.ts';
import { observe } from '../../utils/watch/observe.ts';
import { startMeeting } from './live-meeting.ts';

/** What the specs need inside a real page. */
const reader = { createTeamsAdapter, observe, ANCHORS, LISTS, PARTS, zoom, startMeeting };

declare global {
  var lookoutReader: typeof reader;
}

globalThis.lookoutReader = reader;
