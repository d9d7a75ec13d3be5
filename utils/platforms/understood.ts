/** Share of rows that must be understood; one row alone says nothing about the client. */
const PARSED = 0.9;

/** Whether enough of the people list was understood. */
export function understood({ rows, parsed }: { readonly rows: number; readonly parsed: number }): boolean {
  return rows - parsed <= 1 || parsed >= PARSED * rows;
}
