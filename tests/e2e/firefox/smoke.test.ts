import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConnectProxy, startConnectProxy } from '../../simulator/proxy.mjs';
import { type Simulator, startSimulator } from '../../simulator/server.mjs';
import { type Firefox, launchFirefox } from '../drivers/firefox.ts';

let simulator: Simulator;
let proxy: ConnectProxy;
let firefox: Firefox;

beforeAll(async () => {
  simulator = await startSimulator();
  proxy = await startConnectProxy(simulator.port);
  firefox = await launchFirefox({ build: 'test', proxyPort: proxy.port });
});

afterAll(async () => {
  await firefox?.close();
  await proxy?.close();
  await simulator?.close();
});

test('the meeting page opens', async () => {
  const tab = await firefox.openTab(simulator.url('teams.microsoft.com'));
  expect(await tab.evaluate('document.title')).toContain('Teams');
  // The dock: until then the page asks the background, which the next test stops.
  await expect.poll(() => tab.evaluate('document.querySelectorAll(":root > div").length'), { timeout: 10_000 }).toBe(1);
});

test('the background starts again after it was stopped', async () => {
  expect(await firefox.backgroundState()).toBe('running');
  await firefox.stopBackground();
  expect(await firefox.backgroundState()).toBe('stopped');
});

test('a page of the extension opens, and the command of its key can be fired', async () => {
  const page = await firefox.extensionPage('manifest.json');
  expect(await page.evaluate('location.protocol')).toBe('moz-extension:');
  await firefox.runCommand('record-incident');
});

test('the command opens the sidebar beside the page', async () => {
  expect(await firefox.sidebars()).toEqual([]);
  await firefox.runCommand('open-beside');
  await expect.poll(() => firefox.sidebars(), { timeout: 10_000 }).toEqual(['/sidepanel.html']);
});

test('nothing asks for a host that is not the meeting’s', () => {
  expect(proxy.refused).toEqual([]);
});
