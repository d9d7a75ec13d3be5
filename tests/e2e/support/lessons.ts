import 'temporal-polyfill/global';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LessonFile, parseLesson } from '../../../utils/replay/lesson-file.ts';

const FOLDER = fileURLToPath(new URL('../../lessons', import.meta.url));

export interface LessonCase {
  /** e.g. `one-to-one/closes`. */
  readonly name: string;
  readonly text: string;
  readonly lesson: LessonFile;
  readonly schoolText: string;
}

/** Every lesson of the repo with the school that its expectation names. */
export function allLessons(): readonly LessonCase[] {
  const cases: LessonCase[] = [];
  for (const folder of readdirSync(FOLDER).sort()) {
    if (folder === 'broken' || folder === 'schools') continue;
    const inside = join(FOLDER, folder);
    if (!/^[a-z-]+$/.test(folder)) continue;
    for (const file of readdirSync(inside).sort()) {
      if (!file.endsWith('.lesson.ndjson')) continue;
      const text = readFileSync(join(inside, file), 'utf8');
      const parsed = parseLesson(text);
      if (!parsed.ok) throw new Error(`${folder}/${file}: ${parsed.error.message}`);
      const head = readFileSync(join(inside, file.replace('.lesson.', '.expected.')), 'utf8').split('\n', 1)[0] ?? '';
      const { school } = JSON.parse(head) as { school: string };
      cases.push({
        name: `${folder}/${basename(file, '.lesson.ndjson')}`,
        text,
        lesson: parsed.lesson,
        schoolText: readSchool(school),
      });
    }
  }
  return cases;
}

/** The same lesson on Zoom, which has one edition. */
export function onZoom(one: LessonCase): LessonCase {
  const [first = '', ...rest] = one.text.split('\n');
  const { edition: _, ...header } = JSON.parse(first);
  const text = [JSON.stringify({ ...header, platform: 'zoom' }), ...rest].join('\n');
  return {
    ...one,
    text,
    lesson: { ...one.lesson, header: { ...one.lesson.header, platform: 'zoom', edition: 'work' } },
  };
}

/** A school of the lessons, or one of the examples. */
function readSchool(name: string): string {
  for (const folder of [join(FOLDER, 'schools'), join(FOLDER, '..', 'schools')]) {
    try {
      return readFileSync(join(folder, `${name}.school.json`), 'utf8');
    } catch {
      // Looked for in the other folder.
    }
  }
  throw new Error(`There is no school file “${name}”.`);
}
