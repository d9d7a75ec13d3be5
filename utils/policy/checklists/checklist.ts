/**
 * What a meeting page is handed of the school's checklists: words, ready to show. Plain data, so that no
 * table of items or clauses is in the page's script.
 */

export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  /** Paragraphs of the policy that ask for it, e.g. "section 5.2 (C11)". */
  readonly source: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
  /** Only for such a session. */
  readonly when?: 'one-to-one' | 'joined-stream';
}

export interface Checklists {
  readonly before: readonly ChecklistItem[];
  readonly start: readonly ChecklistItem[];
  readonly end: readonly ChecklistItem[];
  /** To be read out at the start: the school's own text, else ours. */
  readonly readOut: string;
}
