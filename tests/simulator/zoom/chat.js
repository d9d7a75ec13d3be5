import { selfOf } from '../player/model.js';
import { h } from './dom.js';
import { variants } from './page.js';
import { parts, state } from './state.js';
import { words } from './words.js';

/**
 * @typedef {{ number: number, from: string, user: number, to: string, direct: boolean, text: string }} Entry
 * @typedef {{ from: string, to: string, with?: string, text?: string }} Message
 */

/** Messages that I can see, by the names of the moment. */
export function createChat() {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const users = [];

  /** Takes note of a message; what is between two others never reaches this page. @param {Message} message */
  function remember(message) {
    const { model } = state;
    const self = selfOf(model);
    const mine = message.from === self?.id;
    const toMe = message.to === 'host' ? self?.role === 'organiser' : message.with === self?.id;
    const direct = message.to !== 'everyone';
    if (direct && !mine && !toMe) return;
    const name = (/** @type {string | undefined} */ id) => model.names.get(id ?? '') ?? '';
    if (!users.includes(message.from)) users.push(message.from);
    entries.push({
      number: entries.length,
      from: name(message.from),
      user: 16_778_240 + users.indexOf(message.from) * 1024,
      to: !direct ? words.everyone : mine ? name(message.with) || words.host : words.me,
      direct,
      text: message.text ?? '',
    });
  }

  function describe() {
    const shown = parts().lastMessageOnly ? entries.slice(-1) : entries;
    const item = variants.chatpage === 'new' ? newItem : classicItem;
    return h('div', { key: 'chat', group: 'chat', cls: 'chat-container' }, [
      h('div', { key: 'head', cls: 'chat-header__title' }, [words.meetingChat]),
      h('div', { key: 'list', css: 'chat-list' }, shown.map(item)),
      variants.chatpage === 'new'
        ? h('div', { key: 'editor', cls: 'chat-rtf-box__editor-outer' }, [
            h('div', { contenteditable: 'true', role: 'textbox' }),
          ])
        : h('div', { key: 'box', cls: 'chat-box' }, [
            h('div', { id: 'chatReceiverMenu', label: `Send chat to ${words.everyone} please select a receiver` }, [
              h('span', { cls: 'chat-receiver-list__receiverName' }, [words.everyone]),
            ]),
            h('textarea', { cls: 'chat-box__chat-textarea' }),
          ]),
    ]);
  }

  return { remember, describe };
}

/** @param {Entry} entry */
function classicItem({ number, from, user, to, direct, text }) {
  return h('div', { key: String(number), id: `chat-item-container-${number}`, cls: 'chat-item-container' }, [
    h('div', { cls: 'chat-item__chat-info' }, [
      h('span', { key: 'from', cls: 'chat-item__sender', 'data-name': from, 'data-userid': String(user) }, [from]),
      h('span', { key: 'to', cls: 'chat-item__receiver' }, [to]),
      direct ? h('span', { key: 'direct', cls: 'chat-privately' }, [words.directMessage]) : undefined,
    ]),
    h('div', { cls: 'chat-message__text-content' }, [text]),
  ]);
}

/** Of the newer generation no more than the container is known: what is inside has hashed names only. @param {Entry} entry */
function newItem({ number, from, to, direct, text }) {
  return h('div', { key: String(number), cls: 'new-chat-message__container' }, [
    h('div', { css: 'sender' }, [`${from} → ${to}`, direct ? ` ${words.directMessage}` : '']),
    h('div', { css: 'text' }, [text]),
  ]);
}
