/** Says, in this extension's own world of the page alone, that one of us is here already. */
const LOCK = Symbol.for('lookout');

/** True for the first that asks in this page: a page is never watched twice. */
export function takeLock(): boolean {
  const world = globalThis as { [LOCK]?: true };
  if (world[LOCK]) return false;
  world[LOCK] = true;
  return true;
}
