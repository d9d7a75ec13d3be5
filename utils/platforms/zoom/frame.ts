import { anyOf } from '../probe.ts';
import { ANCHORS } from './probes.ts';

const CLIENT = anyOf(ANCHORS.footer, ANCHORS.lobby, ANCHORS.prejoin, ANCHORS.over);
/** The shell of Zoom's web app has the client in this frame, on the same origin. */
const INNER = 'iframe#webclient';
/** Addresses of one meeting. The address is looked at, never kept. */
export const MEETING_PATH = /^\/wc\/(?:join\/)?\d{9,11}(?:\/|$)/u;

/**
 * Whether this document has the meeting in it, and not in a frame.
 *
 * @param late nothing better came: a meeting's address will do, so that an unknown client is told of
 */
export function holdsMeeting(page: Document, { pathname }: Location, late = false): boolean {
  if (page.querySelector(CLIENT)) return true;
  return late && MEETING_PATH.test(pathname) && page.querySelector(INNER) === null;
}
