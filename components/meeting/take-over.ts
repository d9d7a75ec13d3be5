/** What a script of ours tells the one before it, inside that one's closed root, where no page hears it. */
export const REPLACED = 'abort';

interface Opener {
  /** Firefox, to extensions only. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

interface WithDom {
  /** Chromium, to extensions only. */
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}

/** The note that a script of ours left in this page, and the root it lies in. */
function noteIn(document: Document, mark: string): { root: ShadowRoot; note: ChildNode; words: string } | undefined {
  for (const element of document.querySelectorAll<HTMLElement & Opener>(':root > div')) {
    // Of another namespace: Chromium would throw at it.
    if (!(element instanceof HTMLElement)) continue;
    const { dom } = (globalThis as WithDom).chrome ?? {};
    const root = dom ? dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot;
    const note = root?.lastChild;
    const words = note?.nodeValue;
    if (root && note && words?.startsWith(mark)) return { root, note, words };
  }
  return undefined;
}

/** Whether this page had a script before, which `takeOver` would have go. @param mark as there */
export function isLeft(document: Document, mark: string): boolean {
  return noteIn(document, mark) !== undefined;
}

/**
 * After an update or a reload of the extension: has the script that this page had before go, takes its element out
 * of the page, and returns the note that it left.
 *
 * @param mark what a note of ours begins with; the page, which does not know it, can leave none
 * @returns the note without its mark; `undefined`: this page had no script before
 */
export function takeOver(document: Document, mark: string): string | undefined {
  const found = noteIn(document, mark);
  if (found === undefined) return undefined;
  const { root, note, words } = found;
  // In Chromium the one before is cut off and goes on; in Firefox it is gone, and the note is all there is.
  root.dispatchEvent(new Event(REPLACED));
  root.host.remove();
  // The page may have kept the element, and put it back.
  note.nodeValue = '';
  return words.slice(mark.length);
}
