import { anyOf } from '../probe.ts';
import { ANCHORS } from './probes.ts';

const { lobby, connecting, prejoin, ended, hangup, toolbar, monitor, resume } = ANCHORS;
const CALL = anyOf(lobby, connecting, prejoin, ended, hangup, toolbar, monitor, resume);

/** The document that the call is in: the page's own, or a frame of the same origin as in the old client. */
export function rootOf(page: Document): Document {
  if (page.querySelector(CALL)) return page;
  for (const frame of page.querySelectorAll('iframe')) {
    const inner = frame.contentDocument;
    if (inner?.querySelector(CALL)) return inner;
  }
  return page;
}
