// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { mountHost } from '../../components/meeting/host.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
});

const draw = vi.fn();

function mount() {
  const onLost = vi.fn();
  const host = mountHost(document, { signal: stop.signal, onLost });
  return { host, onLost };
}

test('one plain element with a closed root, and only while there is something to show', () => {
  const { host } = mount();
  expect(host.element.isConnected).toBe(false);
  host.show();
  host.show();
  expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
  expect(host.element.outerHTML).toBe('<div></div>');
  expect(host.element.shadowRoot).toBeNull();
  host.hide();
  expect(host.element.isConnected).toBe(false);
});

test('a page that takes it away gets it back three times a minute, then it is given up', () => {
  const { host, onLost } = mount();
  host.show();
  for (const at of [0, 10_000, 20_000]) {
    host.element.remove();
    host.check(at, draw);
    expect(host.element.isConnected).toBe(true);
  }
  host.element.remove();
  host.check(59_999, draw);
  expect(onLost).toHaveBeenCalledOnce();
  host.show();
  host.check(500_000, draw);
  expect(host.element.isConnected).toBe(false);
});

test('now and then is no fight', () => {
  const { host, onLost } = mount();
  host.show();
  for (let at = 0; at < 600_000; at += 30_000) {
    host.element.remove();
    host.check(at, draw);
    expect(host.element.isConnected).toBe(true);
  }
  expect(onLost).not.toHaveBeenCalled();
});

test('what is hidden is not put back', () => {
  const { host } = mount();
  host.show();
  host.hide();
  host.check(1_000, draw);
  expect(host.element.isConnected).toBe(false);
});

test('the end takes it away for good', () => {
  const { host } = mount();
  host.show();
  stop.abort();
  host.show();
  host.check(1, draw);
  expect(host.element.isConnected).toBe(false);
});

test('inside, nothing that a script makes is acted on', () => {
  const { host } = mount();
  const heard = vi.fn();
  const button = host.frame.appendChild(document.createElement('button'));
  host.frame.addEventListener('submit', heard);
  host.frame.addEventListener('keydown', heard);
  host.show();
  button.dispatchEvent(new Event('submit', { bubbles: true }));
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  expect(heard).not.toHaveBeenCalled();
});
