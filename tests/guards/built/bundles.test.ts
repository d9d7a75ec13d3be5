import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { RULE_WORDS } from '../../../utils/policy/rule-words.ts';
import { NETWORK } from '../safety.ts';
import { globalsOf, membersOf, parse } from '../syntax.ts';
import { BROWSERS, manifestOf, readBuild, scriptsOf } from './bundles.ts';

/**
 * Largest size of each bundle, gzip, in bytes. A raise states its reason in its commit. The content
 * script runs in every page of a platform and waits for a meeting: the manifest names no other. The one
 * that watches comes once there is a meeting, with its reader and every rule: its ceiling with every rule
 * there will be is 60 kB. Neither is to be raised: what a page can be handed with the school is no code
 * of the page (`ProductLists`, `CaptureForm`, the style sheet), and is the background's instead.
 */
const STARTER_LIMIT = 25_000;
const WATCHER_LIMIT = 60_000;
/** Of each platform one that waits, and one that watches. */
const STARTERS = ['content-scripts/teams.js', 'content-scripts/zoom.js'];
const WATCHERS = ['content-scripts/teams-watch.js', 'content-scripts/zoom-watch.js'];
const CONTENT = [...STARTERS, ...WATCHERS];
/** Half of it is the age library, which wraps the keys of what the background stores. */
const BACKGROUND_LIMIT = 155_000;
const PAGE_LIMIT = 96_000;

/**
 * What the page could hear of us (WXT's own start event among it), and the heavy packages by what they
 * leave in a bundle. An event inside our own closed root (components/meeting/guard.ts) is no such thing.
 */
const HEARD_BY_PAGE = /wxt:|postMessage|CustomEvent|(document|window|globalThis|self|body)\.dispatchEvent/;
const NOT_IN_CONTENT = /ZodError|IDBDatabase|indexedDB|webextension-polyfill|papaparse|Papa\b/;

describe.each(BROWSERS)('bundles for %s', (browser) => {
  const shipped = readBuild(browser, 'shipped');
  const scripts = scriptsOf(shipped);

  test('are all looked at: a thread’s is a file too, and not text within another', () => {
    const threads = scripts.map(([path]) => path).filter((path) => path.includes('.worker'));
    expect(threads).toEqual([expect.stringMatching(/^assets\/page-maker\.worker-/)]);
  });

  test('ask nothing of the network', () => {
    expect(scripts.length).toBeGreaterThan(1);
    for (const [path, code] of scripts) expect(networkIn(path, code)).toEqual([]);
  });

  test('load nothing from elsewhere', () => {
    for (const [path, content] of shipped) {
      if (!/\.(html|css)$/.test(path)) continue;
      expect(content.toString(), path).not.toMatch(
        /(src|href)=["']?(https?:)?\/\/|@import|url\(\s*["']?(https?:)?\/\//,
      );
    }
  });

  test.each(CONTENT)('%s keeps quiet towards the page and light', (name) => {
    const content = contentScript(scripts, name);
    expect(HEARD_BY_PAGE.exec(content)?.[0]).toBeUndefined();
    expect(NOT_IN_CONTENT.exec(content)?.[0]).toBeUndefined();
    expect(Object.values(RULE_WORDS).filter(({ why }) => content.includes(why))).toEqual([]);
    const limit = STARTERS.includes(name) ? STARTER_LIMIT : WATCHER_LIMIT;
    expect(gzipSync(content).length, 'bytes of the script, gzip').toBeLessThanOrEqual(limit);
  });

  test('every content script is one of these', () => {
    const found = scripts.map(([path]) => path).filter((path) => path.startsWith('content-scripts/'));
    expect(found.toSorted()).toEqual(CONTENT.toSorted());
  });

  test('the others keep to their sizes', () => {
    const sizes = scripts.map(([path, code]) => [path, gzipSync(code).length] as const);
    const limitOf = (path: string) => (path.startsWith('background') ? BACKGROUND_LIMIT : PAGE_LIMIT);
    expect(sizes.filter(([path, size]) => size > limitOf(path))).toEqual([]);
  });

  test('hold no map of the source and no trace of the machine that built them', () => {
    for (const [path, content] of shipped) {
      expect(path).not.toMatch(/\.map$/);
      if (!path.endsWith('.png')) expect(content.includes(process.cwd()), path).toBe(false);
    }
  });

  test('differ from the test build in the shadow root’s mode alone', () => {
    const tested = readBuild(browser, 'test');
    expect([...tested.keys()]).toEqual([...shipped.keys()]);
    for (const [path, content] of shipped) {
      if (path === 'manifest.json' || path.startsWith('content-scripts/')) continue;
      expect(tested.get(path)?.equals(content), path).toBe(true);
    }
    const { key, ...manifest } = manifestOf(tested);
    expect(manifest).toEqual(manifestOf(shipped));
    expect(typeof key).toBe(browser === 'chromium' ? 'string' : 'undefined');

    for (const name of CONTENT) {
      const [open, closed] = [contentScript(scriptsOf(tested), name), contentScript(scripts, name)];
      const roots = STARTERS.includes(name) ? 1 : null;
      expect(open.match(/mode:`open`/g)?.length ?? null).toBe(roots);
      expect(closed.match(/mode:`closed`/g)?.length ?? null).toBe(roots);
      expect(firstDifference(open.replace('mode:`open`', 'mode:`closed`'), closed)).toBeUndefined();
    }
  });
});

test.each([
  'fetch("/")',
  'window.fetch("/")',
  'globalThis["fetch"]("/")',
  'new XMLHttpRequest',
  'new WebSocket(a)',
  'new EventSource(a)',
  'navigator.sendBeacon(a)',
  'self.importScripts(a)',
  'new RTCPeerConnection',
  'import("https://example.org/a.js")',
])('would be found: %s', (code) => {
  expect(networkIn('bad.js', `(()=>{${code}})()`)).not.toEqual([]);
});

/** A few words round the place where two bundles part: whole bundles in a message help nobody. */
function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return `${a.slice(at - 40, at + 40)} <> ${b.slice(at - 40, at + 40)}`;
}

function networkIn(path: string, code: string): string[] {
  const root = parse(code, path);
  const names = [...new Set([...globalsOf(root), ...membersOf(root)])].filter((name) => NETWORK.test(name));
  const remote = /\bimport\s*\(\s*["'`](?:https?:)?\/\//.test(code) ? ['import of a remote script'] : [];
  return [...names, ...remote].map((name) => `${path} uses ${name}`);
}

function contentScript(scripts: readonly [path: string, code: string][], name: string): string {
  const content = scripts.find(([path]) => path === name);
  expect(content, name).toBeDefined();
  return content?.[1] ?? '';
}
