import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A second of the lesson that is worth a picture, and what is to be seen, for a file name. */
export interface Moment {
  readonly t: number;
  readonly label: string;
  /** What the teacher does at that second, as the lesson file names it. */
  readonly did?: string;
}

interface Row {
  readonly t: number;
  readonly finding?: 'opened' | 'changed' | 'closed';
  readonly rule?: string;
  readonly cannotSee?: readonly string[];
}

interface Line {
  readonly t: number;
  readonly update?: { readonly id: string; readonly mic?: string; readonly hand?: boolean };
  readonly teacher?: { readonly did: string };
  readonly end?: true;
}

/** What the product says, by its own replay; what the teacher does; and where it rightly says nothing. */
export function momentsOf(lesson: string, school: string): Moment[] {
  const said = new Map<number, string[]>();
  for (const { t, finding, rule, cannotSee } of rowsOf(lesson, school)) {
    // A finding that closes is no picture of its own.
    const label =
      finding === 'opened' ? rule : cannotSee === undefined ? undefined : `cannot-see-${cannotSee.join('-')}`;
    if (label !== undefined) said.set(t, [...(said.get(t) ?? []), label]);
  }
  const spoken = [...said].map(([t, labels]) => ({ t, label: labels.join('+') }));
  return [...spoken, ...quietMoments(lesson)].sort((a, b) => a.t - b.t);
}

function rowsOf(lesson: string, school: string): Row[] {
  const replay = fileURLToPath(new URL('../replay.mjs', import.meta.url));
  return jsonLines(execFileSync(process.execPath, [replay, lesson, '--school', school], { encoding: 'utf8' }));
}

/** The teacher's own acts, a microphone that goes on after a raised hand, and the end. */
function quietMoments(lesson: string): Moment[] {
  const moments: Moment[] = [];
  const hands = new Set<string>();
  for (const { t, update, teacher, end } of jsonLines<Line>(readFileSync(lesson, 'utf8'))) {
    if (teacher !== undefined) moments.push({ t, label: teacher.did, did: teacher.did });
    if (end) moments.push({ t, label: 'calm' });
    if (update === undefined) continue;
    if (update.hand === true) hands.add(update.id);
    if (update.hand === false) hands.delete(update.id);
    if (update.mic === 'on' && hands.has(update.id)) moments.push({ t, label: 'hand-up-first' });
  }
  return moments;
}

function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
