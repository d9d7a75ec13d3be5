import type { Anchors } from './anchors.ts';
import { tidy } from '../tidy.ts';
import type { Words } from './words.ts';

const ADDRESS = /[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/u;

/**
 * The meeting in the title of the tab: without the count of unread things, the app's name at the end and the
 * names of its views at the start. Undefined when nothing else is left.
 */
export function cleanTitle(title: string, languages: readonly Words[]): string | undefined {
  const parts = tidy(title)
    .replace(/^\(\d+\+?\)\s*/u, '')
    .split(' | ');
  if (/^Microsoft Teams/iu.test(parts.at(-1) ?? '')) parts.pop();
  while (parts[0] !== undefined && languages.some((words) => words.views?.test(parts[0] ?? ''))) parts.shift();
  return parts.join(' | ') || undefined;
}

/** Who the teacher is and what the meeting is called, as the page says outside the list of people. */
export interface Names {
  readonly title: string | undefined;
  /** The title on the screen before the call; guests see a general phrase there. */
  readonly before: string | undefined;
  readonly self: string | undefined;
  /** Address of the signed-in account. */
  readonly account: string | undefined;
}

export const NO_NAMES: Names = { title: undefined, before: undefined, self: undefined, account: undefined };

/** Reads the names that are there now; what is missing stays as it was. */
export function readNames(was: Names, anchors: Anchors, tab: string, languages: readonly Words[]): Names {
  const text = (anchor: 'me' | 'title' | 'preTitle' | 'monTitle'): string | undefined =>
    tidy(anchors.get(anchor)?.textContent ?? '') || undefined;
  const avatar = tidy(anchors.get('avatar')?.getAttribute('aria-label') ?? '');
  const pictured = languages.map((words) => words.avatar?.exec(avatar)?.[1]).find((name) => name !== undefined);
  const inFront = anchors.has('hangup') || anchors.has('toolbar');
  const typed = anchors.get('guest') as HTMLInputElement | undefined;
  return {
    // The tab names the meeting only while its screen is in front; the first is kept.
    title: text('title') ?? was.title ?? (inFront ? cleanTitle(tab, languages) : undefined),
    // Beside the small monitor of a call it is that of another.
    before: (anchors.has('monitor') ? was.before : undefined) ?? text('preTitle') ?? was.before ?? text('monTitle'),
    self: text('me') ?? pictured ?? (tidy(typed?.value ?? '') || was.self),
    account: ADDRESS.exec(`${text('me') ?? ''} ${avatar}`)?.[0] ?? was.account,
  };
}
