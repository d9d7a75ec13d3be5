/**
 * Class names that mean nothing and are other ones at each load, as an atomic CSS compiler leaves them. The style sheet
 * is written with `.s-name`; server and page turn both sides into the same hash. No part of this file needs a page.
 */

/**
 * @param {string} seed new at each load
 * @param {string} name
 * @returns {string} such as `___1x8k0qz`
 */
export function hashName(seed, name) {
  let hash = 0x811c9dc5;
  for (const char of `${seed}/${name}`) {
    hash = Math.imul(hash ^ /** @type {number} */ (char.codePointAt(0)), 0x01000193) >>> 0;
  }
  return `___${hash.toString(36).padStart(7, '0')}`;
}

/**
 * @param {string} css with class selectors of the form `.s-name`
 * @param {string} seed
 */
export function scopeStyles(css, seed) {
  return css.replace(/\.s-([a-z0-9-]+)/g, (_, name) => `.${hashName(seed, name)}`);
}
