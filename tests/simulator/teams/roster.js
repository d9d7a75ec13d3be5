import { el, icon, mark, setChildren, setText } from './dom.js';
import { ICONS } from '../player/icons.js';
import { nameOf } from './labels.js';
import { variants } from './page.js';
import { createRow } from './row.js';
import { headcount, parts, rosterOrder, waitingPeople } from './state.js';
import { say, words } from './words.js';

/** Height of a row in pixels; the style sheet has the same number, so that nothing has to be measured. */
const ROW = 40;
/** Rows kept beyond either edge of the view. */
const OVERSCAN = 4;

/**
 * The People panel. The list is virtualised: only rows in or near the view exist, and a row that scrolls out lends its
 * element to one that scrolls in.
 *
 * @param {{ close: () => void, admit: (id: string) => void, deny: (id: string) => void }} actions
 */
export function createRoster({ close, admit, deny }) {
  const known = variants.listwrap === '1';
  const sizer = el('div', { cls: ['sizer'], label: words.attendees, attrs: { role: 'tree' } });
  const scroller = el('div', { cls: ['scroller'], ...(known ? { plain: 'virtual-tree-list-scroll-container' } : {}) }, [
    sizer,
  ]);
  const list = el(
    'div',
    { cls: ['list'], ...(known ? { group: 'panel', handles: { tid: 'calling-roster-attendees' } } : {}) },
    [scroller],
  );
  const root = el(
    'div',
    { cls: ['panel'], group: 'panel', handles: { tid: 'calling-right-side-panel' }, attrs: { role: 'complementary' } },
    [
      el('div', { cls: ['panel-head'] }, [
        el('h2', { cls: ['panel-title'], text: words.participants }),
        el('button', { cls: ['plain-button'], label: words.dismiss, attrs: { type: 'button' }, click: close }, [
          icon(ICONS.close),
        ]),
      ]),
      list,
    ],
  );
  scroller.style.height = `${variants.view * ROW}px`;
  scroller.addEventListener('scroll', () => update());

  /** @type {Map<string, { root: HTMLElement, update: Function }>} by key of the item that each shows */
  const rows = new Map();
  /** @type {{ root: HTMLElement, update: Function }[]} */
  const spare = [];
  /** @type {Map<string, HTMLElement>} headings, waiting and invited people */
  const fixed = new Map();

  function update() {
    const items = listItems();
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - OVERSCAN);
    const last = Math.min(items.length, Math.ceil(scroller.scrollTop / ROW) + variants.view + OVERSCAN);
    const visible = items.slice(first, last);
    const keys = new Set(visible.map(({ key }) => key));
    for (const [key, row] of rows) {
      if (keys.has(key)) continue;
      rows.delete(key);
      spare.push(row);
    }
    for (const key of fixed.keys()) if (!keys.has(key)) fixed.delete(key);
    const nodes = visible.map((item, index) => {
      const node = item.person === undefined ? fixedItem(item) : personRow(item);
      node.style.transform = `translateY(${(first + index) * ROW}px)`;
      return node;
    });
    sizer.style.height = `${items.length * ROW}px`;
    // Spare rows leave the page; the next scroll brings the same elements back with somebody else in them.
    setChildren(sizer, nodes);
  }

  /** @param {{ key: string, person?: any, position?: number, size?: number }} item */
  function personRow({ key, person, position, size }) {
    const row = rows.get(key) ?? spare.pop() ?? createRow();
    rows.set(key, row);
    row.update(person, { position, size });
    return row.root;
  }

  /** @param {any} item */
  function fixedItem(item) {
    const node = fixed.get(item.key) ?? item.create();
    fixed.set(item.key, node);
    item.refresh?.(node);
    return node;
  }

  function listItems() {
    const waiting = ['all', 'rows'].includes(variants.lobby) && parts().lobbyNotices ? waitingPeople() : [];
    const people = rosterOrder();
    const invited = Array.from({ length: variants.invited }, (_, index) => `Invited Person ${index + 1}`);
    return [
      ...(waiting.length > 0 ? [heading('waiting', waiting.length)] : []),
      ...waiting.map((person) => ({ key: `lobby:${person.id}:${person.name}`, create: () => waitingRow(person) })),
      heading('inMeeting', headcount()),
      ...people.map((person, index) => ({
        key: `person:${person.id}`,
        person,
        position: index + 1,
        size: people.length,
      })),
      ...(invited.length > 0 ? [heading('invited', invited.length)] : []),
      ...invited.map((name) => ({ key: `invited:${name}`, create: () => invitedRow(name) })),
    ];
  }

  /** @param {import('../player/model.js').Person} person */
  function waitingRow(person) {
    return el(
      'div',
      {
        cls: ['row'],
        label: nameOf(person),
        group: 'waiting',
        handles: { tid: `participantsInLobby-${nameOf(person)}` },
        attrs: { role: 'treeitem', 'aria-level': '2' },
      },
      [
        el('div', { cls: ['row-text'] }, [el('div', { cls: ['row-name'], text: nameOf(person) })]),
        lobbyButton(words.deny, 'roster-deny-participant', () => deny(person.id)),
        lobbyButton(words.admit, 'roster-admit-participant', () => admit(person.id)),
      ],
    );
  }

  return {
    root,
    update,
    /** @param {number} pixels */
    scroll(pixels) {
      scroller.scrollTop = pixels;
      update();
    },
  };
}

/** @param {string} name */
function invitedRow(name) {
  const row = el('div', { cls: ['row', 'row-invited'], label: name, attrs: { role: 'treeitem', 'aria-level': '2' } }, [
    el('div', { cls: ['row-name'], text: name }),
  ]);
  mark(row, 'rows', { tid: `participantsFromThread-${name}` });
  return row;
}

/** @param {'waiting' | 'inMeeting' | 'invited'} word @param {number} n */
function heading(word, n) {
  return {
    key: `heading:${word}`,
    create: () =>
      el('div', {
        cls: ['row', 'row-heading'],
        attrs: { role: 'treeitem', 'aria-level': '1', 'aria-expanded': 'true' },
      }),
    refresh: (/** @type {HTMLElement} */ node) => setText(node, say(word, { n })),
  };
}

/** @param {string} text @param {string} cid @param {() => void} click */
function lobbyButton(text, cid, click) {
  return el('button', {
    cls: ['small-button'],
    text,
    group: 'waiting',
    handles: { cid },
    attrs: { type: 'button' },
    click,
  });
}
