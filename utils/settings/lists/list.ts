/** What reading a list comes to: shared by class lists and staff lists. */

/** Why a file cannot be read as a list at all, and what to do. */
export interface ListProblem {
  readonly title: string;
  readonly mend: string;
}

/** One thing in one row that was not understood, or not taken. */
export interface RowProblem {
  /** As a spreadsheet counts them: the first row of the file is 1. */
  readonly row: number;
  /** Whom the row is about; empty: nobody's name stands there. */
  readonly who: string;
  readonly what: string;
  readonly mend: string;
}

/** One column of the file and what it was taken for. */
export interface ListColumn {
  readonly heading: string;
  /** In words, e.g. "surname"; `undefined`: not used. */
  readonly use: string | undefined;
}

export interface ListReading<T> {
  readonly columns: readonly ListColumn[];
  /** Rows with anything in them, below the headings. */
  readonly rows: number;
  readonly people: readonly T[];
  /** In the order of the rows. */
  readonly problems: readonly RowProblem[];
}

/** Somebody as a list names them. What the list does not say is absent. */
export interface ListedPerson {
  readonly row: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly account?: string;
}

export interface ListedPupil extends ListedPerson {
  readonly classId: string;
  readonly id?: string;
  readonly takesPart?: boolean;
  readonly video?: boolean;
  readonly adults?: readonly string[];
  /** ISO date. */
  readonly excludedUntil?: string;
  /** Consents that have a column, but nothing in this row: "no" for somebody of whom nothing is known yet. */
  readonly blank: readonly Consent[];
}

export interface ListedStaff extends ListedPerson {
  readonly role?: string;
}

export type Consent = 'takesPart' | 'video';

export function isListProblem(value: object): value is ListProblem {
  return 'mend' in value && 'title' in value;
}
