import { createBanners } from './banners.js';
import { createCall } from './call.js';
import { el } from './dom.js';
import { createHistory } from './history.js';
import { variants } from './page.js';
import {
  appScreen,
  blankScreen,
  connectingScreen,
  endScreen,
  lobbyScreen,
  prejoinScreen,
  retryScreen,
} from './screens.js';
import { createShell } from './shell.js';
import { screen, state, tabTitle } from './state.js';
import { words } from './words.js';

/** Every so many seconds an alert that means nothing, where the load asks for them. */
const TOAST_EVERY = 20;

/**
 * The page as a whole: which screen is up, and one look at the state after every change.
 */
export function createApp() {
  const banners = createBanners();
  const shell = createShell({ open });
  /** @type {{ apply: (kind: string, value: any) => void, play: () => void, seconds: () => number }} */
  let links = { apply: () => {}, play: () => {}, seconds: () => 0 };
  const history = createHistory();
  /** @type {ReturnType<typeof createCall> | undefined} */
  let call;
  /** @type {HTMLElement | undefined} */
  let leftOver;
  let shown = '';
  /** @type {Node} */
  let content = blankScreen();
  let connected = variants.connect === 0;
  let connecting = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let toasts;

  const actions = {
    join: () => links.play(),
    rejoin: () => {
      state.forced = undefined;
      state.model.selfLeft = false;
      state.front = 'call';
      update();
    },
  };

  function update() {
    const now = currentScreen();
    const inCall = now === 'call';
    if (!inCall && call !== undefined) {
      leftOver = now === 'off' ? undefined : call.leftOver();
      call.stop();
      call = undefined;
    }
    banners.update({ call: inCall });
    if (inCall && !state.onHold) {
      call ??= createCall({
        banners,
        seconds: links.seconds,
        entries: () => history.entries,
        apply: links.apply,
        changed: update,
      });
      call.update();
      content = call.root;
    } else if (shown !== screenKey(now)) {
      content = makeScreen(now);
    }
    shown = screenKey(now);
    if (inCall && variants.toasts === '1') toasts ??= setInterval(nextToast, TOAST_EVERY * 1000);
    if (!inCall) {
      clearInterval(toasts);
      toasts = undefined;
    }
    shell.update(content, inCall ? undefined : leftOver);
    if (document.title !== tabTitle()) document.title = tabTitle();
  }

  /** The screen, with the connecting one before the first call where the load asks for it. */
  function currentScreen() {
    const now = screen();
    if (now !== 'call' || connected) return now;
    if (!connecting) {
      connecting = true;
      setTimeout(() => {
        connected = true;
        update();
      }, variants.connect);
    }
    return 'connecting';
  }

  /** @param {ReturnType<typeof screen>} now */
  function makeScreen(now) {
    if (now === 'prejoin') return prejoinScreen(actions);
    if (now === 'connecting') return connectingScreen();
    if (now === 'lobby') return lobbyScreen(actions);
    if (now === 'off') return appScreen(state.front === 'calendar' ? 'calendar' : 'chat');
    if (now === 'left') return endScreen(actions, words.leftMeeting);
    if (now === 'ended') return endScreen(actions, words.ended);
    if (now === 'retry') return retryScreen(actions);
    if (now === 'call') return holdScreen();
    return blankScreen();
  }

  function holdScreen() {
    return el('div', { cls: ['centre'] }, [
      el('p', { cls: ['lead'], text: words.onHold }),
      el('button', {
        cls: ['primary'],
        text: words.resume,
        group: 'screens',
        handles: { id: 'resume-button' },
        attrs: { type: 'button' },
        click: () => {
          state.onHold = false;
          update();
        },
      }),
    ]);
  }

  let toastNumber = 0;
  function nextToast() {
    banners.toast(/** @type {const} */ (['networkToast', 'mutedToast'])[toastNumber++ % 2] ?? 'networkToast');
  }

  /** @param {'call' | 'chat' | 'calendar'} front */
  function open(front) {
    state.front = front;
    update();
  }

  return {
    root: shell.root,
    update,
    toast: banners.toast,
    dismissAlerts: banners.dismissAll,
    /** @param {typeof links} given */
    connect(given) {
      links = given;
    },
    /** @param {number} pixels */
    scrollRoster: (pixels) => call?.scrollRoster(pixels) ?? false,
    remember: history.remember,
  };
}

/** @param {string} now @returns {string} changes when the screen has to be made anew */
function screenKey(now) {
  return `${now}/${state.front}/${state.onHold}/${state.prejoin.mic}/${state.prejoin.camera}`;
}
