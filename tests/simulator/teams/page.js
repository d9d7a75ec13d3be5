import { readVariants } from './variants.js';

/** The variants of this load; `problem` is told on the page by main.js. */
export const { values: variants, problem } = readVariants(location.search, location.pathname);

/** True in the full (signed-in) client, false in the light one. */
export const isFull = variants.client === 'full';
