/** The same for ids of one class, as lists and school files write them: "5b " is 5B. */
export function classKey(id: string): string {
  return id.toLowerCase().replace(/\s+/g, '');
}
