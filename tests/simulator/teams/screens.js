import { el } from './dom.js';
import { isFull, variants } from './page.js';
import { meetingTitle, state } from './state.js';
import { words } from './words.js';

/**
 * The screens around the call. Each gives a fresh element.
 *
 * @typedef {{ join: () => void, rejoin: () => void }} Actions
 */

/** @param {Actions} actions */
export function prejoinScreen(actions) {
  return el('div', { cls: ['centre'], group: 'screens', handles: { tid: 'calling-prejoin-screen' } }, [
    prejoinForm(actions, false),
  ]);
}

/** The pre-join controls stay inside the lobby screen. @param {Actions} actions */
export function lobbyScreen(actions) {
  return el('div', { cls: ['centre'], group: 'screens', handles: { tid: 'calling-lobby-screen' } }, [
    el('p', { cls: ['lead'], text: words.lobby }),
    prejoinForm(actions, true),
  ]);
}

export function connectingScreen() {
  return el('div', { cls: ['centre'], group: 'screens', handles: { tid: 'calling-connecting-screen' } }, [
    el('p', { cls: ['lead'], text: words.connecting }),
  ]);
}

/** @param {Actions} actions @param {string} text what happened */
export function endScreen(actions, text) {
  const rejoin = (/** @type {import('./dom.js').Handles} */ handles) =>
    el('button', {
      cls: ['primary'],
      text: words.rejoin,
      group: 'screens',
      handles,
      attrs: { type: 'button' },
      click: actions.rejoin,
    });
  if (!isFull) {
    return el('div', { cls: ['centre'], group: 'screens', handles: { testid: 'calling-anon-meeting-end-screen' } }, [
      el('p', { cls: ['lead'], text }),
      rejoin({ tid: 'anon-meeting-end-screen-rejoin-button' }),
    ]);
  }
  return el('div', { cls: ['centre'] }, [
    el('p', { cls: ['lead'], text }),
    rejoin({}),
    el('div', { cls: ['survey'] }, [
      el('span', { text: words.surveyAsk }),
      el('button', {
        cls: ['small-button'],
        text: words.dismiss,
        group: 'screens',
        handles: { id: 'cqf-dismiss-button' },
        attrs: { type: 'button' },
      }),
    ]),
  ]);
}

/** @param {Actions} actions */
export function retryScreen(actions) {
  return el('div', { cls: ['centre'], group: 'screens', handles: { tid: 'calling-retry-screen' } }, [
    el(
      'div',
      { group: 'screens', handles: { tid: 'calling-retry-screen-alert-container' }, attrs: { role: 'alert' } },
      [
        el('h1', {
          cls: ['lead'],
          text: words.notFound,
          group: 'screens',
          handles: { id: 'calling-retry-screen-title' },
        }),
        el('p', { text: words.tryAgain, group: 'screens', handles: { id: 'calling-retry-screen-description' } }),
      ],
    ),
    el('button', { cls: ['primary'], text: words.tryAgain, attrs: { type: 'button' }, click: actions.rejoin }),
  ]);
}

/** A page from which no phase can be told: loading, and nothing of the call. */
export function blankScreen() {
  return el('div', { cls: ['centre'] }, [el('div', { cls: ['spinner'] })]);
}

/** Another app of the shell in front of the call. @param {'chat' | 'calendar'} app */
export function appScreen(app) {
  const lines = Array.from({ length: 6 }, (_, index) =>
    el('div', { cls: ['placeholder', index % 2 === 0 ? 'wide' : 'short'] }),
  );
  return el('div', { cls: ['app'] }, [
    el('h1', { cls: ['app-title'], text: app === 'chat' ? words.chat : words.calendar }),
    ...lines,
  ]);
}

/** @param {Actions} actions @param {boolean} pressed join was pressed and nobody has let us in yet */
function prejoinForm(actions, pressed) {
  const name = isFull
    ? undefined
    : el('input', {
        cls: ['field'],
        group: 'screens',
        handles: { tid: 'prejoin-display-name-input' },
        attrs: { type: 'text', placeholder: words.displayName },
      });
  const join = el('button', {
    cls: ['primary'],
    text: words.joinNow,
    group: 'screens',
    handles: { id: 'prejoin-join-button', tid: 'prejoin-join-button' },
    attrs: { type: 'button', ...(pressed ? { disabled: '' } : {}) },
    click: actions.join,
  });
  return el('div', { cls: ['prejoin'] }, [
    el('h1', {
      cls: ['prejoin-title'],
      text: meetingTitle() || words.genericMeeting,
      group: 'screens',
      handles: { tid: 'meeting-header-title' },
    }),
    name,
    el('div', { cls: ['switches'] }, [
      toggle('camera', 'toggle-video', words.camera),
      toggle('mic', 'toggle-mute', words.mic),
    ]),
    join,
  ]);
}

/** @param {'mic' | 'camera'} what @param {string} tid @param {string} text */
function toggle(what, tid, text) {
  const input = el('input', {
    group: 'screens',
    handles: { tid },
    label: text,
    attrs: { type: 'checkbox', role: 'switch' },
  });
  const show = () => {
    input.setAttribute('aria-checked', String(input.checked));
    const agrees = variants.prejoincid === 'match';
    if (what === 'mic') input.setAttribute('data-cid', `toggle-mute-${agrees ? input.checked : !input.checked}`);
  };
  input.checked = state.prejoin[what];
  show();
  input.addEventListener('change', () => {
    state.prejoin[what] = input.checked;
    show();
  });
  return el('label', { cls: ['switch'] }, [input, el('span', { text })]);
}
