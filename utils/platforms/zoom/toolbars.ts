/**
 * Where the meeting's own buttons are, in pixels of the viewport, for the cards to keep clear of. Reads the
 * layout: to be called when a card comes or the window changes, never while the page is watched.
 */
export function toolbarBoxes(document: Document): DOMRect[] {
  const bars = document.querySelectorAll('#wc-footer,.sharer-controlbar-container:not([class*="--hidden"])');
  return [...bars].map((bar) => bar.getBoundingClientRect());
}
