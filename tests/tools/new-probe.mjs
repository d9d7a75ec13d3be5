// `npm run new:probe -- <signal> '<selector>'`: one more way to see a signal of the Teams page (with `--zoom` of
// Zoom's), as its weakest; a signal that is new becomes one. Probe, evidence and a page that has it, so that the guards are green from the start.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, Refusal, ROOT } from './lib/run.mjs';

/** What a platform's probes lie in. `pageOf`: signals that show on other pages than those of a running call. */
const PLATFORMS = {
  teams: {
    pageOf: {
      lobby: 'lobby',
      connecting: 'connecting',
      prejoin: 'prejoin',
      preTitle: 'prejoin',
      guest: 'prejoin-guest',
      ended: 'ended-guest',
      survey: 'ended-survey',
    },
    call: 'call-variant',
    evidence: () => `seen('present', 'full', '${new Date().getFullYear()}', '', 'low')`,
    // Class names of Teams are build hashes.
    selector: /^([a-z0-9]*)(#[\w-]+)?()((?:\[[\w-]+[\^*$]?="[^"'\]]+"\])*)$/,
  },
  zoom: {
    pageOf: {
      over: 'ended',
      lobby: 'waiting',
      topic: 'waiting',
      prejoin: 'preview',
      myName: 'preview',
      typedName: 'prejoin-classic',
    },
    call: 'older',
    evidence: () => `seen('present', 'live', '', 'low')`,
    // Those of Zoom are words, but for what begins like these.
    selector:
      /^([a-z0-9]*)(#(?!react-aria)[\w-]+)?((?:\.(?!css-|ui-|react-aria)[\w-]+)*)((?:\[[\w-]+[\^*$]?="[^"'\]]+"\])*)$/,
  },
};

const USAGE = `usage: npm run new:probe -- [--zoom] <signal> '<selector>'
  e.g. npm run new:probe -- hangup '[data-tid="leave-button"]'
  The selector is one element: #id, or [attribute="value"] with =, ^=, *= or $=, and a tag name before it if need be.
  --zoom: of Zoom's client instead of Teams'; there .class too, unless it is a build's hash (css-…, ui-…, react-aria…).`;

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** Changes a file; a place that is no longer as it was is a Refusal, not a silent nothing. */
function change(path, before, after) {
  const text = read(path);
  const changed = text.replace(before, after);
  if (changed === text) throw new Refusal(`${path} is not as new-probe.mjs knows it; mend tests/tools/new-probe.mjs.`);
  writeFileSync(join(ROOT, path), changed);
  process.stdout.write(`wrote ${path}\n`);
}

await command(async () => {
  const given = process.argv.slice(2);
  const platform = given.includes('--zoom') ? 'zoom' : 'teams';
  const { pageOf, call, evidence, selector: shape } = PLATFORMS[platform];
  const [signal = '', selector = ''] = given.filter((one) => one !== '--zoom');
  const element = elementFor(selector, shape);
  if (!/^[a-z][A-Za-z]+$/.test(signal) || element === undefined) throw new Refusal(USAGE);
  const probes = `utils/platforms/${platform}/probes.ts`;
  const reasons = `utils/platforms/${platform}/evidence.ts`;
  if (read(probes).includes(`'${selector}'`)) throw new Refusal(`${selector} is a probe already.`);
  const page = `tests/fixtures/${platform}/${pageOf[signal] ?? call}.html`;
  if (!existsSync(join(ROOT, page))) throw new Refusal(`${page} is gone; mend tests/tools/new-probe.mjs.`);

  addProbe(probes, signal, selector);
  change(reasons, /\n\};\n$/, () => `\n  '${selector}': ${evidence()},\n};\n`);
  change(page, /\n {2}<\/body>/, () => `\n    ${element}\n  </body>`);
  process.stdout.write(`
Now: say in ${reasons} who saw it, in which client and when; make the element in ${page}
as the real page has it; and if that changes what the page shows, say so in tests/platforms/${platform}-fixtures.test.ts.
Then: npm run format && npm run check && LESSON_LOOKOUT_LONG=1 npx playwright test --config tests/tools/playwright.config.ts tests/platforms
`);
  return 0;
});

function addProbe(path, signal, selector) {
  const list = listOf(path, signal);
  if (list === undefined) {
    change(path, /\n\} as const satisfies/, () => `\n  ${signal}: ['${selector}'],\n} as const satisfies`);
  } else {
    const open = list.replace(/,?\s*\],\n$/, '');
    change(path, list, () => `${open}, '${selector}'],\n`);
  }
}

/** The lines of a signal's probes, from its name to the end of its list: selectors hold brackets, so quotes are counted. */
function listOf(path, signal) {
  const text = read(path);
  const start = text.search(new RegExp(`\\n {2}${signal}: \\[`));
  if (start < 0) return undefined;
  let quoted = false;
  for (let at = text.indexOf('[', start) + 1; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    else if (text[at] === ']' && !quoted) return text.slice(start, at + ']'.length) + text.slice(at + 1, at + 3);
  }
  return undefined;
}

/** The smallest element that a selector fits, or undefined where the selector is more than one element. */
function elementFor(selector, shape) {
  const parts = shape.exec(selector);
  if (parts === null) return undefined;
  const [, tag = '', id = '', classes = '', list = ''] = parts;
  if (`${id}${classes}${list}` === '') return undefined;
  const attributes = [...list.matchAll(/\[([\w-]+)[\^*$]?="([^"]+)"\]/g)].map(
    ([, name, value]) => ` ${name}="${value}"`,
  );
  if (classes !== '') attributes.unshift(` class="${classes.slice(1).replaceAll('.', ' ')}"`);
  if (id !== '') attributes.unshift(` id="${id.slice(1)}"`);
  return `<${tag || 'div'}${attributes.join('')}></${tag || 'div'}>`;
}
