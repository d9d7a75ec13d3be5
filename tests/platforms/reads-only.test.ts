import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What no file of the observing path may hold. toolbars.ts is asked only when a card comes. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a question about layout or style':
    /getComputedStyle|getBoundingClientRect|getClientRects|\.(?:offset|client|scroll)(?:Width|Height|Top|Left)|innerText|checkVisibility|elementFromPoint/,
  'a timer or a frame': /setTimeout|setInterval|requestAnimationFrame|requestIdleCallback|Date\.now|performance\.now/,
  'a press of a button': /\.click\(|dispatchEvent|\.focus\(/,
  'a change of the page':
    /\.(?:append|prepend|remove|replaceWith|replaceChildren|insertAdjacent\w+|setAttribute|removeAttribute|appendChild|removeChild)\(|innerHTML|outerHTML|\.textContent\s*=[^=]|\.style\b/,
  'an address kept or sent':
    /location\.(?!hostname|pathname)|document\.(?:URL|documentURI|location)|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|console\./,
};

/** Teams' classes are hashes. Zoom's are words, but for these, and are read as a whole, never changed. */
const HASHED: readonly (readonly [under: RegExp, RegExp])[] = [
  [/platforms\/(?:teams\/)?[\w-]+\.ts$/, /\.className|classList|\[class/],
  [/platforms\/zoom\//, /\.className|classList|['"`.\s](?:css|ui)-\w|react-aria/],
];

const root = join(import.meta.dirname, '../..');
const FILES = [
  'utils/watch/observe.ts',
  ...['utils/platforms', 'utils/platforms/teams', 'utils/platforms/zoom'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.ts') && file !== 'toolbars.ts')
      .map((file) => `${folder}/${file}`),
  ),
];

function code(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

describe.each(Object.entries(FORBIDDEN))('no file of the observing path holds %s', (_, forbidden) => {
  it.each(FILES)('%s', (path) => expect(forbidden.exec(code(path))?.[0]).toBeUndefined());
});

it.each(FILES)('%s holds no hashed class', (path) => {
  for (const [under, hashed] of HASHED) if (under.test(path)) expect(hashed.exec(code(path))?.[0]).toBeUndefined();
});

it('there are files to read', () => expect(FILES.length).toBeGreaterThan(40));
