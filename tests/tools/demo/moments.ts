import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A second of the lesson at which the product says something, and what, for a file name. */
export interface Moment {
  readonly t: number;
  readonly label: string;
}

interface Row {
  readonly t: number;
  readonly finding?: 'opened' | 'changed' | 'closed';
  readonly rule?: string;
  readonly cannotSee?: readonly string[];
}

/** What replay says of a lesson tells where to look. A finding that closes is no picture of its own. */
export function momentsOf(lesson: string, school: string): Moment[] {
  const replay = fileURLToPath(new URL('../replay.mjs', import.meta.url));
  const printed = execFileSync(process.execPath, [replay, lesson, '--school', school], { encoding: 'utf8' });
  const rows: Row[] = printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const labels = new Map<number, string[]>();
  for (const { t, finding, rule, cannotSee } of rows) {
    const label =
      finding === 'opened' ? rule : cannotSee === undefined ? undefined : `cannot-see-${cannotSee.join('-')}`;
    if (label !== undefined) labels.set(t, [...(labels.get(t) ?? []), label]);
  }
  return [...labels].map(([t, of]) => ({ t, label: of.join('+') }));
}
