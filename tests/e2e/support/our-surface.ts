import type { Page } from '@playwright/test';
import type { Chromium } from '../drivers/chromium.ts';

/** What a test of the meeting page asks of our one element there; in the test build its root is open. */

/** All words inside our root, the visually hidden ones too; empty while we are not in the page. */
export function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((element) => element.shadowRoot);
    const texts = (node: Node): string[] =>
      node.nodeName === 'STYLE'
        ? []
        : node.nodeType === Node.TEXT_NODE
          ? [node.nodeValue ?? '']
          : [
              ...(node instanceof Element
                ? [...node.attributes].filter(({ name }) => name !== 'class').map(({ value }) => value)
                : []),
              ...[...node.childNodes].flatMap(texts),
            ];
    return host?.shadowRoot ? texts(host.shadowRoot).join('\n') : '';
  });
}

/** How many elements of ours are in the page. */
export function hostsIn(page: Page): Promise<number> {
  return page.evaluate(() => [...document.documentElement.children].filter((element) => element.shadowRoot).length);
}

/** Takes our element out, as a page might that clears what it does not know. */
export function removeHost(page: Page): Promise<void> {
  return page.evaluate(() => {
    [...document.documentElement.children].find((element) => element.shadowRoot)?.remove();
  });
}

/** Puts a school file where the options page puts it. */
export async function useSchool({ worker }: Chromium, text: string): Promise<void> {
  await worker.evaluate(
    (school) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ school }),
    text,
  );
}

/** What of the meeting's own bars is under something of ours, as the one who clicks finds it: names of buttons. */
export function coveredOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((element) => element.shadowRoot);
    const covered: string[] = [];
    for (const bar of document.querySelectorAll('[role="toolbar"]')) {
      for (const element of [bar, ...bar.querySelectorAll('button')]) {
        const { left, top, width, height } = element.getBoundingClientRect();
        for (const across of [0.01, 0.25, 0.5, 0.75, 0.99]) {
          for (const down of [0.02, 0.5, 0.98]) {
            const at = document.elementFromPoint(left + width * across, top + height * down);
            if (at !== null && at === host) covered.push(element.getAttribute('aria-label') ?? 'bar');
          }
        }
      }
    }
    return [...new Set(covered)];
  });
}

/** What of ours the teacher can reach with the mouse now: names of buttons. */
export function reachableOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = [...document.documentElement.children].find((element) => element.shadowRoot)?.shadowRoot;
    return [...(root?.querySelectorAll('button') ?? [])]
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const at = root?.elementFromPoint(left + width / 2, top + height / 2);
        return at !== null && at !== undefined && button.contains(at);
      })
      .map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '');
  });
}
