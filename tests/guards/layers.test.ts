import { describe, expect, test } from 'vitest';
import { contentBreaches, directionBreaches, purityBreaches } from './layers.ts';
import { readSource, withFile } from './source.ts';

const source = readSource();
const nothing = new Map<string, string>();

test('every import goes the way of the table', () => {
  expect(directionBreaches(source)).toEqual([]);
});

test('the pure folders use nothing from outside', () => {
  expect(purityBreaches(source)).toEqual([]);
});

test('the content script carries no heavy package', () => {
  expect(contentBreaches(source)).toEqual([]);
});

describe('a bad import is refused, with the remedy', () => {
  test.each([
    [
      'utils/meeting/bad.ts',
      "import type { School } from '../policy/school.ts';",
      'utils/meeting may import nothing but itself',
    ],
    ['utils/policy/bad.ts', "import { x } from '../platforms/adapter.ts';", 'utils/policy may import utils/meeting'],
    ['utils/policy/rules/bad.ts', "export * from '../../nudges/view.ts';", 'let the caller hand over what you need'],
    ['utils/platforms/bad.ts', "import { x } from '../policy/school.ts';", 'utils/platforms may import utils/meeting'],
    ['utils/nudges/bad.ts', "import { x } from '../../components/Button.tsx';", 'utils/nudges may import'],
    ['components/bad.tsx', "import { x } from '../utils/watch/lookout.ts';", 'components may import utils/nudges'],
    [
      'utils/watch/bad.ts',
      "import { x } from '../../entrypoints/background.ts';",
      'nothing imports a composition root',
    ],
    ['utils/incidents/bad.ts', "import { openDB } from 'idb';", 'ask utils/incidents/log.ts'],
    ['utils/nudges/bad.ts', "import { h } from 'preact';", 'draw it in components/'],
    ['utils/watch/bad.ts', "import { signal } from '@preact/signals';", 'draw it in components/'],
    ['utils/watch/bad.ts', "import { browser } from 'wxt/browser';", 'only composition roots know the framework'],
    ['utils/incidents/bad.ts', "const csv = import('papaparse');", 'write CSV through utils/export'],
    ['entrypoints/desk/bad.ts', "import { Encrypter } from 'age-encryption';", 'seal and open through utils/seal'],
    ['utils/surprise/bad.ts', '', 'utils/surprise has no line in tests/guards/layers.ts'],
  ])('%s: %s', (path, code, remedy) => {
    expect(directionBreaches(withFile(nothing, path, code))).toEqual([expect.stringContaining(remedy)]);
  });

  test.each([
    ['document.title', 'read the page in utils/platforms'],
    ['const { href } = location', 'read the page in utils/platforms'],
    ['browser.storage.local.get()', 'call the browser in entrypoints/'],
    ['globalThis.chrome', 'call the browser in entrypoints/'],
    ['setTimeout(() => {}, 1)', 'utils/watch owns the timer'],
    ['const at = Date.now()', 'take the time as an argument'],
    ['const at = new Date()', 'take the time as an argument'],
    ['const now = Temporal.Now.instant()', 'take the time as an argument'],
    ['const id = crypto.randomUUID()', 'take the random value as an argument'],
    ['fetch("/")', 'nothing of ours asks the network'],
  ])('utils/policy/bad.ts: %s', (code, remedy) => {
    const breaches = purityBreaches(withFile(nothing, 'utils/policy/bad.ts', code));
    expect(breaches.length).toBeGreaterThan(0);
    for (const breach of breaches) expect(breach).toContain(remedy);
  });

  test('a name of the file’s own, a member or a type is none of them', () => {
    const innocent =
      'export const open = (window: { document: Date }, o: { fetch: 1 }) => [window.document, o.fetch, { location: 1 }];';
    expect(purityBreaches(withFile(nothing, 'utils/policy/good.ts', innocent))).toEqual([]);
  });

  test.each(['zod', 'idb', 'webextension-polyfill', 'papaparse', 'temporal-polyfill/global', 'age-encryption'])(
    '%s in the content script',
    (name) => {
      const entry = 'entrypoints/bad-watch.content/index.ts';
      const far = withFile(nothing, 'utils/watch/bad.ts', `import { x } from '${name}';`);
      const breaches = contentBreaches(withFile(far, entry, "import { y } from '../../utils/watch/bad.ts';"));
      expect(breaches).toEqual([expect.stringContaining(`${entry} -> utils/watch/bad.ts -> ${name.split('/')[0]}`)]);
      const types = withFile(far, 'utils/watch/bad.ts', `import type { x } from '${name}';`);
      expect(contentBreaches(withFile(types, entry, "import { y } from '../../utils/watch/bad.ts';"))).toEqual([]);
    },
  );
});
