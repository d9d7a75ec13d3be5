// `npm run new:probe -- <signal> '<selector>'`: one more way to see a signal of the Teams page, as its weakest; a signal
// that is new becomes one. Probe, evidence and a page that has it, so that the guards are green from the start.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, Refusal, ROOT } from './lib/run.mjs';

const PROBES = 'utils/platforms/teams/probes.ts';
const EVIDENCE = 'utils/platforms/teams/evidence.ts';
const PAGES = 'tests/fixtures/teams';
/** Signals that show on other pages than those of a running call. */
const PAGE_OF = {
  lobby: 'lobby',
  connecting: 'connecting',
  prejoin: 'prejoin',
  preTitle: 'prejoin',
  guest: 'prejoin-guest',
  ended: 'ended-guest',
  survey: 'ended-survey',
};
const CALL = 'call-variant';

const USAGE = `usage: npm run new:probe -- <signal> '<selector>'
  e.g. npm run new:probe -- hangup '[data-tid="leave-button"]'
  The selector is one element: #id, or [attribute="value"] with =, ^=, *= or $=, and a tag name before it if need be.`;

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
  const [signal = '', selector = ''] = process.argv.slice(2);
  const element = elementFor(selector);
  if (!/^[a-z][A-Za-z]+$/.test(signal) || element === undefined) throw new Refusal(USAGE);
  if (read(PROBES).includes(`'${selector}'`)) throw new Refusal(`${selector} is a probe already.`);
  const page = `${PAGES}/${PAGE_OF[signal] ?? CALL}.html`;
  if (!existsSync(join(ROOT, page))) throw new Refusal(`${page} is gone; mend tests/tools/new-probe.mjs.`);

  addProbe(signal, selector);
  const year = new Date().getFullYear();
  change(EVIDENCE, /\n\};\n$/, () => `\n  '${selector}': seen('present', 'full', '${year}', '', 'low'),\n};\n`);
  change(page, /\n {2}<\/body>/, () => `\n    ${element}\n  </body>`);
  process.stdout.write(`
Now: say in ${EVIDENCE} who saw it, in which client and when; make the element in ${page}
as the real page has it; and if that changes what the page shows, say so in tests/platforms/teams-fixtures.test.ts.
Then: npm run format && npm run check && npx playwright test --config tests/tools/playwright.config.ts tests/platforms
`);
  return 0;
});

function addProbe(signal, selector) {
  const list = listOf(signal);
  if (list === undefined) {
    change(PROBES, /\n\} as const satisfies/, () => `\n  ${signal}: ['${selector}'],\n} as const satisfies`);
  } else {
    const open = list.replace(/,?\s*\],\n$/, '');
    change(PROBES, list, () => `${open}, '${selector}'],\n`);
  }
}

/** The lines of a signal's probes, from its name to the end of its list: selectors hold brackets, so quotes are counted. */
function listOf(signal) {
  const text = read(PROBES);
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
function elementFor(selector) {
  const parts = /^([a-z0-9]*)(#[\w-]+)?((?:\[[\w-]+[\^*$]?="[^"'\]]+"\])*)$/.exec(selector);
  if (parts === null || (parts[2] === undefined && parts[3] === '')) return undefined;
  const [, tag = '', id, list = ''] = parts;
  const attributes = [...list.matchAll(/\[([\w-]+)[\^*$]?="([^"]+)"\]/g)].map(
    ([, name, value]) => ` ${name}="${value}"`,
  );
  return `<${tag || 'div'}${id === undefined ? '' : ` id="${id.slice(1)}"`}${attributes.join('')}></${tag || 'div'}>`;
}
