/** What reads the page: evaluated only when the probes are what they are to be (`correct.ts`). */
export { createTeamsAdapter as createAdapter } from './adapter.ts';
export { toolbarBoxes } from './toolbars.ts';
