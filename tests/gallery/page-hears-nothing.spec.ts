import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, expect, type Page, test } from '@playwright/test';
import { bundleOf } from './open.ts';

/** A real isolated world over a real page with a strict CSP, whose scripts listen to all that they can. */

const here = fileURLToPath(new URL('.', import.meta.url));
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

interface Heard {
  readonly type: string;
  readonly ours?: boolean;
  readonly global?: boolean;
  readonly detail?: string;
}

let folder: string;
let context: BrowserContext;
let page: Page;
let world: (expression: string) => Promise<unknown>;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookout-isolated-'));
  const manifest = {
    manifest_version: 3,
    name: 'probe',
    version: '1',
    content_scripts: [{ matches: ['https://gallery.example/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), await bundleOf(`${here}isolated.tsx`, false));
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1000, height: 900 },
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  await context.route('https://gallery.example/**', async (route) => {
    const name = new URL(route.request().url()).pathname === '/listen.js' ? 'listen.js' : 'listening.html';
    await route.fulfill({
      contentType: name === 'listen.js' ? 'text/javascript' : 'text/html',
      headers: { 'content-security-policy': CSP },
      body: await readFile(`${here}${name}`, 'utf8'),
    });
  });
  page = context.pages()[0] ?? (await context.newPage());
  world = await isolatedWorld(await context.newCDPSession(page));
});

test.afterEach(async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

/** Evaluates in the content script's world, the newest of the page. */
async function isolatedWorld(session: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.origin.startsWith('chrome-extension://')) contextId = created.id;
  });
  await session.send('Runtime.enable');
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** The middle of an element in the closed root, by CSS selector and the text that it begins with. */
async function middle(selector: string, text = ''): Promise<[number, number]> {
  const found = await world(`(() => {
    const all = [...probe.root.querySelectorAll(${JSON.stringify(selector)})];
    const one = all.find((each) => each.textContent.trim().startsWith(${JSON.stringify(text)}));
    one.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  })()`);
  return found as [number, number];
}

async function heard(): Promise<Heard[]> {
  return page.evaluate('heard.splice(0)');
}

test('a page that listens everywhere hears nothing of what is done in the UI', async () => {
  await page.goto('https://gallery.example/');
  await expect.poll(() => world('probe.root.querySelectorAll("button").length')).toBeGreaterThan(5);
  const first = await heard();
  expect(first.filter(({ type }) => type === 'inserted')).toEqual([
    { type: 'inserted', html: '<div></div>', root: true },
  ]);

  await page.mouse.move(500, 400);
  await page.mouse.move(...(await middle('.card h2')), { steps: 4 });
  await page.mouse.dblclick(...(await middle('.lines li')));
  await page.mouse.click(...(await middle('button', 'Invited to speak')));
  await page.mouse.click(...(await middle('button', 'Record an incident')), { button: 'right' });
  await page.keyboard.press('Escape');
  await page.mouse.click(...(await middle('button', 'Record an incident')));
  await page.mouse.click(...(await middle('summary', 'Why am I')));
  await page.mouse.click(...(await middle('input[type=search]')));
  await page.keyboard.type('bully');
  await page.mouse.click(...(await middle('label', 'Cyber-bullying')));
  await page.mouse.click(...(await middle('textarea')));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  await page.keyboard.type('Mum came in. mm');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.mouse.click(...(await middle('button', 'Save details')));
  await page.mouse.wheel(0, 40);
  await world('probe.host.moveKeyboard()');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');

  expect(await world('probe.calls')).toEqual(['act invited', 'capture ', 'complete Mum came in. mm']);
  const after = await heard();
  expect(new Set(after.filter(({ ours }) => ours).map(({ type }) => type))).toEqual(new Set());
  // The pointer entered the document, the device was moved: the page's own matter.
  const global = new Set(after.filter((one) => one.global).map(({ type }) => type));
  expect([...global].filter((type) => !/^(pointerenter|mouseenter|device.*)$/.test(type))).toEqual([]);
  expect(await page.evaluate('String(getSelection())')).toBe('');
});

test('a page that begins its document anew leaves us working, with what was typed', async () => {
  await page.goto('https://gallery.example/');
  await expect.poll(() => world('probe.root.querySelectorAll("button").length')).toBeGreaterThan(5);
  await page.mouse.click(...(await middle('textarea')));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Mum came in.');
  await page.evaluate('document.open(); document.close()');
  expect(await world('probe.host.element.isConnected')).toBe(false);
  await world('probe.check(1)');
  await page.mouse.click(...(await middle('button', 'Record an incident')));
  await page.mouse.click(...(await middle('input[type=search]')));
  await page.keyboard.type('bully');
  await page.mouse.click(...(await middle('label', 'Cyber-bullying')));
  await page.mouse.click(...(await middle('button', 'Save details')));
  expect(await world('probe.calls')).toEqual(['capture ', 'complete Mum came in.']);
});
