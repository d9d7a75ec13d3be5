import { type Source, target } from './source.ts';
import { globalsOf, importsOf, parse } from './syntax.ts';

/**
 * Who may import whom (the table of the README, enforced). A folder that is not here may not exist:
 * a new one is given its line first.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'utils/base': [],
  'utils/meeting': [],
  'utils/policy': ['utils/meeting'],
  'utils/platforms': ['utils/meeting'],
  'utils/attendance': ['utils/policy', 'utils/meeting'],
  'utils/nudges': ['utils/policy', 'utils/meeting'],
  'utils/incidents': ['utils/base', 'utils/attendance', 'utils/seal', 'utils/policy', 'utils/meeting'],
  'utils/export': ['utils/attendance', 'utils/incidents', 'utils/policy', 'utils/meeting'],
  'utils/messages': [
    'utils/base',
    'utils/attendance',
    'utils/nudges',
    'utils/seal',
    'utils/incidents',
    'utils/policy',
    'utils/meeting',
  ],
  'utils/backup': [
    'utils/base',
    'utils/attendance',
    'utils/messages',
    'utils/seal',
    'utils/incidents',
    'utils/policy',
    'utils/meeting',
  ],
  'utils/seal': ['utils/base'],
  'utils/settings': ['utils/base', 'utils/platforms', 'utils/policy', 'utils/meeting'],
  'utils/watch': [
    'utils/attendance',
    'utils/platforms',
    'utils/nudges',
    'utils/incidents',
    'utils/policy',
    'utils/meeting',
  ],
  'utils/replay': ['utils/watch', 'utils/nudges', 'utils/policy', 'utils/meeting'],
  components: ['utils/nudges', 'utils/incidents', 'utils/policy', 'utils/meeting'],
};

/** Composition roots: they wire everything, and nothing imports them. */
const ROOTS = 'entrypoints';

/** No DOM, no browser, no timer, no clock, no chance: tested without any, and the same in replay. */
const PURE = ['utils/meeting', 'utils/policy', 'utils/nudges', 'utils/attendance', 'utils/export'];

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [
    /^(document|window|navigator|location|DOMParser|HTML\w*Element|Element|Node|localStorage)$/,
    'read the page in utils/platforms and hand over plain data',
  ],
  [/^(browser|chrome)$/, 'call the browser in entrypoints/ or utils/settings and hand over the result'],
  [
    /^(setTimeout|setInterval|queueMicrotask|requestAnimationFrame|requestIdleCallback)$/,
    'return when you want to be looked at next (`nextAt`); utils/watch owns the timer',
  ],
  [/^(Date\.now|new Date\(\)|performance|Temporal\.Now)$/, 'take the time as an argument (`at`, epoch ms)'],
  [/^(Math\.random|crypto)$/, 'take the random value as an argument'],
  [
    /^(fetch|XMLHttpRequest|WebSocket|EventSource|indexedDB)$/,
    'nothing of ours asks the network; storing is utils/incidents/log.ts',
  ],
];

/** Packages with one owner, and what to do instead elsewhere. */
const OWNED: readonly (readonly [name: string, owner: RegExp, remedy: string])[] = [
  ['ical.js', /^utils\/settings\/timetable\//, 'read calendars through utils/settings/timetable/read-calendar.ts'],
  ['idb', /^utils\/incidents\/database\.ts$/, 'ask utils/incidents/log.ts, which seals what it writes'],
  ['preact', /^(components|entrypoints)\//, 'return plain data and draw it in components/'],
  ['@preact/signals', /^(components|entrypoints)\//, 'return plain data and draw it in components/'],
  ['wxt', /^entrypoints\//, 'only composition roots know the framework'],
  [
    'papaparse',
    /^utils\/(export|settings\/lists)\//,
    'write CSV through utils/export, which holds the formula guard; lists are read in utils/settings/lists',
  ],
  ['age-encryption', /^utils\/seal\//, 'seal and open through utils/seal, which gives every failure its reason'],
];

/** Too heavy for, or of no use in, a script that runs in every meeting page. */
const NOT_IN_CONTENT = [
  'zod',
  'idb',
  'webextension-polyfill',
  'papaparse',
  'ical.js',
  'temporal-polyfill',
  'age-encryption',
];

/** One breach, as the person who made it should read it. */
export type Breach = string;

export function directionBreaches(source: Source): Breach[] {
  const breaches: Breach[] = [];
  for (const [path, code] of source) {
    const folder = folderOf(path);
    if (folder !== ROOTS && MAY_IMPORT[folder] === undefined) {
      breaches.push(`${path}: ${folder} has no line in tests/guards/layers.ts; say there what it may import.`);
      continue;
    }
    for (const { source: specifier } of importsOf(parse(code, path))) {
      const to = target(path, specifier);
      const problem = specifier.startsWith('.') ? wrongFolder(folder, folderOf(to)) : wrongPackage(path, to);
      if (problem !== undefined) breaches.push(`${path} imports ${specifier}: ${problem}.`);
    }
  }
  return breaches;
}

function wrongFolder(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  if (to === ROOTS) return 'nothing imports a composition root; move what is shared into utils/ or components/';
  if (from === ROOTS || MAY_IMPORT[from]?.includes(to)) return undefined;
  const allowed = MAY_IMPORT[from]?.join(', ') || 'nothing but itself';
  return `${from} may import ${allowed}; let the caller hand over what you need, or move the shared part down to ${from}`;
}

function wrongPackage(path: string, name: string): string | undefined {
  const owned = OWNED.find(([owned]) => owned === name);
  return owned === undefined || owned[1].test(path) ? undefined : owned[2];
}

/** What the pure folders take from outside. */
export function purityBreaches(source: Source): Breach[] {
  const breaches: Breach[] = [];
  for (const [path, code] of source) {
    if (!PURE.includes(folderOf(path))) continue;
    for (const name of globalsOf(parse(code, path))) {
      const ban = IMPURE.find(([names]) => names.test(name));
      if (ban !== undefined) breaches.push(`${path} uses ${name}, and ${folderOf(path)} is pure: ${ban[1]}.`);
    }
  }
  return breaches;
}

/** Packages that reach the content script, each with the way that they took. */
export function contentBreaches(source: Source): Breach[] {
  const breaches: Breach[] = [];
  const seen = new Set<string>();
  const follow = (path: string, way: readonly string[]) => {
    const code = source.get(path);
    if (seen.has(path) || code === undefined) return;
    seen.add(path);
    for (const { source: specifier, typeOnly } of importsOf(parse(code, path))) {
      if (typeOnly) continue;
      const to = target(path, specifier);
      if (specifier.startsWith('.')) follow(to, [...way, to]);
      else if (NOT_IN_CONTENT.includes(to)) {
        const route = [...way, to].join(' -> ');
        breaches.push(
          `${to} reaches the content script (${route}): do that work in the background, or import only the type.`,
        );
      }
    }
  };
  for (const path of source.keys())
    if (/^entrypoints\/[\w-]+\.content(\/index)?\.tsx?$/.test(path)) follow(path, [path]);
  return breaches;
}

function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'utils' ? `utils/${second}` : first;
}
