import { el, icon, setChildren } from './dom.js';
import { ICONS } from '../player/icons.js';
import { nameOf } from './labels.js';
import { variants } from './page.js';
import { parts, waitingPeople } from './state.js';
import { say, words } from './words.js';

/**
 * What an organiser sees of waiting people outside the People panel: a pop-up and an alert.
 *
 * @param {{ admit: (id: string) => void, deny: (id: string) => void, viewLobby: () => void }} actions
 */
export function createWaitingNotices({ admit, deny, viewLobby }) {
  const root = el('div', { cls: ['notices'] });
  let shown = '';

  function update() {
    const people = parts().lobbyNotices ? waitingPeople() : [];
    const key = JSON.stringify(people.map(({ id, name }) => [id, name]));
    if (key === shown) return;
    shown = key;
    const first = people[0];
    if (first === undefined) return setChildren(root, []);
    const withPopup = ['all', 'popup'].includes(variants.lobby);
    const withAlert = ['all', 'alert'].includes(variants.lobby);
    setChildren(root, [
      withPopup ? popup(first, people.length) : undefined,
      withAlert ? alert(first, people.length) : undefined,
    ]);
  }

  /** @param {import('../player/model.js').Person} person @param {number} count */
  function popup(person, count) {
    return el(
      'div',
      { cls: ['popup'], group: 'waiting', handles: { tid: 'participants-in-lobby-popup' }, attrs: { role: 'dialog' } },
      [
        el('div', { cls: ['popup-text'], text: sentence(person, count) }),
        button(words.deny, 'lobby-popup-deny-btn', () => deny(person.id)),
        button(words.admit, 'lobby-popup-admit-btn', () => admit(person.id)),
      ],
    );
  }

  /** @param {import('../player/model.js').Person} person @param {number} count */
  function alert(person, count) {
    const close = el(
      'button',
      {
        cls: ['plain-button'],
        label: words.dismiss,
        group: 'waiting',
        handles: { tid: 'callingAlertDismissButton_lobby' },
        attrs: { type: 'button' },
        click: () => setChildren(root, []),
      },
      [icon(ICONS.close)],
    );
    return el('div', { cls: ['alert'], attrs: { role: 'alert' } }, [
      el('span', { cls: ['alert-text'], text: sentence(person, count) }),
      el('button', { cls: ['small-button'], text: words.viewLobby, attrs: { type: 'button' }, click: viewLobby }),
      close,
    ]);
  }

  return { root, update };
}

/** @param {import('../player/model.js').Person} person @param {number} count */
function sentence(person, count) {
  return count === 1 ? say('isWaiting', { name: nameOf(person) }) : say('areWaiting', { n: count });
}

/** @param {string} text @param {string} tid @param {() => void} click */
function button(text, tid, click) {
  return el('button', {
    cls: ['small-button'],
    text,
    group: 'waiting',
    handles: { tid },
    attrs: { type: 'button' },
    click,
  });
}
