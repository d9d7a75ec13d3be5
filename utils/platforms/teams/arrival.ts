import { anyOf } from '../probe.ts';
import { LIVE_PICTURE, resemblesCall } from './health.ts';
import { ANCHORS, HOOKS } from './probes.ts';
import { rootOf } from './root.ts';
import { wordsFor } from './words.ts';

/** Addresses that are a meeting's whatever the page shows. The address is looked at, never kept. */
export const MEETING_PATH = /^\/(?:light-meetings|meet|l\/meetup-join)\//u;

const { lobby, connecting, prejoin, ended, hangup, toolbar, timer, stage, monitor, resume } = ANCHORS;

/** With one of these in it a page of an unknown client may be a call: the rest of what a call is like costs a whole look. */
const ALIKE = [LIVE_PICTURE, '[role="timer"]'];

export const hooks: readonly string[] = HOOKS;
/** All that `phase.ts` goes by outside a call: whatever it finds, this finds. */
export const signs = anyOf(lobby, connecting, prejoin, ended, hangup, toolbar, timer, stage, monitor, resume, ALIKE);

/** See `Arrival`. */
export function holdsMeeting(page: Document, { pathname }: Location): boolean {
  if (MEETING_PATH.test(pathname)) return true;
  const root = rootOf(page);
  if (root.querySelector(signs) !== null) return true;
  return resemblesCall(root, wordsFor(root.documentElement.getAttribute('lang')));
}
