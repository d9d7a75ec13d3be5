import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOnTeams } from './run.tsx';

/** Says, in this extension's own world of the page alone, that one of us is here already. */
const LOCK = Symbol.for('lookout');

export default defineContentScript({
  matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  // Before the page's first script: our listeners must come before any of its own (components/meeting/guard.ts).
  runAt: 'document_start',
  main() {
    const world = globalThis as { [LOCK]?: true };
    if (world[LOCK]) return;
    world[LOCK] = true;
    void runOnTeams();
  },
});
