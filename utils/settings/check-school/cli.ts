import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RULES } from '../../policy/rules/index.ts';
import { schoolFileText } from '../../policy/school-file/bytes.ts';
import { shown } from '../../policy/school-file/wording.ts';
import { parseSchoolFile } from '../../policy/school-file.ts';
import { parseManaged } from '../managed/parse-managed.ts';
import { count } from '../../base/count.ts';
import { understood } from '../understood.ts';

const USAGE = 'usage: npm run --silent check:school -- SCHOOL.school.json [--managed]';

/** Says what is wrong in one line, with file and place, and ends with status 2; standard output stays empty. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function argumentsOf(): { file: string; managed: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { managed: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { file, managed: values.managed };
  } catch {
    // Falls through to the usage line: which option was meant is not ours to guess.
  }
  return refuse(USAGE);
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return refuse(`${file}: cannot be read; is the path right?`);
  }
}

const { file, managed } = argumentsOf();
const text = schoolFileText(read(file));
if (typeof text !== 'string') refuse(`${file}: ${text.path}: ${text.message}`);
const parsed = parseSchoolFile(text, managed ? parseManaged : undefined);
if (!parsed.ok) refuse(`${file}: ${parsed.error.path}: ${parsed.error.message}`);

const { name, policy, changed, facts, classes, levels, missing } = understood(
  parsed.school,
  new Set(RULES.map(({ id }) => id)),
);
const told = levels.map(({ level, rules }) => `${rules.length} ${level}`).join(', ');
const pupils = classes.map((one) => `${shown(one.id)} ${count(one.pupils, 'pupil', 'pupils')}`).join(', ');
const lines = [
  `${file} can be used${managed ? ' in managed storage' : ''}.`,
  `School: ${name === '' ? 'no name' : shown(name)}`,
  `Policy: ${policy}${changed > 0 ? `; ${count(changed, 'rule', 'rules')} changed` : ''}`,
  `Rules: ${told}`,
  `Classes: ${pupils || 'none'}`,
  ...facts.map(([label, value]) => `${label}: ${value}`),
  ...missing.map((line) => `Open: ${line}`),
];
process.stdout.write(`${lines.join('\n')}\n`);
