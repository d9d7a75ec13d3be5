import { el, icon, setAttr, setChildren, setText } from './dom.js';
import { ICONS } from '../player/icons.js';
import { variants } from './page.js';
import { headcount, parts, state } from './state.js';
import { words } from './words.js';

/** Most messages in the page at once: the list is virtualised. */
const MOUNTED = 30;

/**
 * @typedef {{ from?: string, text: string, number: number }} Entry a message, or without `from` a system line
 * @param {{ close: () => void, entries: () => Entry[] }} parts
 */
export function createChat({ close, entries }) {
  const list = el('div', {
    cls: ['messages'],
    group: 'chat',
    handles: { id: 'chat-pane-list', tid: 'chat-pane-list' },
    attrs: { role: 'list' },
  });
  const count = el('span', { cls: ['panel-count'], group: 'chat', handles: { tid: 'chat-header-participant-count' } });
  const compose = el('div', {
    cls: ['compose'],
    label: words.typeMessage,
    group: 'chat',
    handles: { tid: 'ckeditor' },
    attrs: { role: 'textbox', contenteditable: 'true', 'data-placeholder': words.typeMessage },
  });
  const disabled = el('div', {
    cls: ['compose', 'compose-off'],
    text: words.chatDisabled,
    group: 'chat',
    handles: { tid: 'compose-disabled-placeholder-text' },
  });
  const foot = el('div', { cls: ['panel-foot'] });
  const root = el(
    'div',
    { cls: ['panel'], group: 'panel', handles: { tid: 'calling-right-side-panel' }, attrs: { role: 'complementary' } },
    [
      el('div', { cls: ['panel-head'] }, [
        el('h2', { cls: ['panel-title'], text: words.chat }),
        variants.chatcount === '1' ? count : undefined,
        el('button', { cls: ['plain-button'], label: words.dismiss, attrs: { type: 'button' }, click: close }, [
          icon(ICONS.close),
        ]),
      ]),
      list,
      foot,
    ],
  );
  /** @type {Map<number, HTMLElement>} */
  const mounted = new Map();

  function update() {
    const all = entries();
    const visible = all.slice(parts().lastMessagesOnly ? -1 : -MOUNTED);
    const numbers = new Set(visible.map(({ number }) => number));
    for (const number of mounted.keys()) if (!numbers.has(number)) mounted.delete(number);
    const nodes = visible.map((entry) => {
      const node = mounted.get(entry.number) ?? message(entry, all[all.indexOf(entry) - 1]);
      mounted.set(entry.number, node);
      return node;
    });
    setChildren(list, nodes);
    setText(count, String(headcount()));
    const { chat } = state.model.meeting;
    setChildren(foot, [chat === 'off' ? disabled : chat === undefined || chat === 'unknown' ? undefined : compose]);
    setAttr(foot, 'hidden', foot.firstChild === null ? '' : undefined);
  }

  return { root, update };
}

/** @param {Entry} entry @param {Entry | undefined} before */
function message(entry, before) {
  if (entry.from === undefined) {
    return el('div', {
      cls: ['system-line'],
      text: entry.text,
      group: 'chat',
      handles: { tid: 'control-message-renderer' },
      attrs: { role: 'listitem' },
    });
  }
  // The author is named once for a run of messages.
  const named = before?.from !== entry.from;
  const author = el('div', {
    cls: ['message-author'],
    text: entry.from,
    group: 'chat',
    handles: { tid: 'message-author-name' },
  });
  const body = el('div', {
    cls: ['message-body'],
    text: entry.text,
    group: 'chat',
    handles: { id: `content-${entry.number}`, tid: 'messageBodyContent' },
  });
  return el(
    'div',
    {
      cls: ['message'],
      group: 'chat',
      handles: { tid: 'chat-pane-message', 'data-mid': String(1_760_000_000_000 + entry.number) },
      attrs: { role: 'listitem' },
    },
    [named ? author : undefined, body],
  );
}
