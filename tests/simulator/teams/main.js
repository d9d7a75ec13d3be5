import { startPage } from '../player/start.js';
import { createApp } from './app.js';
import { problem, variants } from './page.js';
import { state } from './state.js';

/** Composition root of the Teams page. */

const app = createApp();

/** @param {'people' | 'chat' | 'both' | 'none'} panel */
function setPanel(panel) {
  state.panel = panel;
  app.update();
}

/** @param {'call' | 'chat' | 'calendar'} front */
function open(front) {
  state.front = front;
  app.update();
}

startPage({
  app,
  state,
  variants,
  problem,
  styles: ['shell', 'call', 'panels', 'stage'].map((name) => `teams/styles/${name}.css`),
  controls: [['Off screen', () => open(state.front === 'call' ? 'chat' : 'call')]],
  extras: {
    setPanel,
    openPanel: () => setPanel('people'),
    closePanel: () => setPanel('none'),
    openChat: () => setPanel('chat'),
    open,
    goOffScreen: () => open('chat'),
    goBack: () => open('call'),
    /** @param {'retry' | 'connecting' | 'lobby' | undefined} screen */
    force(screen) {
      state.forced = screen;
      app.update();
    },
    /** @param {boolean} onHold */
    hold(onHold) {
      state.onHold = onHold;
      app.update();
    },
    scrollRoster: app.scrollRoster,
    toast: app.toast,
    dismissAlerts: app.dismissAlerts,
  },
});
