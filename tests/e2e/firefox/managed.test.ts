import { expect, test } from 'vitest';
import { startConnectProxy } from '../../simulator/proxy.mjs';
import { startSimulator } from '../../simulator/server.mjs';
import { FIREFOX_FOLDER, launchFirefox } from '../drivers/firefox.ts';
import { whyNoOwnFolder } from '../drivers/system-folder.ts';
import { policyFolder, sample, SETTINGS } from '../support/policy-folder.ts';

/** A school's settings by device management, through the policies.json that IT would write, in real Firefox. */

test.skipIf(whyNoOwnFolder(FIREFOX_FOLDER))('what IT sends is shown, and holds', async () => {
  const files = policyFolder('policies.json');
  const { policies } = sample('firefox-policies.json') as { policies: object };
  // Without what fetches the extension: the test brings its own.
  files.write({ policies: { ...policies, ExtensionSettings: {} } });
  const simulator = await startSimulator();
  const proxy = await startConnectProxy(simulator.port);
  const firefox = await launchFirefox({ build: 'shipped', proxyPort: proxy.port, policies: files.folder });
  try {
    const options = await firefox.extensionPage('options.html');
    const arrived = await options.waitFor<string>(
      'document.querySelector("section[aria-labelledby=managed] pre")?.textContent',
      'what arrived',
    );
    expect(JSON.parse(arrived)).toEqual(SETTINGS);
    const school = await options.evaluate<{ school: { name: string; policy: { base: string } } }>(
      'browser.runtime.sendMessage({ type: "get-school" })',
    );
    expect(school).toMatchObject({ school: { name: SETTINGS.name, policy: { base: 'woodlands' } } });
  } finally {
    await firefox.close();
    await proxy.close();
    await simulator.close();
    files.remove();
  }
});
