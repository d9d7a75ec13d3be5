import { anyOf } from '../probe.ts';
import { tidy } from '../tidy.ts';
import { LISTS, PARTS } from './probes.ts';

/** A message as the page shows it. */
export interface Line {
  readonly author: string;
  readonly text: string;
}

export interface ChatFollower {
  /** The list that is open now; undefined while the panel is closed. */
  open(list: Element | undefined, at: number): void;
  /** @param node was added to the list */
  added(node: Element): void;
  /** Messages that came while the list was open, in order. */
  read(at: number): readonly Line[];
}

/** A list that opens empty is filled with what was said before. */
const HISTORY_MS = 2_000;
/** Ids kept, so that none is given twice when the list is scrolled. */
const KEPT = 2_000;
const MESSAGE = anyOf(LISTS.message);
const AUTHOR = anyOf(PARTS.author);
const BODY = anyOf(PARTS.body);

/**
 * Follows the chat while its list is open. What is in the list when it opens was said while nobody looked,
 * perhaps days ago, and is not given; nor is what appears above what was there.
 */
export function followChat(): ChatFollower {
  let list: Element | undefined;
  let openedAt = 0;
  let started = false;
  let newest: Element | undefined;
  let newestId = '';
  let author = '';
  let pending: Element[] = [];
  const known = new Set<string>();

  function authorOf(message: Element): string {
    author = tidy(message.querySelector(AUTHOR)?.textContent ?? '') || author;
    return author;
  }

  function idOf(message: Element): string {
    const holder = message.closest('[data-mid]') ?? message.querySelector('[data-mid]');
    return holder?.getAttribute('data-mid') ?? '';
  }

  /** Takes the message as the newest so far. False when it was known before. */
  function remember(message: Element, id: string): boolean {
    newest = message;
    newestId = id;
    started = true;
    if (id === '') return true;
    const fresh = !known.has(id);
    known.add(id);
    for (const oldest of known) if (known.size > KEPT) known.delete(oldest);
    return fresh;
  }

  /** By its place; by its number while the newest is scrolled out of the page. */
  function isLater(message: Element, id: string): boolean {
    if (!started) return true;
    if (!newest?.isConnected) return known.has(id) || Number(id) > Number(newestId);
    return (newest.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  function history(messages: Iterable<Element>): void {
    for (const message of messages) {
      remember(message, idOf(message));
      authorOf(message);
    }
  }

  return {
    open(now, at) {
      if (now === list) return;
      list = now;
      openedAt = at;
      started = false;
      newest = undefined;
      author = '';
      pending = [];
      if (list) history(list.querySelectorAll(MESSAGE));
    },
    added(node) {
      if (node.matches(MESSAGE)) pending.push(node);
      else pending.push(...node.querySelectorAll(MESSAGE));
    },
    read(at) {
      const messages = pending.filter((message) => message.isConnected);
      pending = [];
      if (!started && at - openedAt < HISTORY_MS) {
        history(messages);
        return [];
      }
      const lines: Line[] = [];
      for (const message of messages) {
        const id = idOf(message);
        if (!isLater(message, id)) continue;
        const fresh = remember(message, id);
        const from = authorOf(message);
        const text = message.querySelector(BODY)?.textContent ?? '';
        if (fresh) lines.push({ author: from, text: text.toWellFormed() });
      }
      return lines;
    },
  };
}
