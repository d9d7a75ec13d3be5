import { globalsOf, membersOf, parse } from './syntax.ts';
import type { Source } from './source.ts';

/** Every way to ask another computer that a page or a worker has. */
export const NETWORK =
  /^(fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|webkitRTCPeerConnection|importScripts|sendBeacon|navigator\.sendBeacon|fetchLater)$/;

/** Every way to make elements of a text. */
const HTML =
  /^(innerHTML|outerHTML|insertAdjacentHTML|document\.write|document\.writeln|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|dangerouslySetInnerHTML)$/;

/** What would press, move, mark or change something in the page that is read. */
const TOUCH =
  /^(click|dispatchEvent|submit|requestSubmit|focus|blur|scrollTo|scrollBy|scrollIntoView|setAttribute|removeAttribute|toggleAttribute|append|appendChild|prepend|insertBefore|insertAdjacentElement|replaceWith|replaceChildren|removeChild|remove|postMessage|pushState|replaceState|cssText)$/;

/** The folders that look at the meeting page. */
const READERS = /^utils\/(platforms\/|watch\/observe)/;

export function safetyBreaches(source: Source): string[] {
  const breaches: string[] = [];
  for (const [path, code] of source) {
    const root = parse(code, path);
    const members = membersOf(root);
    for (const name of new Set([...globalsOf(root), ...members])) {
      if (NETWORK.test(name)) {
        breaches.push(`${path} uses ${name}: the extension makes no request, ever; leave it out.`);
      }
      if (HTML.test(name)) breaches.push(`${path} uses ${name}: build elements, set textContent or draw with Preact.`);
    }
    for (const name of members) {
      if (READERS.test(path) && TOUCH.test(name)) {
        breaches.push(
          `${path} uses ${name}: the meeting page is only read; draw in our own element (components/meeting).`,
        );
      }
    }
  }
  return breaches;
}

/** Files that ask whether this is the test build, once for each time; a comment may speak of it. */
export function askersForTestBuild(source: Source): string[] {
  return [...source].flatMap(([path, code]) => {
    const lines = code.split('\n').filter((line) => !/^\s*(\*|\/\/)/.test(line));
    return [...lines.join('\n').matchAll(/__TEST_BUILD__/g)].map(() => path);
  });
}
