import { anyOf } from '../probe.ts';
import { tidy } from '../tidy.ts';
import { LISTS } from './probes.ts';
import { part, partAround } from './parts.ts';

/** A message as the page shows it. */
export interface Line {
  readonly author: string;
  /** The other side of a private message; undefined for a message to everyone. */
  readonly privatelyWith: string | undefined;
  readonly text: string;
}

const MESSAGE = anyOf(LISTS.message);
/** A list that opens empty is filled with what was said before. */
const HISTORY_MS = 2_000;
/** Messages kept, so that none is given twice when the list is scrolled or drawn anew. */
const KEPT = 2_000;

/**
 * Follows the chat while its panel is open, both generations of it. What is there when it opens was said while
 * nobody looked, and is not given; nor is what appears above what was there. A message without an author is not
 * given: it would be laid at somebody's door.
 *
 * @returns to be called at each look, with what was added to the panel since the last one
 */
export function followChat(): (panel: Element | undefined, added: readonly Element[], at: number) => readonly Line[] {
  let open: Element | undefined;
  let openedAt = 0;
  let started = false;
  let newest: Element | undefined;
  /** Messages that were seen, with their authors. */
  let authors = new WeakMap<Element, string>();
  const known = new Set<string>();

  /** False for a message that was there before in another node of the same id. */
  function isNew(message: Element, line: Element | null): boolean {
    if (!line?.id) return true;
    const key = `${line.id} ${[...line.querySelectorAll(MESSAGE)].indexOf(message)}`;
    if (known.has(key)) return false;
    known.add(key);
    for (const oldest of known) if (known.size > KEPT) known.delete(oldest);
    return true;
  }

  function isLater(message: Element): boolean {
    if (!newest?.isConnected) return true;
    return (newest.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  function messagesIn(added: readonly Element[]): Iterable<Element> {
    const found = new Set<Element>();
    for (const element of added) {
      if (!open?.contains(element)) continue;
      if (element.matches(MESSAGE)) found.add(element);
      for (const message of element.querySelectorAll(MESSAGE)) found.add(message);
    }
    return found;
  }

  return (panel, added, at) => {
    const opened = panel !== open;
    if (opened) {
      open = panel;
      openedAt = at;
      started = false;
      newest = undefined;
      authors = new WeakMap();
    }
    const history = at === openedAt || (!started && at - openedAt < HISTORY_MS);
    const lines: Line[] = [];
    for (const message of messagesIn(opened && panel ? [panel] : added)) {
      if (authors.has(message)) continue;
      const line = partAround(message, 'line');
      const sender = line && part(line, 'sender');
      const later = isLater(message);
      const own = tidy(sender?.getAttribute('data-name') ?? sender?.textContent ?? '');
      // Messages that follow one another have one head.
      const before = later && newest ? authors.get(newest) : undefined;
      const author = own || (before ?? '');
      authors.set(message, author);
      if (later) newest = message;
      if (!isNew(message, line)) continue;
      started = true;
      if (!later || history || author === '') continue;
      const receiver = line && part(line, 'privately') ? tidy(part(line, 'receiver')?.textContent ?? '') : undefined;
      lines.push({ author, privatelyWith: receiver, text: (message.textContent ?? '').toWellFormed() });
    }
    return lines;
  };
}
