import { VARIANTS, readVariants } from './variants.js';

/** The variants of this load; `problem` is told on the page by the player. */
export const { values: variants, problem } = readVariants(location.search, location.pathname);

/** What the releases differ in. */
export const has = {
  /** The states of a person in the row's label, and the AI panel's id. */
  words: since('5.1.4'),
  aiId: since('5.1.4'),
  /** The names of the footer's icons, its button to leave, and the element `meeting-app`. */
  newFooter: since('3.13.2'),
  featureType: since('3.13.2'),
  /** Waiting people's rows carry icons. */
  waitingIcons: !since('5.1.4'),
  zoomAi: since('6.2.0'),
};

/** @param {string} release one that the variants have @returns {boolean} whether this load's is that one or newer */
function since(release) {
  const releases = /** @type {string[]} */ (VARIANTS.release?.values);
  return releases.indexOf(variants.release) <= releases.indexOf(release);
}
