import { tidy } from '../tidy.ts';
import type { Anchors } from './anchors.ts';
import { LOCKS } from './words.ts';

/** What the tab says while it names no meeting. */
const GENERAL = /^(?:Zoom(?: Meeting| Workplace)?|(?:Error|Launch Meeting|Join a Meeting|Join Meeting)(?: - Zoom)?)?$/u;

/**
 * The topic: the title of the frame's own document, without the mark of a locked meeting.
 *
 * @param before the topic so far, which proves a mark in a language that we lack
 */
export function readTopic(title: string, { get }: Anchors, before: string | undefined): string | undefined {
  const waiting = tidy(get('topic')?.textContent ?? '');
  if (waiting !== '') return waiting;
  const topic = tidy(title).replace(/ - Zoom$/u, '');
  if (GENERAL.test(topic)) return before;
  const { mark, rest } = /^\((?<mark>[^()]+)\) (?<rest>.+)$/su.exec(topic)?.groups ?? {};
  return mark !== undefined && rest !== undefined && (LOCKS.has(mark) || rest === before) ? rest : topic;
}
