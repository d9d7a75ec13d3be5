/**
 * The parameters of a page's address, by a platform's table of them.
 *
 * @typedef {{ values?: string[], number?: number, text?: string, list?: string[], what: string }} Variant
 *   one of `values` (the first is the default), a `number`, any `text`, or a `list` of these words
 */

/** What every page can be told. @type {Record<string, Variant>} */
export const COMMON = {
  lesson: { text: '', what: 'name of a lesson registered at the server; without it the page is played by hand' },
  autostart: { values: ['0', '1'], what: 'play the lesson as soon as the page is ready' },
  speed: { number: 1, what: 'lesson seconds per second; other than 1 only for looking, or with virtual time' },
  t0: { number: 0, what: 'lesson second to begin at; what lies before is applied at once' },
  controls: {
    values: ['auto', '0', '1'],
    what: 'the strip for playing by hand; auto: unless a lesson starts by itself',
  },
  seed: { text: '', what: 'fixes the class names and other hashes; absent: new at each load' },
};

/**
 * @param {Record<string, Variant>} table
 * @param {string} search the address's query
 * @returns {{ values: Record<string, any>, problem: string | undefined }} problem: the first value that is not allowed
 */
export function readQuery(table, search) {
  const query = new URLSearchParams(search);
  /** @type {Record<string, any>} */
  const values = {};
  /** @type {string | undefined} */
  let problem;
  for (const [name, variant] of Object.entries(table)) {
    const given = query.get(name);
    const { value, right } = readOne(variant, given);
    values[name] = value;
    if (right !== undefined) problem ??= `?${name}=${given}: must be ${right}`;
  }
  if (values.seed === '') values.seed = Math.random().toString(36).slice(2, 10);
  return { values, problem };
}

/**
 * @param {Variant} variant
 * @param {string | null} given
 * @returns {{ value: any, right?: string }} `right`: what it should have been
 */
function readOne({ values, number, list, text }, given) {
  if (values !== undefined) {
    if (given === null) return { value: values[0] };
    return values.includes(given) ? { value: given } : { value: values[0], right: `one of ${values.join(', ')}` };
  }
  if (number !== undefined) {
    const value = given === null ? number : Number(given);
    return Number.isFinite(value) && value >= 0 ? { value } : { value: number, right: 'a number, 0 or more' };
  }
  if (list !== undefined) {
    const parts = (given ?? '').split(',').filter((part) => part !== '');
    const wrong = parts.filter((part) => part !== 'all' && !list.includes(part));
    const value = new Set(parts.includes('all') ? list : parts);
    return wrong.length === 0 ? { value } : { value, right: `all, or a list of ${list.join(', ')}` };
  }
  return { value: given ?? text };
}
