// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingAdapter, Watched } from '../../utils/platforms/adapter.ts';
import { observe, type ObservePorts } from '../../utils/watch/observe.ts';

/** A reader that only counts, so that what is tested is the observer. */
interface Counting extends MeetingAdapter {
  news: number;
  touches: MutationRecord[][];
  refreshed: number;
  cares: boolean;
  region: Element | undefined;
}

function counting(): Counting {
  return {
    news: 0,
    touches: [],
    refreshed: 0,
    cares: true,
    region: undefined,
    read() {
      throw new Error('the observer does not read');
    },
    touch(records) {
      this.touches.push([...records]);
      return this.cares;
    },
    refresh() {
      this.refreshed += 1;
    },
    check() {
      throw new Error('the watchdog checks, not the observer');
    },
    watched(): Watched[] {
      return [
        { node: document.body, what: { childList: true, subtree: true } },
        ...(this.region ? [{ node: this.region, what: { attributes: true } }] : []),
      ];
    },
  };
}

interface Setting {
  readonly adapter: Counting;
  readonly ports: { -readonly [Key in keyof ObservePorts]: ObservePorts[Key] };
  readonly stop: AbortController;
  readonly told: string[];
  at: number;
}

function setting(): Setting {
  const stop = new AbortController();
  const told: string[] = [];
  const made: Setting = {
    adapter: counting(),
    stop,
    told,
    at: 0,
    ports: {
      onChange: () => told.push('change'),
      onError: (error) => told.push(`error ${(error as Error).message}`),
      onBusy: (busy) => told.push(busy ? 'busy' : 'calm'),
      ignore: document.createElement('aside'),
      now: () => made.at,
      signal: stop.signal,
    },
  };
  return made;
}

/** Lets the observer's microtask run. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function change(element: Element = document.body): Promise<void> {
  element.append(document.createElement('p'));
  await settle();
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('the observer', () => {
  it('tells of a change that the reader cares for, and of no other', async () => {
    const { adapter, ports, told } = setting();
    observe(adapter, ports);
    await change();
    expect(told).toEqual(['change']);
    adapter.cares = false;
    await change();
    expect(told).toEqual(['change']);
    expect(adapter.touches).toHaveLength(2);
  });

  it('gives one batch for all that happened in one go', async () => {
    const { adapter, ports } = setting();
    observe(adapter, ports);
    document.body.append(document.createElement('p'));
    document.body.append(document.createElement('b'));
    await settle();
    expect(adapter.touches.map((records) => records.length)).toEqual([2]);
  });

  it('passes over our own element', async () => {
    const { adapter, ports, told } = setting();
    observe(adapter, ports);
    document.body.append(ports.ignore);
    await settle();
    ports.ignore.parentNode?.removeChild(ports.ignore);
    await settle();
    expect(adapter.touches.flat()).toEqual([]);
    document.body.append(ports.ignore, document.createElement('p'));
    await settle();
    expect(adapter.touches.flat().length).toBeGreaterThan(0);
    expect(told.at(-1)).toBe('change');
  });

  it('watches what the reader names after a change, once', async () => {
    const { adapter, ports } = setting();
    const { rearm } = observe(adapter, ports);
    const region = document.createElement('section');
    document.body.append(region);
    adapter.region = region;
    await settle();
    rearm();
    region.setAttribute('title', 'x');
    await settle();
    expect(adapter.touches.at(-1)).toMatchObject([{ attributeName: 'title' }]);
  });

  it('watches the new body after the old one was replaced', async () => {
    const { adapter, ports, told } = setting();
    const { rearm } = observe(adapter, ports);
    const body = document.createElement('body');
    document.documentElement.replaceChild(body, document.body);
    rearm();
    await change(body);
    expect(told).toEqual(['change']);
  });

  it('ends with the signal, whatever is asked of it afterwards', async () => {
    const { adapter, ports, stop, told } = setting();
    const { rearm } = observe(adapter, ports);
    stop.abort();
    rearm();
    await change();
    expect(adapter.touches).toEqual([]);
    expect(told).toEqual([]);
  });

  it('does not begin after the signal', async () => {
    const { adapter, ports, stop } = setting();
    stop.abort();
    observe(adapter, ports);
    await change();
    expect(adapter.touches).toEqual([]);
  });

  it('survives a bug, says so, and has everything read anew', async () => {
    const { adapter, ports, told } = setting();
    observe(adapter, ports);
    ports.onChange = () => {
      throw new Error('a bug');
    };
    await change();
    expect(told).toEqual(['error a bug']);
    expect(adapter.refreshed).toBe(1);
    ports.onChange = () => told.push('change');
    await change();
    expect(told).toEqual(['error a bug', 'change']);
  });
});

describe('a busy page', () => {
  async function storm(times: number, perChange: () => void = () => {}): Promise<void> {
    for (let one = 0; one < times; one += 1) {
      perChange();
      await change();
    }
  }

  it('is left alone after a hundred changes without news, and taken up again by and by', async () => {
    const made = setting();
    const { rearm } = observe(made.adapter, made.ports);
    await storm(101);
    expect(made.told.at(-1)).toBe('busy');
    expect(made.adapter.touches).toHaveLength(100);
    await change();
    expect(made.adapter.touches).toHaveLength(100);
    expect(made.adapter.refreshed).toBe(1);
    made.at = 4_999;
    rearm();
    expect(made.told.at(-1)).toBe('busy');
    made.at = 5_000;
    rearm();
    expect(made.told.at(-1)).toBe('calm');
    await change();
    expect(made.adapter.touches).toHaveLength(101);
  });

  it('is not one whose changes bring news', async () => {
    const made = setting();
    observe(made.adapter, made.ports);
    await storm(150, () => {
      made.adapter.news += 1;
    });
    expect(made.told).not.toContain('busy');
  });

  it('is not one that takes its time', async () => {
    const made = setting();
    observe(made.adapter, made.ports);
    await storm(150, () => {
      made.at += 30;
    });
    expect(made.told).not.toContain('busy');
  });
});
