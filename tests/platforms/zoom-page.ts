import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../utils/meeting/snapshot.ts';
import type { Look } from '../../utils/platforms/adapter.ts';
import { createZoomAdapter } from '../../utils/platforms/zoom/adapter.ts';
import { type FixturePage, openFixture } from './fixture-page.ts';

/** Where the pages lie. */
export const ZOOM_FOLDER = join(import.meta.dirname, '../fixtures/zoom');

export function zoomFixture(name: string): string {
  return readFileSync(join(ZOOM_FOLDER, `${name}.html`), 'utf8');
}

export function openZoom(name: string, pathname = '/wc/85512345678/start'): FixturePage {
  return openFixture(zoomFixture(name), createZoomAdapter, `https://app.zoom.us${pathname}`);
}

/** What the page becomes, in the same document. */
export function turnInto(page: FixturePage, name: string): void {
  const next = new DOMParser().parseFromString(zoomFixture(name), 'text/html');
  page.document.body.innerHTML = next.body.innerHTML;
  page.document.title = next.title;
}

export function named({ people }: Look, name: string): Person {
  const found = people.filter((person) => person.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} people are called ${name}`);
  return found[0];
}

/** Zoom's own row, at a place of the list. */
export function zoomRow(place: number, name: string, roles: string, tail: string, icons: readonly string[]): string {
  const marks = icons.map(
    (icon) => `<svg class="lazy-svg-icon__icon lazy-icon-icons/participants-list/${icon}"></svg>`,
  );
  const row = new DOMParser().parseFromString(
    `<div id="participants-list-${place}" class="item-pos participants-li ">
      <span class="participants-item__display-name"></span><span class="participants-item__name-label">${roles}</span>
      ${marks.join('')}</div>`,
    'text/html',
  ).body.firstElementChild;
  if (!row?.firstElementChild) throw new Error('no row');
  row.firstElementChild.textContent = name;
  row.setAttribute('aria-label', `${name} ${roles}${tail}`);
  return row.outerHTML;
}
