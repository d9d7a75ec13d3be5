import { ANCHORS } from './probes.ts';

/** The meeting's own bars, by what stands on them: leave, microphone, people. */
const BARS = [ANCHORS.toolbar, ANCHORS.hangup, ANCHORS.mic, ANCHORS.people, ANCHORS.share];

/**
 * Where the meeting's own buttons are, in pixels of the viewport, for the cards to keep clear of. Reads the
 * layout: to be called when a card comes or the window changes, never while the page is watched.
 */
export function toolbarBoxes(document: Document): DOMRect[] {
  const selector = BARS.flatMap((probes) => Object.values(probes)).join();
  const bars = new Set<Element>();
  for (const element of document.querySelectorAll(selector)) bars.add(element.closest('[role="toolbar"]') ?? element);
  return [...bars].map((bar) => bar.getBoundingClientRect());
}
