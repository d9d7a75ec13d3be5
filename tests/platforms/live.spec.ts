import type { Page } from '@playwright/test';
import { expect, test } from './browser-page.ts';

/** The readers and their observer on a page that lives, in a real engine: both platforms keep the same limits. */

type Platform = 'teams' | 'zoom';
const PLATFORMS: readonly Platform[] = ['teams', 'zoom'];

interface Counted {
  readonly changes: number;
  readonly reads: number;
  readonly callbacks: number;
  readonly looks: number;
}

/** So many changes of one lesson, with churn between them; counts each question put to the DOM. */
async function lesson(
  page: Page,
  platform: Platform,
  pupils: number,
  changes: number,
  names: readonly string[],
): Promise<Counted> {
  return page.evaluate(
    async ([which, number, total, actions]) => {
      const { live, observe } = globalThis.lookoutReader;
      const { start, createAdapter } = live[which];
      const meeting = start(number);
      const adapter = createAdapter(document, location);
      adapter.read(0);
      let counting = false;
      const counts = { changes: 0, reads: 0, callbacks: 0, looks: 0 };
      const restore: (() => void)[] = [];
      const spy = (owner: object, name: string): void => {
        const before = Object.getOwnPropertyDescriptor(owner, name);
        if (!before) throw new Error(`nothing to count: ${name}`);
        const wrap = (original: (...given: unknown[]) => unknown) =>
          function counted(this: unknown, ...given: unknown[]): unknown {
            if (counting) counts.reads += 1;
            return original.apply(this, given);
          };
        Object.defineProperty(owner, name, {
          ...before,
          ...(before.get ? { get: wrap(before.get) } : { value: wrap(before.value) }),
        });
        restore.push(() => Object.defineProperty(owner, name, before));
      };
      for (const name of ['querySelector', 'querySelectorAll', 'getAttribute', 'hasAttribute', 'matches', 'closest']) {
        spy(Element.prototype, name);
      }
      spy(Document.prototype, 'querySelector');
      spy(Document.prototype, 'querySelectorAll');
      spy(Node.prototype, 'textContent');
      const touch = adapter.touch.bind(adapter);
      const counted = Object.create(adapter, {
        touch: {
          value: (records: MutationRecord[]) => {
            counts.callbacks += 1;
            counting = true;
            const care = touch(records);
            if (care) {
              counts.looks += 1;
              adapter.read((counts.looks += 0));
            }
            counting = false;
            return false;
          },
        },
      }) as typeof adapter;
      const stop = new AbortController();
      observe(counted, {
        onChange: () => {},
        onError: (error) => {
          throw error;
        },
        ignore: document.createElement('div'),
        now: () => counts.callbacks * 100,
        signal: stop.signal,
      });
      let seed = 7;
      const pick = (): number => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed / 2_147_483_648;
      };
      for (let change = 0; change < total; change += 1) {
        meeting.actions[actions[change % actions.length] ?? '']?.(pick());
        counts.changes += 1;
        meeting.churn();
        await Promise.resolve();
      }
      stop.abort();
      for (const undo of restore) undo();
      return counts;
    },
    [platform, pupils, changes, names] as const,
  );
}

/** As in a lively lesson: mostly microphones and hands; seldom somebody comes, goes, shares or shows a face. */
const LIVELY = 'mic hand mic mic hand mic ownMic mic hand mic'
  .split(' ')
  .flatMap((name, at) => ['mic', name, ['camera', 'join', 'leave', 'record', 'share'][at] ?? 'hand', 'mic']);

for (const platform of PLATFORMS) {
  test(`${platform}: a change costs at most four questions to the page, whatever the size of the class`, async ({
    page,
  }) => {
    const small = await lesson(page, platform, 30, 400, LIVELY);
    const large = await lesson(page, platform, 300, 400, LIVELY);
    const [few, many] = [small.reads / small.changes, large.reads / large.changes];
    expect(few).toBeLessThanOrEqual(4);
    expect(many).toBeLessThanOrEqual(4);
    // Zoom has a few rows of a large class in its page, and costs less then.
    expect(many / few).toBeLessThanOrEqual(1.2);
  });

  test(`${platform}: what goes on all the time costs no question and no look`, async ({ page }) => {
    const { reads, looks } = await lesson(page, platform, 30, 200, ['nothing']);
    expect({ reads, looks }).toEqual({ reads: 0, looks: 0 });
  });

  test(`${platform}: nothing in the reader asks for layout or style, or changes the page`, async ({ page }) => {
    const asked = await page.evaluate(async (which) => {
      const { live, observe } = globalThis.lookoutReader;
      const { start, createAdapter } = live[which];
      const meeting = start(30);
      const found: string[] = [];
      const forbid = (owner: object, name: string): void => {
        const before = Object.getOwnPropertyDescriptor(owner, name);
        if (!before) throw new Error(`nothing to forbid: ${name}`);
        const tell = function told(this: unknown): never {
          found.push(name);
          throw new Error(name);
        };
        Object.defineProperty(
          owner,
          name,
          before.get ? { get: tell, configurable: true } : { value: tell, configurable: true },
        );
      };
      for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility', 'clientWidth', 'scrollTop']) {
        forbid(Element.prototype, name);
      }
      for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'innerText', 'click', 'focus']) {
        forbid(HTMLElement.prototype, name);
      }
      forbid(globalThis, 'getComputedStyle');
      forbid(Document.prototype, 'elementFromPoint');
      const adapter = createAdapter(document, location);
      let changes = 0;
      new MutationObserver((records) => {
        changes += records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      let at = 0;
      adapter.read(at);
      observe(adapter, {
        onChange: () => void adapter.read((at += 1)),
        onError: (error) => found.push(String(error)),
        ignore: document.createElement('div'),
        now: () => at * 1_000,
        signal: new AbortController().signal,
      });
      await Promise.resolve();
      const idle = changes;
      for (const action of Object.values(meeting.actions)) {
        action(0.5);
        await Promise.resolve();
        adapter.refresh();
        adapter.read((at += 1));
      }
      return { found, idle };
    }, platform);
    expect(asked).toEqual({ found: [], idle: 0 });
  });

  test(`${platform}: a whole look finds nothing that the observer missed, whatever happens in whatever order`, async ({
    page,
  }) => {
    const missed = await page.evaluate(async (which) => {
      const { live, observe } = globalThis.lookoutReader;
      const { start, createAdapter } = live[which];
      const found: string[] = [];
      for (let seed = 1; seed <= 12; seed += 1) {
        const meeting = start(4 + seed);
        const adapter = createAdapter(document, location);
        let at = 0;
        let seen = adapter.read(at);
        const stop = new AbortController();
        observe(adapter, {
          onChange: () => {
            seen = adapter.read((at += 1));
          },
          onError: (error) => found.push(String(error)),
          ignore: document.createElement('div'),
          now: () => at * 1_000,
          signal: stop.signal,
        });
        let state = seed;
        const pick = (): number => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return state / 2_147_483_648;
        };
        const names = Object.keys(meeting.actions);
        const history: string[] = [];
        for (let step = 0; step < 120 && found.length === 0; step += 1) {
          for (let together = Math.ceil(pick() * 3); together > 0; together -= 1) {
            const name = names[Math.floor(pick() * names.length)] ?? '';
            history.push(name);
            meeting.actions[name]?.(pick());
          }
          await Promise.resolve();
          // What was built up anew stands still by then.
          seen = adapter.read((at += 5_000));
          const { news } = adapter;
          adapter.check();
          adapter.read((at += 1));
          if (adapter.news !== news) found.push(`seed ${seed} the watchdog found something after ${history.slice(-6)}`);
          adapter.refresh();
          const whole = adapter.read((at += 1));
          for (const key of Object.keys(whole) as (keyof typeof whole)[]) {
            const [one, other] = [JSON.stringify(seen[key]), JSON.stringify(whole[key])];
            if (one !== other) found.push(`seed ${seed} ${key}: ${one} is ${other} after ${history.slice(-6).join()}`);
          }
          const open =
            whole.sight.participants.level === 'full' && whole.people.some((person) => person.role === 'organiser');
          if (open && whole.people.length !== meeting.pupils() + 1)
            found.push(`seed ${seed} ${whole.people.length} people after ${history.slice(-6)}`);
        }
        stop.abort();
      }
      return found;
    }, platform);
    expect(missed).toEqual([]);
  });

  test(`${platform}: a look is made before the page can be drawn again, in one go for a whole class`, async ({
    page,
  }) => {
    const seen = await page.evaluate(async (which) => {
      const { live, observe } = globalThis.lookoutReader;
      const { start, createAdapter } = live[which];
      const meeting = start(300);
      const adapter = createAdapter(document, location);
      adapter.read(0);
      let looks = 0;
      let open = 0;
      observe(adapter, {
        onChange: () => {
          looks += 1;
          open = adapter.read(looks).people.filter((person) => person.mic === 'on').length;
        },
        onError: (error) => {
          throw error;
        },
        ignore: document.createElement('div'),
        now: () => 0,
        signal: new AbortController().signal,
      });
      for (let one = 0; one < 300; one += 1) meeting.actions['mic']?.((one + 0.5) / 300);
      await Promise.resolve();
      return { looks, open };
    }, platform);
    expect(seen).toEqual({ looks: 1, open: platform === 'zoom' ? 27 : 300 });
  });
}

test('the watchdog finds what was not observed: a label, a row, the badge, a landmark, the end', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const { start, createAdapter } = globalThis.lookoutReader.live.teams;
    const adapter = createAdapter(document, location);
    const found: string[] = [];
    let at = 0;
    /** No observer at work: only the watchdog can see. */
    const check = (): ReturnType<typeof adapter.read> => {
      adapter.check();
      at += 10_000;
      adapter.read(at);
      at += 3_000;
      return adapter.read(at);
    };
    const the = (css: string): Element => {
      const element = document.querySelector(css);
      if (!element) throw new Error(css);
      return element;
    };
    start(5);
    adapter.read(0);
    adapter.watched();
    the('[data-tid="participantsInCall-Pupil 2"]').setAttribute('aria-label', 'Pupil 2, Organiser, Muted');
    found.push(check().people.find(({ name }) => name === 'Pupil 2')?.role ?? '');
    the('[role="tree"]').append(the('[data-tid="participantsInCall-Pupil 3"]').cloneNode(true));
    found.push(String(check().people.length));
    the('[data-tid="toolbar-item-badge"]').textContent = '7';
    found.push(check().sight.participants.level);
    the('#recording-indicator-custom').remove();
    the('#indicators').remove();
    found.push(check().sight.recording.level);
    the('[data-tid="modern-stage-wrapper"]').remove();
    the('[data-cid="call-screen-wrapper"]').remove();
    for (let look = 0; look < 3; look += 1) check();
    found.push(String(check().phase));
    return found;
  });
  expect(seen).toEqual(['organiser', '7', 'full', 'none', 'ended']);
});
