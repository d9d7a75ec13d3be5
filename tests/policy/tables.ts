import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface TableRow {
  /** The `##` heading that the row stands under. */
  readonly group: string;
  readonly text: string;
}

/**
 * The rows of a text table: one a line, `##` begins a group, `#` a comment, `\u{…}` a character that cannot be
 * seen or typed.
 *
 * @param path relative to the folder of the policy tests
 */
export function readTable(path: string): TableRow[] {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const rows: TableRow[] = [];
  let group = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) group = line.slice(3);
    else if (line !== '' && !line.startsWith('#')) {
      rows.push({
        group,
        text: line.replace(/\\u\{([0-9a-f]+)\}/gu, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        ),
      });
    }
  }
  return rows;
}

/** What a table test prints: how many are right, in hundredths. */
export function share(right: number, all: number): string {
  return `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;
}
