import { type FoundColumns, findColumns, knownColumns } from './headings.ts';
import { type Consent, isListProblem, type ListProblem, type ListReading, type RowProblem } from './list.ts';
import { type CellOf, rowNames } from './row-names.ts';
import { readTable, type TableRow } from './table.ts';

const NEEDED =
  'A list needs a column “Name”, or two columns “Forename” and “Surname”, with the headings in one of the first rows.';

/** One row that names somebody. */
export interface NamedRow {
  readonly row: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cell: CellOf;
  /** All cells of a field that may have several columns. */
  readonly cells: (field: 'adults' | Consent) => readonly string[];
  readonly problem: (what: string, mend: string) => void;
}

/** Rows that name somebody, with what is wrong in the others. */
export interface NamedRows {
  readonly at: FoundColumns['at'];
  readonly rows: readonly NamedRow[];
  /** The reading of it, once the rows are understood; problems in the order of the rows. */
  readonly reading: <T>(people: readonly T[]) => ListReading<T>;
}

/** What class lists and staff lists have in common: columns, names, rows that cannot be taken. */
export function readNamedRows(kind: 'pupils' | 'staff', text: string): NamedRows | ListProblem {
  const table = readTable(text, (cells) => knownColumns(kind, cells), NEEDED);
  if (isListProblem(table)) return table;
  const { columns, at } = findColumns(kind, table.headings);
  const problems: RowProblem[] = [];
  const rows = table.rows.flatMap(({ row, cells }): NamedRow[] => {
    const cell: CellOf = (field) => cells[at[field]?.[0] ?? -1] ?? '';
    const names = rowNames(cell);
    const problem = (what: string, mend: string): void => {
      problems.push({ row, who: names?.name ?? '', what, mend });
    };
    const wrong = wrongShape({ row, cells }, table.headings.length, names?.name);
    if (wrong !== undefined) problem(...wrong);
    if (wrong !== undefined || names === undefined) return [];
    const all = (field: 'adults' | Consent) => (at[field] ?? []).map((place) => cells[place] ?? '');
    return [{ row, ...names, cell, cells: all, problem }];
  });
  return {
    at,
    rows,
    reading: (people) => ({
      columns,
      rows: table.rows.length,
      people,
      problems: problems.sort((a, b) => a.row - b.row),
    }),
  };
}

/** What reports write below their rows and between them, and mark books above them. */
const NOBODY =
  /^(?:\d+ )?(?:(?:grand|sub)[ -]?)?totals?\b|^(?:count|date|points)(?:\W*\d*)$|^(?:number|no\.?) of |^(?:(?:class|group|overall) )?average$|^page \d|^(?:class|form|group|teacher|tutor|year)\s*:|^(?:report )?(?:printed|generated|exported|created)(?: (?:on|at|by|\d)|:)/i;

function wrongShape(
  { cells }: TableRow,
  headings: number,
  name: string | undefined,
): [what: string, mend: string] | undefined {
  if (cells.slice(headings).some((cell) => cell !== ''))
    return [
      'has more cells than there are headings, so it was left out',
      'Put a cell that holds the separator itself, such as “Taylor, Sam”, in double quotes.',
    ];
  if (name !== undefined && NOBODY.test(name))
    return [
      'reads like a total or a note of the report, so it was left out',
      'If this is somebody, write the name in full.',
    ];
  return name !== undefined ? undefined : ['names nobody, so it was left out', 'If this is somebody, put the name in.'];
}
