import { expect, test } from 'vitest';
import { askersForTestBuild, safetyBreaches } from './safety.ts';
import { readSource } from './source.ts';

const source = readSource();

test('no request, no markup made of text, no touch of the meeting page', () => {
  expect(source.size).toBeGreaterThan(50);
  expect(safetyBreaches(source)).toEqual([]);
});

test('one single place knows of the test build', () => {
  expect(askersForTestBuild(source)).toEqual(['components/meeting/host.ts']);
});

test.each([
  ['utils/settings/bad.ts', "await fetch('https://example.org')", 'makes no request'],
  ['utils/settings/bad.ts', "globalThis['fetch']('/')", 'makes no request'],
  ['utils/settings/bad.ts', 'new XMLHttpRequest()', 'makes no request'],
  ['components/bad.ts', "navigator.sendBeacon('/', '')", 'makes no request'],
  ['components/bad.ts', 'new WebSocket(address)', 'makes no request'],
  ['components/bad.ts', 'element.innerHTML = name', 'set textContent'],
  ['components/bad.ts', "element.insertAdjacentHTML('beforeend', name)", 'set textContent'],
  ['components/bad.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: name }} />', 'set textContent'],
  ['components/bad.ts', 'document.write(name)', 'set textContent'],
  ['utils/platforms/teams/bad.ts', 'button.click()', 'only read'],
  ['utils/watch/observe.ts', 'button.click()', 'only read'],
  ['utils/platforms/bad.ts', "row.setAttribute('data-seen', '')", 'only read'],
])('%s: %s', (path, code, remedy) => {
  expect(safetyBreaches(new Map([[path, code]]))).toEqual(expect.arrayContaining([expect.stringContaining(remedy)]));
});
