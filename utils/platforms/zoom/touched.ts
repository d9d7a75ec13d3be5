import { anyOf } from '../probe.ts';
import { ANCHORS, LISTS } from './probes.ts';

const ANY = anyOf(...Object.values(ANCHORS), ...Object.values(LISTS));
const ROW = anyOf(LISTS.row);
/** Parts of the page inside which any change may change a fact. */
const REGIONS =
  '#foot-bar,.meeting-header,#participants-ul,#waiting-room-list,[class*="waiting-room-list-container__title"],' +
  '.participants-title,.video-avatar__avatar,.notification-message-wrap,.sharee-sharing-indicator,.chat-container,' +
  '.preview-username,.wr-topic,title';
/** Hidden and shown by style alone. Elsewhere style says nothing, and changes all the time. */
const STYLED = '.sharing-layout,#live-transcription-subtitle,.live-transcription-subtitle__box,[role="dialog"]';
/** Changes with every word that is spoken; that it is there at all is another matter. */
const QUIET = '#live-transcription-subtitle';

/** Whether a change may change a fact. Costs a walk to the root, or a look at what came. */
export function isOfInterest({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = elementOf(target);
  if (!element) return false;
  if (attributeName === 'style' || attributeName === 'hidden') return element.matches(STYLED);
  if (type === 'attributes') return element.matches(ANY) || element.closest(REGIONS) !== null;
  if (element.closest(QUIET)) return false;
  if (element.closest(REGIONS)) return true;
  return type === 'childList' && (holds(addedNodes) || holds(removedNodes));
}

/** The row of the participants panel that a node stands in. */
export function rowOf(node: Node): Element | null {
  return elementOf(node)?.closest(ROW) ?? null;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

function holds(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (element.matches(ANY) || element.querySelector(ANY)) return true;
  }
  return false;
}
