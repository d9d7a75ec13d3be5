import { anyOf } from '../probe.ts';
import { ANCHORS, HOOKS } from './probes.ts';

/** The shell of Zoom's web app has the client in this frame, on the same origin: the shell itself stays silent. */
const INNER = 'iframe#webclient';
/** Addresses of one meeting. The address is looked at, never kept. */
export const MEETING_PATH = /^\/wc\/(?:join\/)?\d{9,11}(?:\/|$)/u;

export const hooks: readonly string[] = HOOKS;
export const signs = anyOf(ANCHORS.footer, ANCHORS.lobby, ANCHORS.prejoin, ANCHORS.over);

/** See `Arrival`. `late`: a meeting's address will do, so that an unknown client is told of. */
export function holdsMeeting(page: Document, { pathname }: Location, late: boolean): boolean {
  if (page.querySelector(signs)) return true;
  return late && MEETING_PATH.test(pathname) && page.querySelector(INNER) === null;
}
