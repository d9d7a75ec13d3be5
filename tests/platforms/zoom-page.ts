import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../utils/meeting/snapshot.ts';
import type { Look, MeetingAdapter } from '../../utils/platforms/adapter.ts';
import { createZoomAdapter } from '../../utils/platforms/zoom/adapter.ts';

/** A page of tests/fixtures/zoom in a document of its own, and a reader on it. */
export interface ZoomPage {
  readonly document: Document;
  readonly adapter: MeetingAdapter;
  /** A whole look at the page as it is now, one second after the last. */
  look(): Look;
  /** The one element that a selector finds; throws when there is none, so that no test passes by a typing error. */
  the(selector: string): Element;
}

/** Where the pages lie. */
export const ZOOM_FOLDER = join(import.meta.dirname, '../fixtures/zoom');

export function zoomFixture(name: string): string {
  return readFileSync(join(ZOOM_FOLDER, `${name}.html`), 'utf8');
}

export function openZoom(name: string, pathname = '/wc/85512345678/start'): ZoomPage {
  const document = new DOMParser().parseFromString(zoomFixture(name), 'text/html');
  const adapter = createZoomAdapter(document, { hostname: 'app.zoom.us', pathname } as Location);
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

/** What the page becomes, in the same document. */
export function turnInto(page: ZoomPage, name: string): void {
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
