/** Whoever sent a form goes on at the first field that is not right yet, once it is drawn with what is wrong. */
export function toProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
