import { readVariants } from './variants.js';

/** The variants of this load; `problem` is told on the page by the player. */
export const { values: variants, problem } = readVariants(location.search, location.pathname);

const release = Number(variants.release);

/** What the releases differ in. */
export const has = {
  /** The states of a person in the row's label, and the names of the footer's icons. */
  words: release >= 4,
  iconNames: release >= 4,
  featureType: release >= 4,
  /** Waiting people's rows carry icons. */
  waitingIcons: release === 3,
  zoomAi: release >= 6,
};
