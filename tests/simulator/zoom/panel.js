import { inMeeting } from '../player/model.js';
import { h } from './dom.js';
import { variants } from './page.js';
import { ROW_HEIGHT, personRow, waitingRow } from './row.js';
import { listOrder, state, waitingSeen } from './state.js';
import { words } from './words.js';

/** Rows kept beyond either edge of the view. */
const OVERSCAN = 4;

/**
 * The people's panel. Only rows in or near the view exist; a place keeps its element whoever comes to stand in it.
 *
 * @param {{ apply: (kind: string, value: any) => void, changed: () => void }} actions
 */
export function createPanel({ apply, changed }) {
  let top = 0;
  /** The rows that stand now, by place: icons come late on a fresh one. @type {Map<number, { settled: boolean }>} */
  const fresh = new Map();

  function describe() {
    const people = listOrder();
    const waiting = waitingSeen();
    const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN);
    const last = Math.min(people.length, Math.ceil(top / ROW_HEIGHT) + variants.view + OVERSCAN);
    const rows = people
      .slice(first, last)
      .map((person, index) => personRow(person, first + index, isSettled(first + index)));
    for (const place of fresh.keys()) if (place < first || place >= last) fresh.delete(place);
    const title = `${words.participants} (${inMeeting(state.model).length + waiting.length})`;
    return h(
      'div',
      {
        key: `panel${state.mount}`,
        group: 'panel',
        cls: 'participants-section-container participants-section-container--dark',
      },
      [
        h('div', { key: 'head', cls: 'participants-header__header' }, [
          h('span', { label: title }, [title]),
          operate(words.popOut, () => (state.popout = !state.popout)),
          operate(words.close, () => (state.people = false)),
        ]),
        h('input', {
          key: 'search',
          cls: 'participants-search-box__input',
          type: 'text',
          placeholder: words.find,
          label: `Input search keyword ${words.find}`,
        }),
        ...(waiting.length === 0 ? [] : waitingSection(waiting)),
        h('div', { key: 'joined', cls: 'participants-section-container__wrapper' }, [
          h(
            'button',
            {
              key: 'title',
              cls: 'participants-title__inner',
              label: `${words.joined} (${people.length})`,
              type: 'button',
            },
            [`${words.joined} (${people.length})`],
          ),
          h('div', { key: 'list', cls: 'participants-wrapper' }, [
            h(
              'div',
              {
                id: 'participants-ul',
                cls: 'ReactVirtualized__Grid ReactVirtualized__List participants-list-container participants-ul',
                role: 'list',
                label: `${words.joined} list`,
                style: { height: `${variants.view * ROW_HEIGHT}px` },
                scroll: (node) => {
                  top = node.scrollTop;
                  changed();
                },
              },
              [container(people.length, rows)],
            ),
          ]),
        ]),
        hands(people),
      ],
    );
  }

  /** @param {string} label @param {() => void} act */
  function operate(label, act) {
    const click = () => {
      act();
      changed();
    };
    return h('button', { key: label, label, type: 'button', click }, ['▫']);
  }

  /** @param {import('../player/model.js').Person[]} people */
  function waitingSection(people) {
    const text = `${words.waitingRoom} (${people.length})`;
    const admit = (/** @type {string} */ id) => () => apply('update', { id, where: 'meeting' });
    return [
      h('div', { key: 'waiting-title', group: 'waiting', cls: 'waiting-room-list-container__title-section' }, [
        h('span', { cls: 'waiting-room-list-container__title' }, [text]),
      ]),
      h(
        'div',
        { key: 'waiting', group: 'waiting', role: 'listbox', cls: 'waiting-room-list-container__wr-scrollbar' },
        [
          h(
            'div',
            {
              id: 'waiting-room-list',
              cls: 'ReactVirtualized__Grid ReactVirtualized__List waiting-room-list-container',
              role: 'grid',
            },
            [
              container(
                people.length,
                people
                  .slice(0, variants.view)
                  .map((person, place) => waitingRow(person, place, admit(person.id), words.admit)),
              ),
            ],
          ),
        ],
      ),
    ];
  }

  /** @param {number} place */
  function isSettled(place) {
    if (variants.lazy === 0) return true;
    const row = fresh.get(place);
    if (row !== undefined) return row.settled;
    const next = { settled: false };
    fresh.set(place, next);
    setTimeout(() => {
      next.settled = true;
      changed();
    }, variants.lazy);
    return false;
  }

  return {
    describe,
    /** The panel is gone, or is made anew: it starts at the top, with fresh rows. */
    reset() {
      top = 0;
      fresh.clear();
    },
    /** @param {number} pixels @returns {boolean} false while the panel is closed */
    scroll(pixels) {
      const list = document.getElementById('participants-ul');
      if (list === null) return false;
      list.scrollTop = pixels;
      top = list.scrollTop;
      changed();
      return true;
    },
  };
}

/** @param {number} length rows in all @param {import('./dom.js').Described[]} rows those that exist */
function container(length, rows) {
  const height = `${length * ROW_HEIGHT}px`;
  return h(
    'div',
    { cls: 'ReactVirtualized__Grid__innerScrollContainer', role: 'rowgroup', style: { height, maxHeight: height } },
    rows,
  );
}

/** @param {import('../player/model.js').Person[]} people */
function hands(people) {
  const count = people.filter(({ hand }) => hand === true).length;
  if (count === 0) return undefined;
  return h('div', { key: 'reactions', cls: 'reaction-count' }, [
    h('div', { cls: 'reaction-count-block' }, [h('span', { cls: 'reaction-count-block__count' }, [String(count)])]),
  ]);
}
