// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Handover, takeHandover } from '../../entrypoints/meeting/handover.ts';
import { startOn } from '../../entrypoints/meeting/starter.ts';

/** The script that waits in every page of a platform: a meeting is never waited past. */

const SIGN = 'call-timer';
let background: 'answers' | 'silent' | 'puts nothing' | 'puts one that does not begin' | 'hangs' = 'answers';
let asked: string[] = [];
let taken: Handover | undefined;
let listener: ((message: object, sender: object) => Promise<unknown>) | undefined;
const roots: ShadowRoot[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  background = 'answers';
  asked = [];
  taken = undefined;
  listener = undefined;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const runtime = {
    id: 'ours',
    onMessage: {
      addListener: (one: typeof listener) => (listener = one),
      removeListener: () => (listener = undefined),
    },
    sendMessage({ type }: { type: string }) {
      asked.push(type);
      if (background === 'silent') return Promise.reject(new Error('The message port closed.'));
      if (type === 'get-probes') return Promise.resolve({ probes: {}, mark: 'mark ' });
      if (type === 'watch-here' && background === 'hangs') return new Promise(() => {});
      if (type === 'watch-here' && background === 'puts one that does not begin') taken = takeHandover();
      if (type === 'watch-here' && background === 'answers') takeHandover()?.answered();
      return Promise.resolve({});
    },
  };
  vi.stubGlobal('chrome', { runtime });
});

afterEach(() => {
  (taken ?? takeHandover())?.gone.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  for (const { host } of roots.splice(0)) host.remove();
});

function start(holds: (late: boolean) => boolean = () => false, silent = false) {
  const arrival = {
    ...{ hooks: ['data-tid'], signs: SIGN },
    holdsMeeting: (page: Document, _location: Location, late: boolean) =>
      page.querySelector(SIGN) !== null || holds(late),
  };
  return startOn({ tables: [], arrival: () => Promise.resolve(arrival), silent });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const puts = () => asked.filter((type) => type === 'watch-here').length;
const comes = () => document.body.append(document.createElement(SIGN));
/** Of a meeting that comes while the background is at fault: the root of our element. */
async function tenSecondsWith(fault: typeof background): Promise<ShadowRoot | undefined> {
  background = fault;
  void start();
  await pass(0);
  comes();
  await pass(10_000);
  return roots[0];
}
const status = async () =>
  ((await listener?.({ type: 'status-now' }, { id: 'ours' })) as { watching?: string })?.watching;

it('waits, and says so, until a meeting comes; then it has it watched, and says nothing more', async () => {
  void start();
  await pass(60_000);
  expect([puts(), await status()]).toEqual([0, 'waiting']);
  comes();
  await pass(0);
  expect(puts()).toBe(1);
  expect(listener).toBeUndefined();
  await pass(600_000);
  expect(puts()).toBe(1);
  expect(asked.filter((type) => type === 'lesson-status')).toHaveLength(1);
  expect(document.querySelectorAll(':root > div')).toHaveLength(0);
});

it('a meeting that is there already is watched at once, and nobody hears of a page without one', async () => {
  comes();
  void start();
  expect(await status()).toBe('starting');
  await pass(0);
  expect(asked).toEqual(['get-probes', 'watch-here']);
});

it('a page that is written anew while it loads, and says no more when it is there, is watched all the same', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  comes();
  void start();
  await pass(6_000);
  expect(puts()).toBe(0);
  state.mockReturnValue('interactive');
  await pass(4_000);
  expect(puts()).toBe(1);
});

it('what no change tells of is seen at the next look, and what only its address tells of after a while', async () => {
  void start((late) => late);
  await pass(7_000);
  expect(puts()).toBe(0);
  await pass(1_000);
  expect(puts()).toBe(1);
});

it('a background that does not answer is asked again, before a meeting and in one', async () => {
  background = 'silent';
  void start();
  await pass(2_000);
  background = 'answers';
  await pass(10_000);
  background = 'silent';
  comes();
  await pass(1_000);
  const before = puts();
  expect(before).toBeGreaterThan(1);
  background = 'answers';
  await pass(5_000);
  expect(puts()).toBe(before + 1);
});

it('where the script that watches does not come, the page says within ten seconds that nobody watches', async () => {
  const root = await tenSecondsWith('puts nothing');
  expect(root?.host.isConnected).toBe(true);
  expect(root?.querySelector('[role="alert"]')?.textContent).toBe(
    'Lesson Lookout could not start here: nothing is watched. Reload this tab.',
  );
  background = 'answers';
  await pass(5_000);
  expect(takeHandover()).toBeUndefined();
});

it('a frame that may not be the one is silent until it is', async () => {
  void start(undefined, true);
  await pass(60_000);
  expect(asked).toEqual(['get-probes']);
  expect(listener).toBeUndefined();
});

it('a frame that had the meeting in another one a while ago is not it once that one is gone', async () => {
  let inner = true;
  void start((late) => late && !inner, true);
  await pass(20_000);
  inner = false;
  await pass(60_000);
  expect(puts()).toBe(0);
});

it.each(['hangs', 'puts one that does not begin'] as const)(
  'where the background %s, the page says within ten seconds that nobody watches, until somebody does',
  async (fault) => {
    const root = await tenSecondsWith(fault);
    expect(root?.host.isConnected).toBe(true);
    expect(root?.querySelector('[role="alert"]')?.textContent).toContain('nothing is watched');
    (taken ?? takeHandover())?.answered();
    expect(root?.querySelector('[role="alert"]')).toBeNull();
  },
);

it('says that it waits once more when the page comes back: the tab was another page’s', async () => {
  void start();
  await pass(0);
  const back = Object.assign(new Event('pageshow'), { persisted: true });
  window.dispatchEvent(back);
  expect(asked).toEqual(['get-probes', 'lesson-status', 'lesson-status']);
});

it('an update ends it, in the page or out of a meeting', async () => {
  void start();
  await pass(0);
  vi.stubGlobal('chrome', { runtime: {} });
  await pass(4_000);
  comes();
  await pass(10_000);
  expect(puts()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
