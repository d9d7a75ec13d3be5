import { createTeamsAdapter } from '../../utils/platforms/teams/adapter.ts';
import { ANCHORS, LISTS, PARTS } from '../../utils/platforms/teams/probes.ts';
import { createZoomAdapter } from '../../utils/platforms/zoom/adapter.ts';
import * as zoom from '../../utils/platforms/zoom/probes.ts';
import { observe } from '../../utils/watch/observe.ts';
import { startTeams } from './live-teams.ts';
import { startZoom } from './live-zoom.ts';

/** What the specs need inside a real page. */
const reader = {
  observe,
  ANCHORS,
  LISTS,
  PARTS,
  zoom,
  live: {
    teams: { start: startTeams, createAdapter: createTeamsAdapter },
    zoom: { start: startZoom, createAdapter: createZoomAdapter },
  },
};

declare global {
  var lookoutReader: typeof reader;
}

globalThis.lookoutReader = reader;
