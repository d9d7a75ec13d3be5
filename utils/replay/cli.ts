import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultSchool, parseSchoolFile } from '../policy/school-file.ts';
import type { School } from '../policy/school.ts';
import { parseLesson } from './lesson-file.ts';
import { replay } from './replay.ts';

const USAGE = 'usage: npm run --silent replay -- LESSON.lesson.ndjson [--school SCHOOL.school.json]';

/** Says what is wrong in one line, with file and place, and ends with status 2; standard output stays empty. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuse(`${file}: cannot be read; is the path right?`);
  }
}

function readSchool(file: string | undefined, zone: string): School {
  if (file === undefined) return { ...defaultSchool(), zone };
  const parsed = parseSchoolFile(read(file));
  return parsed.ok ? parsed.school : refuse(`${file}: ${parsed.error.path}: ${parsed.error.message}`);
}

function argumentsOf(): { lesson: string; school: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { school: { type: 'string' } } });
    const [lesson, ...more] = positionals;
    if (lesson !== undefined && more.length === 0) return { lesson, school: values.school };
  } catch {
    // Falls through to the usage line: which option was meant is not ours to guess.
  }
  return refuse(USAGE);
}

const files = argumentsOf();
const parsed = parseLesson(read(files.lesson));
if (!parsed.ok) {
  const { line, field, message } = parsed.error;
  refuse(`${files.lesson}: line ${line}: ${field}: ${message}`);
}
const school = readSchool(files.school, parsed.lesson.header.zone);
const rows = replay(parsed.lesson, school, (rule, error) => {
  process.stderr.write(`rule ${rule} failed and counts as unknown: ${String(error)}\n`);
});
process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
