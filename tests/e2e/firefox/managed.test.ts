import { expect, test } from 'vitest';
import { startConnectProxy } from '../../simulator/proxy.mjs';
import { startSimulator } from '../../simulator/server.mjs';
import { FIREFOX_FOLDER, launchFirefox } from '../drivers/firefox.ts';
import { whyNoOwnFolder } from '../drivers/system-folder.ts';
import { everyField } from '../support/every-field.ts';
import { policyFolder, sample } from '../support/policy-folder.ts';

/** A school's settings by device management, through the policies.json that IT would write, in real Firefox. */

test.skipIf(whyNoOwnFolder(FIREFOX_FOLDER))('every field that IT may send arrives, is shown, and holds', async () => {
  const files = policyFolder('policies.json');
  const { policies } = sample('firefox-policies.json') as { policies: { '3rdparty': { Extensions: object } } };
  const [id = ''] = Object.keys(policies['3rdparty'].Extensions);
  // Without what fetches the extension: the test brings its own.
  files.write({ policies: { '3rdparty': { Extensions: { [id]: everyField() } } } });
  const simulator = await startSimulator();
  const proxy = await startConnectProxy(simulator.port);
  const firefox = await launchFirefox({ build: 'shipped', proxyPort: proxy.port, policies: files.folder });
  try {
    const options = await firefox.extensionPage('options.html');
    const arrived = await options.waitFor<string>(
      'document.querySelector("section[aria-labelledby=managed] pre")?.textContent',
      'what arrived',
    );
    expect(JSON.parse(arrived)).toEqual(everyField());
    const school = await options.evaluate<{ school: { name: string; policy: { base: string } } }>(
      'browser.runtime.sendMessage({ type: "get-school" })',
    );
    expect(school).toMatchObject({ school: { name: 'Zoë’s name', policy: { base: 'meadows' } } });
  } finally {
    await firefox.close();
    await proxy.close();
    await simulator.close();
    files.remove();
  }
});
