// `npm run new:rule -- <id>`: a rule that works, its lines in index and policy, its lessons with what must be told.
// What it judges is an example, to be replaced; everything round it is as it will stay.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, ROOT, command } from './lib/run.mjs';
import { lessonsOf, ruleOf, schoolOf, wordsOf } from './lib/rule-template.mjs';

const IDS = 'utils/policy/rule-ids.ts';
const INDEX = 'utils/policy/rules/index.ts';
const POLICIES = ['westgate', 'trust-primary', 'crofton', 'woodlands', 'meadows', 'default'];
const DEFAULT = 'utils/policy/policies/default.ts';
const LINES = 'utils/settings/rule-lines.ts';
const WORDS = 'utils/policy/rule-words.ts';
const MATRIX = 'tests/policy/policies.test.ts';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const written = new Set();

function write(path, text) {
  mkdirSync(join(ROOT, path, '..'), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  written.add(path);
}

/** Changes a file; a place that is no longer as it was is a Refusal, not a silent nothing. */
function change(path, before, after) {
  const text = read(path);
  const changed = text.replace(before, after);
  if (changed === text) throw new Refusal(`${path} is not as new-rule.mjs knows it; mend tests/tools/new-rule.mjs.`);
  write(path, changed);
}

await command(async () => {
  const [id = ''] = process.argv.slice(2);
  if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
    throw new Refusal(
      'usage: npm run new:rule -- <id>, e.g. pupil-camera-on (words in small letters, hyphens between)',
    );
  }
  const file = `utils/policy/rules/${id}.ts`;
  if (existsSync(join(ROOT, file))) throw new Refusal(`${file} is there already.`);

  addId(id);
  write(file, ruleOf(id));
  addToIndex(id);
  const policies = addToPolicies(id);
  write(`tests/lessons/schools/only-${id}.school.json`, schoolOf(id, ruleIds()));
  for (const [name, text] of lessonsOf(id)) write(`tests/lessons/${id}/${name}`, text);

  process.stdout.write(`${[...written].map((path) => `wrote ${path}\n`).join('')}
Now: judge in ${file}, say in ${WORDS} what the rule looks at,
put its cases into tests/lessons/${id} (just under, at and just over each limit; out of sight),
and see in ${policies.join(', ')} that level and clauses are what the school's text asks for. Then: npm run check
`);
  return 0;
});

function ruleIds() {
  return [...read(IDS).matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, id]) => id);
}

/** A rule that the contract does not name yet: its id, and its lines on card and options page. */
function addId(id) {
  if (ruleIds().includes(id)) return;
  change(IDS, /\n\] as const;/, `\n  '${id}',\n] as const;`);
  const line = `\n  '${id}': 'A pupil has the presenter’s role.',\n};`;
  change(LINES, /(const LINES[^]*?)\n\};/, (_, before) => before + line);
  change(WORDS, /\n\};\n$/, `${wordsOf(id)}\n};\n`);
}

function addToIndex(id) {
  const name = id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const text = read(INDEX);
  const imports = [...text.matchAll(/^import \{ \w+ \} from '\.\/([a-z-]+)\.ts';$/gm)].map(([line, of]) => [of, line]);
  imports.push([id, `import { ${name} } from './${id}.ts';`]);
  const built = new Map(imports.map(([of, line]) => [of, /\{ (\w+) \}/.exec(line)[1]]));
  const list = ruleIds().flatMap((of) => (built.has(of) ? [`  ${built.get(of)},`] : []));
  const sorted = imports.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  change(INDEX, /(^import \{ \w+ \} from '\.\/[a-z-]+\.ts';\n)+/m, `${sorted.join('\n')}\n`);
  change(INDEX, /= \[\n[^\]]*\]/, `= [\n${list.join('\n')}\n]`);
}

/** The policies that regulate it; a rule that none of them knows comes into the default policy and the table of cells. */
function addToPolicies(id) {
  const files = POLICIES.map((name) => `utils/policy/policies/${name}.ts`);
  const regulating = files.filter((path) => read(path).includes(`'${id}': {`));
  if (regulating.length > 0) return regulating;
  change(DEFAULT, /\n {2}\},\n\}\);/, `\n    '${id}': { level: 'nudge', clauses: [] },\n  },\n});`);
  const row = new RegExp(`\n${id} \\|[^\n]*`);
  const cells = `\n${id} |  |  |  |  |  | nudge own`;
  if (row.test(read(MATRIX))) change(MATRIX, row, cells);
  else change(MATRIX, /\n`;/, `${cells}\n\`;`);
  return [DEFAULT];
}
