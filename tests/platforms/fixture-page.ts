import type { Look, MeetingAdapter } from '../../utils/platforms/adapter.ts';

/** How long a reader waits after a part of the page came or went. */
const BUILT_MS = 1_200;

/** A page of the fixtures in a document of its own, and a reader on it. */
export interface FixturePage {
  readonly document: Document;
  readonly adapter: MeetingAdapter;
  /**
   * A whole look at the page as it is now, one second after the last; of a page that has just been built up, when it
   * stands still.
   */
  look(): Look;
  /** The one element that a selector finds; throws when there is none, so that no test passes by a typing error. */
  the(selector: string): Element;
}

/** @param address of which the reader may look at host and path only */
export function openFixture(
  html: string,
  createAdapter: (document: Document, location: Location) => MeetingAdapter,
  address: string,
): FixturePage {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { hostname, pathname } = new URL(address);
  const adapter = createAdapter(document, { hostname, pathname } as Location);
  let at = 0;
  return {
    document,
    adapter,
    look() {
      adapter.refresh();
      at += 1_000;
      const look = adapter.read(at);
      if (look.again !== at + BUILT_MS) return look;
      at += BUILT_MS;
      return adapter.read(at);
    },
    the(selector) {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`nothing in the page fits ${selector}`);
      return found;
    },
  };
}
