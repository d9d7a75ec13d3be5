/** One parameter of a page's address. */
export interface Variant {
  readonly values?: readonly string[];
  readonly number?: number;
  readonly text?: string;
  readonly list?: readonly string[];
  readonly what: string;
}
