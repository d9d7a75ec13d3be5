import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Look, MeetingAdapter } from '../../utils/platforms/adapter.ts';
import { createTeamsAdapter } from '../../utils/platforms/teams/adapter.ts';

/** A page of tests/fixtures/teams in a document of its own, and a reader on it. */
export interface TeamsPage {
  readonly document: Document;
  readonly adapter: MeetingAdapter;
  /** A whole look at the page as it is now, one second after the last. */
  look(): Look;
  /** The one element that a selector finds; throws when there is none, so that no test passes by a typing error. */
  the(selector: string): Element;
}

/** Where the pages lie. */
export const FOLDER = join(import.meta.dirname, '../fixtures/teams');

export function fixture(name: string): string {
  return readFileSync(join(FOLDER, `${name}.html`), 'utf8');
}

export function openPage(html: string, address = 'https://teams.microsoft.com/v2/'): TeamsPage {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const adapter = createTeamsAdapter(document, locationOf(address));
  let at = 0;
  return {
    document,
    adapter,
    look() {
      adapter.refresh();
      at += 1_000;
      return adapter.read(at);
    },
    the(selector) {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`nothing in the page fits ${selector}`);
      return found;
    },
  };
}

/** A page of the fixtures that was looked at once. */
export function open(name: string): TeamsPage {
  const page = openPage(fixture(name));
  page.look();
  return page;
}

export function remove(page: TeamsPage, ...selectors: readonly string[]): void {
  for (const selector of selectors) page.the(selector).remove();
}

/** The toolbar with everything on it goes, as when the calendar is opened in the same tab. */
export function leaveScreen(page: TeamsPage): () => void {
  const screen = page.the('[data-cid="call-screen-wrapper"]');
  const { parentElement } = screen;
  screen.remove();
  return () => parentElement?.append(screen);
}

/** The row of somebody in the People panel. */
export function row(page: TeamsPage, name: string): Element {
  return page.the(`[data-tid="participantsInCall-${name}"]`);
}

/** The tile whose label begins so. */
export function tile(page: TeamsPage, label: string): Element {
  return page.the(`[role="menuitem"][aria-label^="${label}"]`);
}

/** Sets the number on the People button. */
export function count(page: TeamsPage, number: number | string): void {
  page.the('[data-tid="toolbar-item-badge"]').textContent = String(number);
}

/** A row of the People panel, as teams.md describes it. */
export function rowOf(name: string, mic: 'on' | 'off'): string {
  const [word, icon] = mic === 'on' ? ['Unmuted', 'unmuted'] : ['Muted', 'muted'];
  return `<div role="treeitem" data-cid="roster-participant" data-tid="participantsInCall-${name}"
    aria-label="${name}, ${word}"><i data-cid="roster-participant-${icon}"></i></div>`;
}

/** Of an address only what the reader may look at. */
function locationOf(address: string): Location {
  const { hostname, pathname } = new URL(address);
  return { hostname, pathname } as Location;
}
