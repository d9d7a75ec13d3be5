import type { Page } from '@playwright/test';

/** What our surface shows at one moment, read from the open root of the test build. */
export interface Shown {
  /** Epoch ms of the page's clock. */
  readonly at: number;
  readonly status: string;
  readonly cards: readonly {
    readonly title: string;
    readonly urgent: boolean;
    /** A closed card shows its title only. */
    readonly lines: readonly string[] | undefined;
    /** "and N more". */
    readonly more: number;
  }[];
  readonly notes: readonly string[];
}

/**
 * Writes down in the page's own world everything that our surface shows, whenever it changes, by the page's
 * clock. Plain text: it is run in the page.
 */
export const RECORDER = `(() => {
  const log = [];
  let before = '';
  const text = (node) => node?.textContent ?? '';
  function read(root) {
    const section = root.querySelector('section[aria-label="Cards"]');
    const cards = [...(section?.children ?? [])].map((card) => {
      const body = card.querySelector('ul');
      const more = [...card.querySelectorAll('button')].map((button) => /^and (\\d+) more$/.exec(text(button))).find(Boolean);
      return {
        title: text(card.querySelector('h2 span').lastChild),
        urgent: text(card.querySelector('h2 small')) === 'Needs you now',
        lines: body ? [...body.children].map(text) : undefined,
        more: Number(more?.[1] ?? 0),
      };
    });
    const dock = root.querySelector('section[aria-label="Lesson Lookout"]');
    const notes = [...(dock?.querySelectorAll('.notes bdi') ?? [])].map(text);
    const status = text(dock?.querySelector('[role="status"] strong'));
    return { status, cards, notes };
  }
  function note(root) {
    const now = root ? read(root) : { status: '', cards: [], notes: [] };
    const words = JSON.stringify(now);
    if (words === before) return;
    before = words;
    log.push({ at: Date.now(), ...now });
  }
  let known;
  function attach() {
    const host = [...document.documentElement.children].find((element) => element.shadowRoot);
    if (host && host !== known) {
      known = host;
      new MutationObserver(() => note(host.isConnected ? host.shadowRoot : undefined))
        .observe(host.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    note(host?.shadowRoot);
  }
  new MutationObserver(attach).observe(document.documentElement, { childList: true });
  attach();
  window.__shown = log;
})()`;

export async function startRecorder(page: Page): Promise<void> {
  await page.evaluate(RECORDER);
}

/** All that was shown since `startRecorder`, oldest first. */
export async function recorded(page: Page): Promise<readonly Shown[]> {
  return JSON.parse(await page.evaluate('JSON.stringify(window.__shown)'));
}

/**
 * Presses a button of ours by its words with the keyboard, as a person could: a click made by a script is
 * none to us. A closed card is opened first.
 *
 * @param card title of the card; absent: the dock
 * @returns false while there is no such button
 */
export async function press(page: Page, button: string, card?: string): Promise<boolean> {
  const found = await page.evaluate(
    ([words, title]) => {
      const host = [...document.documentElement.children].find((element) => element.shadowRoot);
      const sections = [...(host?.shadowRoot?.querySelectorAll('section') ?? [])];
      const inside =
        title === undefined
          ? sections
          : sections.filter((one) => one.querySelector('h2 span')?.lastChild?.textContent === title);
      const buttons = inside.flatMap((one) => [...one.querySelectorAll('button')]);
      const wanted = buttons.find((one) => one.textContent?.trim() === words);
      const head = title === undefined ? undefined : buttons.find((one) => one.ariaExpanded === 'false');
      (wanted ?? head)?.focus();
      return wanted ? 'button' : head ? 'head' : undefined;
    },
    [button, card] as const,
  );
  if (found === undefined) return false;
  await pressEnter(page);
  return found === 'button';
}

async function pressEnter(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await session.detach();
}
