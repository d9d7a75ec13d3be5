import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTeamsAdapter } from '../../utils/platforms/teams/adapter.ts';
import { type FixturePage, openFixture } from './fixture-page.ts';

/** Where the pages lie. */
export const FOLDER = join(import.meta.dirname, '../fixtures/teams');

export function fixture(name: string): string {
  return readFileSync(join(FOLDER, `${name}.html`), 'utf8');
}

export function openPage(html: string, address = 'https://teams.microsoft.com/v2/'): FixturePage {
  return openFixture(html, createTeamsAdapter, address);
}

/** A page of the fixtures that was looked at once. */
export function open(name: string): FixturePage {
  const page = openPage(fixture(name));
  page.look();
  return page;
}

export function remove(page: FixturePage, ...selectors: readonly string[]): void {
  for (const selector of selectors) page.the(selector).remove();
}

/** The toolbar with everything on it goes, as when the calendar is opened in the same tab. */
export function leaveScreen(page: FixturePage): () => void {
  const screen = page.the('[data-cid="call-screen-wrapper"]');
  const { parentElement } = screen;
  screen.remove();
  return () => parentElement?.append(screen);
}

/** The row of somebody in the People panel. */
export function row(page: FixturePage, name: string): Element {
  return page.the(`[data-tid="participantsInCall-${name}"]`);
}

/** The tile whose label begins so. */
export function tile(page: FixturePage, label: string): Element {
  return page.the(`[role="menuitem"][aria-label^="${label}"]`);
}

/** Sets the number on the People button. */
export function count(page: FixturePage, number: number | string): void {
  page.the('[data-tid="toolbar-item-badge"]').textContent = String(number);
}

/** A row of the People panel, as teams.md describes it. */
export function rowOf(name: string, mic: 'on' | 'off'): string {
  const [word, icon] = mic === 'on' ? ['Unmuted', 'unmuted'] : ['Muted', 'muted'];
  return `<div role="treeitem" data-cid="roster-participant" data-tid="participantsInCall-${name}"
    aria-label="${name}, ${word}"><i data-cid="roster-participant-${icon}"></i></div>`;
}
