import { h } from './dom.js';
import { nameOf } from './labels.js';
import { variants } from './page.js';
import { parts, state, waitingSeen } from './state.js';
import { say, words } from './words.js';

const TOAST_MS = 5000;
const IDLE_MS = 20_000;

/**
 * Toasts and the live region: waiting people and raised hands while the panel is closed, recording, and what means
 * nothing.
 *
 * @param {{ apply: (kind: string, value: any) => void, changed: () => void }} actions
 */
export function createNotices({ apply, changed }) {
  /** @type {{ key: string, text: string }[]} */
  let toasts = [];
  let number = 0;
  let spoken = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence;
  /** @type {string | undefined} */
  let recording;
  const hands = new Set();

  /** @param {string} text */
  function toast(text) {
    const key = `toast${number++}`;
    toasts.push({ key, text });
    changed();
    setTimeout(() => {
      toasts = toasts.filter((one) => one.key !== key);
      changed();
    }, TOAST_MS);
  }

  /** @param {string} text English in every language */
  function announce(text) {
    if (variants.announce === '0') return;
    spoken = text;
    clearTimeout(silence);
    silence = setTimeout(() => {
      spoken = '';
      changed();
    }, TOAST_MS);
  }

  if (variants.toasts === '1') setInterval(() => toast(words.unstable), IDLE_MS);

  return {
    toast,
    /** After a change, before the page is described. */
    update() {
      const now = parts().header ? state.model.meeting.recording : undefined;
      if (now !== recording && recording !== undefined && now !== undefined) {
        announce(
          now === 'paused' ? 'Cloud Recording is paused' : `Recording is ${now === 'on' ? 'started' : 'stopped'}`,
        );
      }
      recording = now ?? recording;
      for (const person of state.model.people.values()) {
        const { id, hand, self } = person;
        if (hand !== true) hands.delete(id);
        else if (!hands.has(id)) {
          hands.add(id);
          // As a task of its own: the page is being described.
          if (!self && !state.people && parts().count) setTimeout(() => toast(say('handRaised', nameOf(person))), 0);
        }
      }
    },
    describe() {
      const waiting = state.people ? [] : waitingSeen();
      const first = waiting[0];
      const knock =
        first === undefined
          ? undefined
          : message(
              'knock',
              waiting.length === 1 ? say('enteredOne', nameOf(first)) : say('enteredMany', waiting.length),
              [
                h(
                  'button',
                  {
                    cls: 'zmu-btn zmu-btn--primary',
                    type: 'button',
                    click: () => apply('update', { id: first.id, where: 'meeting' }),
                  },
                  [words.admit],
                ),
              ],
            );
      return h('div', { key: 'notices', group: 'toasts', id: 'notificationManager', cls: 'notification-manager' }, [
        knock,
        ...toasts.map(({ key, text }) => message(key, text, [])),
      ]);
    },
    /** The live region beside the client. */
    liveRegion: () =>
      h(
        'div',
        {
          key: 'live',
          group: 'toasts',
          id: 'aria-notify-area',
          role: 'alert',
          'aria-live': 'assertive',
          'aria-atomic': 'true',
        },
        [spoken],
      ),
  };
}

/** @param {string} key @param {string} text @param {import('./dom.js').Described[]} buttons */
function message(key, text, buttons) {
  return h('div', { key, cls: 'notification-message-wrap' }, [
    h('span', { cls: 'notification-message-wrap__txt' }, [text]),
    h('div', { cls: 'notification-message-wrap__btns' }, buttons),
  ]);
}
