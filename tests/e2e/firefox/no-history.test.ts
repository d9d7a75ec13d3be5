import { expect, test } from 'vitest';
import { lessonFile } from '../../faults/lesson-file.ts';
import { startConnectProxy } from '../../simulator/proxy.mjs';
import { startSimulator } from '../../simulator/server.mjs';
import { launchFirefox } from '../drivers/firefox.ts';
import { LONG } from '../support/sample.ts';

/** Why the log has no mode of its own for a browser that keeps nothing. A browser of its own: in the long run. */
test.runIf(LONG)('in a Firefox that never remembers history nothing of the extension runs', async () => {
  const simulator = await startSimulator();
  const proxy = await startConnectProxy(simulator.port);
  const firefox = await launchFirefox({ build: 'test', proxyPort: proxy.port, noHistory: true });
  try {
    simulator.registerLesson('lesson', lessonFile());
    const lesson = simulator.url('teams.microsoft.com', '/v2/?lesson=lesson&autostart=1&controls=0&churn=0');
    const tab = await firefox.openTab(lesson);
    await tab.waitFor('document.querySelector("#hangup-button") !== null', 'the meeting’s page');
    const page = await firefox.extensionPage('options.html');
    expect(await page.evaluate('typeof browser')).toBe('undefined');
    const opening = `new Promise((resolve) => {
      const request = indexedDB.open('any');
      request.onsuccess = () => resolve('opened');
      request.onerror = () => resolve(request.error.name);
    })`;
    expect(await page.evaluate(opening)).toBe('InvalidStateError');
    expect(await firefox.backgroundState()).toBeUndefined();
    expect(await tab.evaluate('document.querySelectorAll(":root > div").length')).toBe(0);
  } finally {
    await firefox.close();
    await proxy.close();
    await simulator.close();
  }
});
