/** What reads the page: evaluated only when the probes are what they are to be (`correct.ts`). */
export { createZoomAdapter as createAdapter } from './adapter.ts';
export { followEndButton as onEndForAll } from './end-button.ts';
export { toolbarBoxes } from './toolbars.ts';
