import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bidi } from './bidi.ts';

/** One tab of a Firefox that a test drives. Expressions run in the page's own world. */
export interface FirefoxTab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression, awaited, by way of JSON. @throws what the expression throws */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is truthy and returns its value; at most `limit` ms. */
  waitFor<T>(expression: string, what: string, limit?: number): Promise<T>;
  /** Texts of all open shadow roots of the page, in document order: what the test build shows. */
  lookoutText(): Promise<string>;
  /** Waits until the test build shows a text. */
  waitForText(text: string, limit?: number): Promise<void>;
  /** Presses, with a real mouse event, the button (or link) of this name, in the page or an open shadow root. */
  press(name: string): Promise<void>;
  /**
   * Presses a radio button or a box until it is ticked: what moves between the finding and the pressing, on a busy
   * machine, takes the place of what was meant.
   */
  pick(name: string): Promise<void>;
  /** Types into the focused element, or presses keys (BiDi key values). */
  type(keys: string): Promise<void>;
  /** Puts a file of this machine into the page's file input of this label. */
  chooseFile(label: string, path: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** Writes what the tab shows as PNG. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

const LIMIT_MS = 10_000;
const LOOK_AGAIN_MS = 25;
const PRESSES = 3;

/** Finds elements in the page and in every open shadow root, in document order. */
const ALL = `function* all(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* all(element.shadowRoot);
  }
}`;

/** What a person would call an element, as far as our own pages need it. */
const NAME_OF = `const nameOf = (element) => (
  element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent
).replace(/\\s+/g, ' ').trim();`;

export function createTab(bidi: Bidi, context: string): FirefoxTab {
  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await bidi.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer['type'] !== 'success') {
      throw new Error(String((answer['exceptionDetails'] as { text?: string } | undefined)?.text));
    }
    return JSON.parse(String((answer['result'] as { value?: unknown }).value)).value;
  }

  async function waitFor<T>(expression: string, what: string, limit = LIMIT_MS): Promise<T> {
    const deadline = performance.now() + limit;
    for (;;) {
      const value = await evaluate<T>(expression);
      if (value) return value;
      if (performance.now() > deadline) throw new Error(`Not within ${limit / 1000} s: ${what}`);
      await wait(LOOK_AGAIN_MS);
    }
  }

  const lookoutText = () =>
    evaluate<string>(`(() => {
      ${ALL}
      const texts = (node) => node.nodeName === 'STYLE' ? '' : node.nodeType === 3 ? node.data + '\\n'
        : [...node.childNodes].map(texts).join('');
      return [...all(document)].filter((element) => element.shadowRoot !== null)
        .map((element) => texts(element.shadowRoot)).join('');
    })()`);

  async function press(name: string): Promise<void> {
    const { x, y } = await waitFor<{ x: number; y: number }>(
      `(async () => {
        ${ALL}
        ${NAME_OF}
        const pressable = 'button, a[href], summary, [role="button"], [role="tab"], input, select, textarea';
        const element = [...all(document)].find((one) => one.matches(pressable) && nameOf(one) === ${JSON.stringify(name)});
        if (element === undefined) return null;
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const place = () => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
        };
        // Two frames on, the process that sends the mouse knows of the scroll; and what was typed before may have
        // scrolled the caret back into view meanwhile.
        const { x, y } = place();
        for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        const now = place();
        return now.x === x && now.y === y ? now : null;
      })()`,
      `a button "${name}"`,
    );
    await bidi.send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  async function pick(name: string): Promise<void> {
    const isTicked = () =>
      evaluate<boolean>(`(() => {
        ${ALL}
        ${NAME_OF}
        return [...all(document)].some((one) => one.checked === true && nameOf(one) === ${JSON.stringify(name)});
      })()`);
    for (let tries = 0; tries < PRESSES && !(await isTicked()); tries += 1) await press(name);
    if (!(await isTicked())) throw new Error(`"${name}" was pressed ${PRESSES} times and is not ticked`);
  }

  async function chooseFile(label: string, path: string): Promise<void> {
    const answer = await bidi.send('script.evaluate', {
      expression: `(() => {
        ${ALL}
        ${NAME_OF}
        return [...all(document)].find((one) => one.matches('input[type=file]') && nameOf(one) === ${JSON.stringify(label)});
      })()`,
      target: { context },
      awaitPromise: false,
    });
    const { sharedId } = answer['result'] as { sharedId?: string };
    if (sharedId === undefined) throw new Error(`There is no file input "${label}" on the page.`);
    await bidi.send('input.setFiles', { context, element: { sharedId }, files: [path] });
  }

  return {
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    evaluate,
    waitFor,
    lookoutText,
    waitForText: async (text, limit = LIMIT_MS) => {
      const deadline = performance.now() + limit;
      for (;;) {
        const shown = await lookoutText();
        if (shown.includes(text)) return;
        if (performance.now() > deadline) throw new Error(`Not within ${limit / 1000} s: "${text}" in\n${shown}`);
        await wait(LOOK_AGAIN_MS);
      }
    },
    press,
    pick,
    type: async (keys) => {
      const actions = [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    chooseFile,
    setViewport: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    screenshot: async (path) => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      writeFileSync(path, Buffer.from(String(data), 'base64'));
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}
