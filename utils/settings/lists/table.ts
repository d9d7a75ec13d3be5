import Papa from 'papaparse';
import type { ListProblem } from './list.ts';

export interface TableRow {
  /** As a spreadsheet counts them, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly headings: readonly string[];
  /** Below the headings; empty ones, and the headings again at the top of each page of a report, are left out. */
  readonly rows: readonly TableRow[];
}

/** The last is no separator at all: a file of one column, in which a comma belongs to the name. */
const SEPARATORS = [',', ';', '\t', '|', '\u001F'];
/** Exports may begin with a title, a date, "sep=;" or empty rows. */
const LOOKED_AT = 20;
const HEADINGS_SHOWN = 12;

/**
 * The rows of a list, whatever separates its cells.
 *
 * @param known how many of a row's cells are headings that can be used; 0 when there is no name among them
 * @param needed what headings a list must have, for the error
 */
export function readTable(
  text: string,
  known: (cells: readonly string[]) => number,
  needed: string,
): Table | ListProblem {
  const found = SEPARATORS.map((separator) => {
    const start = parse(text, separator, LOOKED_AT).cells;
    const marks = start.map(known);
    const mark = Math.max(0, ...marks);
    const at = marks.indexOf(mark);
    return { separator, mark, at, cells: start[at] ?? [] };
  });
  const best = Math.max(...found.map(({ mark }) => mark));
  if (best === 0) return noNames(text, needed);
  const right = found.filter(({ mark }) => mark === best);
  // All that was found is one name column: then a separator that parts nothing in the headings may part names.
  const { separator, at } = right.find(({ cells }) => cells.length > 1) ?? right.at(-1) ?? { separator: ',', at: 0 };
  const { cells, torn } = parse(text, separator);
  if (torn !== undefined)
    return {
      title: `A double quote in row ${torn} is not closed, so the rows after it run together`,
      mend: 'Put the second quote in, or take the first one out, and choose the file again.',
    };
  const [headings = [], ...rows] = cells.slice(at);
  return {
    headings,
    rows: rows
      .map((cells, index) => ({ row: at + index + 2, cells }))
      .filter(({ cells }) => cells.some((cell, place) => cell !== '' && cell !== headings[place])),
  };
}

/** `torn`: the row, from 1, in which a quote swallows the rows after it. */
function parse(text: string, delimiter: string, preview = 0): { readonly cells: string[][]; readonly torn?: number } {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, preview });
  const rows = (wanted: string) => new Set(errors.flatMap(({ code, row }) => (code === wanted ? (row ?? []) : [])));
  const [torn] = [
    ...rows('MissingQuotes'),
    ...[...rows('InvalidQuotes')].filter((row) => data[row]?.some((cell) => cell.includes('\n'))),
  ];
  return { cells: data.map((cells) => cells.map(clean)), ...(torn === undefined ? {} : { torn: torn + 1 }) };
}

/** What a spreadsheet writes where a formula found nothing: as good as an empty cell. */
const FORMULA_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/;

/** Text on one line. `="00123"`, by which exports keep leading zeros, is what it holds; any other formula is text. */
function clean(cell: string): string {
  // Spreadsheets write thousands of empty cells beside a list.
  if (cell === '') return cell;
  const line = cell.replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (FORMULA_ERROR.test(line)) return '';
  return /^="([^"]*)"$/.exec(line)?.[1]?.trim() ?? line;
}

function noNames(text: string, needed: string): ListProblem {
  if (!/[\p{L}\p{N}]/u.test(text))
    return { title: 'This file is empty', mend: 'Export the list again and choose the new file.' };
  const fullest = SEPARATORS.map(
    (separator) => parse(text, separator, LOOKED_AT).cells.find((cells) => cells.some((cell) => cell !== '')) ?? [],
  ).reduce((a, b) => (b.length > a.length ? b : a));
  const headings = fullest.filter((cell) => cell !== '');
  const shown = headings
    .slice(0, HEADINGS_SHOWN)
    .map((cell) => `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`);
  const more = headings.length > HEADINGS_SHOWN ? ` and ${headings.length - HEADINGS_SHOWN} more` : '';
  return {
    title: 'No column with names was found',
    mend: `The headings found are ${shown.join(', ')}${more}. ${needed}`,
  };
}
