// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Arrival, brings } from '../../utils/platforms/arrival.ts';
import * as teams from '../../utils/platforms/teams/arrival.ts';
import { ANCHORS } from '../../utils/platforms/teams/probes.ts';
import * as zoom from '../../utils/platforms/zoom/arrival.ts';
import type { FixturePage } from './fixture-page.ts';
import { fixture, FOLDER, openPage } from './teams-page.ts';
import { openZoom, ZOOM_FOLDER } from './zoom-page.ts';

/** What lets the script that watches in: more than a meeting, and never less than its reader would speak of. */

const NOWHERE = { pathname: '/v2/' } as Location;
const ZOOM = { pathname: '/wc/85512345678/start' } as Location;
const namesIn = (folder: string) => readdirSync(folder).map((file) => file.replace('.html', ''));

/** Of a page that stands still for half a minute: the reader says something, or that it cannot. */
function speaksOf({ adapter }: FixturePage): boolean {
  return [0, 4_000, 10_000, 30_000].some((at) => {
    adapter.refresh();
    const { phase, health } = adapter.read(at);
    return phase !== 'outside' || !health.readable;
  });
}

/** The records of a page that is built up in a document that stood empty. */
async function recordsOf(html: string, { hooks }: Arrival): Promise<readonly MutationRecord[]> {
  const all: MutationRecord[] = [];
  const observer = new MutationObserver((records) => all.push(...records));
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: [...hooks] });
  document.body.innerHTML = html;
  await Promise.resolve();
  observer.disconnect();
  document.body.replaceChildren();
  return all;
}

describe('Teams', () => {
  it.each(namesIn(FOLDER))('%s: wherever the reader says anything, the meeting is let in', (name) => {
    const page = openPage(fixture(name));
    expect(teams.holdsMeeting(page.document, NOWHERE)).toBe(speaksOf(page));
  });

  it('a page without a meeting lets nothing in, were it not for its address', () => {
    const { document: page } = openPage(fixture('calendar'));
    expect(teams.holdsMeeting(page, NOWHERE)).toBe(false);
    for (const pathname of ['/light-meetings/launch', '/meet/1', '/l/meetup-join/1']) {
      expect(teams.holdsMeeting(page, { pathname } as Location)).toBe(true);
    }
  });

  it.each([
    'lobby',
    'connecting',
    'prejoin',
    'ended',
    'hangup',
    'toolbar',
    'timer',
    'stage',
    'monitor',
    'resume',
  ] as const)('a meeting of which nothing is there but its %s is one to the reader, and is let in', (anchor) => {
    const hook = /^#([\w-]+)$|^\[([\w-]+)="([^"]*)"\]$/u.exec(ANCHORS[anchor][0]);
    const attribute = hook?.[1] ? `id="${hook[1]}"` : `${hook?.[2]}="${hook?.[3]}"`;
    const page = openPage(`<body><main><div ${attribute}></div></main></body>`);
    expect(speaksOf(page)).toBe(true);
    expect(teams.holdsMeeting(page.document, NOWHERE)).toBe(true);
  });
});

describe('Zoom', () => {
  it.each(namesIn(ZOOM_FOLDER))('%s: wherever the reader says anything, the meeting is let in in the end', (name) => {
    const page = openZoom(name);
    const at = name === 'home' ? ({ pathname: '/wc/home' } as Location) : ZOOM;
    expect(zoom.holdsMeeting(page.document, at, true)).toBe(speaksOf(page) && !['home', 'shell'].includes(name));
  });
});

describe('a change of the page', () => {
  it.each([
    ['teams', 'call-panel-open', true],
    ['teams', 'prejoin', true],
    ['teams', 'calendar', false],
    ['zoom', 'panel-open', true],
    ['zoom', 'home', false],
  ] as const)('%s, %s: tells of a meeting that comes, and of nothing else', async (platform, name, told) => {
    const arrival: Arrival = platform === 'teams' ? teams : zoom;
    const { document: page } = platform === 'teams' ? openPage(fixture(name)) : openZoom(name);
    expect(brings(await recordsOf(page.body.innerHTML, arrival), arrival.signs)).toBe(told);
  });

  it('tells of an element that becomes a sign', async () => {
    document.body.innerHTML = '<div id="x"></div>';
    const all: MutationRecord[] = [];
    const observer = new MutationObserver((records) => all.push(...records));
    observer.observe(document, { attributes: true, subtree: true, attributeFilter: [...teams.hooks] });
    document.querySelector('#x')?.setAttribute('data-tid', 'call-duration');
    await Promise.resolve();
    observer.disconnect();
    expect(brings(all, teams.signs)).toBe(true);
  });
});
