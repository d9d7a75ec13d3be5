import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../utils/replay/lesson-file.ts';

const BROKEN = fileURLToPath(new URL('../lessons/broken', import.meta.url));
const LESSON = '.lesson.ndjson';

const CASES = readdirSync(BROKEN)
  .filter((name) => name.endsWith(LESSON))
  .map((name) => name.slice(0, -LESSON.length));

describe('a lesson that is not one is refused', () => {
  it.each(CASES)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(BROKEN, `${name}.expected.ndjson`), 'utf8')) as {
      line: number;
      field?: string;
    };
    const parsed = parseLesson(readFileSync(join(BROKEN, `${name}${LESSON}`), 'utf8'));
    if (parsed.ok) throw new Error('it was read as a lesson');
    const { line, field, message } = parsed.error;
    expect(message).toMatch(/\S/);
    // The field may be told with its path ("update.mic"); its own name is what has to be right.
    const last =
      expected.field === undefined
        ? undefined
        : String(field)
            .split(/[.[\]]/)
            .at(-1);
    expect({ line, field: last }).toEqual({ line: expected.line, field: expected.field });
  });
});
