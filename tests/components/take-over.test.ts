// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { mountHost } from '../../components/meeting/host.ts';
import { takeOver } from '../../components/meeting/take-over.ts';

/** Over an update: the script that a page had before, and the one that comes in its place. */

const roots = new Map<Element, ShadowRoot>();
const ours = () => document.querySelectorAll(':root > div');

afterEach(() => {
  for (const one of ours()) one.remove();
  roots.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** An extension may look into closed roots, in each browser by another way; happy-dom has neither. */
function browserOpens(way: 'chromium' | 'firefox'): void {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    if (way === 'firefox') Object.assign(this, { openOrClosedShadowRoot: root });
    return root;
  });
  if (way === 'chromium') {
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null } });
  }
}

function mount(note: string) {
  const gone = new AbortController();
  const host = mountHost(document, { signal: gone.signal, onLost() {} });
  const told = vi.fn<() => void>(() => gone.abort());
  host.onReplaced(told);
  host.note.data = note;
  host.show();
  return { told };
}

test.each(['chromium', 'firefox'] as const)('%s: the one before is told, goes, and leaves its note', (way) => {
  browserOpens(way);
  const { told } = mount('mark {"at":1}');
  const heard = vi.fn<() => void>();
  for (const target of [window, document]) target.addEventListener('abort', heard, { capture: true });
  expect(takeOver(document, 'mark ')).toBe('{"at":1}');
  expect(told).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
  expect(ours()).toHaveLength(0);
  expect(takeOver(document, 'mark ')).toBeUndefined();
});

test('a note is taken once: the page may keep the element and put it back', () => {
  browserOpens('chromium');
  mount('mark {"at":1}');
  const [kept] = ours();
  expect(takeOver(document, 'mark ')).toBe('{"at":1}');
  if (kept) document.documentElement.append(kept);
  expect(takeOver(document, 'mark ')).toBeUndefined();
  vi.restoreAllMocks();
});

test('an element of another namespace, at which Chromium throws, hides none of ours', () => {
  browserOpens('chromium');
  const open = (element: Element) => {
    if (!(element instanceof HTMLElement)) throw new TypeError('not an HTMLElement');
    return roots.get(element) ?? null;
  };
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: open } });
  const strange = document.createElementNS('urn:x', 'div');
  document.documentElement.append(strange);
  mount('mark {"at":1}');
  expect(takeOver(document, 'mark ')).toBe('{"at":1}');
  strange.remove();
  vi.restoreAllMocks();
});

test('what the page put there itself is left alone: it does not know the mark', () => {
  browserOpens('chromium');
  const forged = document.createElement('div');
  forged.attachShadow({ mode: 'closed' }).append(document.createComment('{"told":[[{"did":"not-a-lesson"},1]]}'));
  document.documentElement.append(forged, document.createElement('div'));
  expect(takeOver(document, 'mark ')).toBeUndefined();
  expect(ours()).toHaveLength(2);
});
