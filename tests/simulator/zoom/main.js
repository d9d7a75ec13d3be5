import { startPage } from '../player/start.js';
import { createApp } from './app.js';
import { problem, variants } from './page.js';
import { state } from './state.js';

/** Composition root of the Zoom page: the client itself, in the top document or in the shell's frame. */

const app = createApp();

/** @param {'people' | 'chat' | 'both' | 'popout' | 'none'} panel */
function setPanel(panel) {
  state.people = ['people', 'both', 'popout'].includes(panel);
  state.popout = panel === 'popout';
  state.chat = ['chat', 'both'].includes(panel);
  app.update();
}

/** @param {boolean} runs */
function setAi(runs) {
  state.ai = runs;
  app.update();
}

startPage({
  app,
  state,
  variants,
  problem,
  styles: ['zoom/styles/client.css', 'zoom/styles/panels.css'],
  controls: [
    ['AI', () => setAi(!state.ai)],
    ['Reconnect', app.failOver],
  ],
  extras: {
    setPanel,
    openPanel: () => setPanel('people'),
    closePanel: () => setPanel('none'),
    openChat: () => setPanel('chat'),
    setAi,
    failOver: app.failOver,
    remount: app.remount,
    scrollRoster: app.scrollRoster,
    toast: app.toast,
  },
});
