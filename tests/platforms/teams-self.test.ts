// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { Person } from '../../utils/meeting/snapshot.ts';
import { count, fixture, open, openPage, row, tile } from './teams-page.ts';

describe('the teacher', () => {
  const self = (people: readonly Person[]): Person | undefined => people.find((person) => person.self);

  it('is always there, without a name where the page gives none', () => {
    const { people } = openPage('<button id="hangup-button"></button>').look();
    expect(people).toMatchObject([{ id: 'p1', self: true, name: UNKNOWN }]);
  });

  it('is found by the one tile that has no outline, once that proves something', () => {
    const html = fixture('call-light')
      .replace('Myself video, Ms Hart, Unmuted', 'Ms Hart')
      .replace('lang="en-GB"', 'lang="pl"');
    const { people } = openPage(html).look();
    expect(people.map(({ name, self: me }) => [name, me])).toEqual([
      ['Ms Hart', true],
      ['Sam Lee', false],
      ['Ada Osei', false],
    ]);
  });

  it('is not found by a missing outline where cameras that are off may have none', () => {
    const html = fixture('call-panel-closed')
      .replace('data-tid="me-control-avatar"', '')
      .replace('<div class="x7 vdi" data-tid="voice-level-stream-outline"></div>', '')
      .replace('Myself video, ', '');
    const page = openPage(html);
    tile(page, 'Ms Hart').remove();
    tile(page, 'Kit Moss').remove();
    const { people } = page.look();
    expect(people.find(({ name }) => name === 'Sam Lee')).toMatchObject({ self: false });
    expect(self(people)?.name).toBe(UNKNOWN);
  });

  it('is not counted twice, as nobody and as a row, to make the list whole', () => {
    const page = openPage(fixture('call-panel-open').replace('data-tid="me-control-avatar"', ''));
    page.the('[data-tid="modern-stage-wrapper"]').replaceChildren();
    row(page, 'Kit Moss').remove();
    const { sight } = page.look();
    expect(sight.participants).toEqual({ level: 'partial', because: 'list-scrolled' });
  });

  it('is not found by two tiles without an outline', () => {
    const html = fixture('call-panel-closed')
      .replace('data-tid="me-control-avatar"', '')
      .replace('Myself video, ', '')
      .replace('<div class="x7 vdi" data-tid="voice-level-stream-outline"></div>', '');
    expect(self(openPage(html).look().people)).toMatchObject({ name: UNKNOWN });
  });

  it('is found as the one row of which no tile is somebody else’s', () => {
    const page = openPage(fixture('call-panel-open').replace('data-tid="me-control-avatar"', ''));
    tile(page, 'Myself video').remove();
    const look = page.look();
    expect(self(look.people)).toMatchObject({ name: 'Ms Hart', role: 'organiser' });
    expect(look.people).toHaveLength(4);
    expect(look.sight.participants.level).toBe('full');
  });

  it('is not taken to be found when rows alone cannot tell', () => {
    const page = openPage(fixture('call-panel-open').replace('data-tid="me-control-avatar"', ''));
    page.the('[data-tid="modern-stage-wrapper"]').replaceChildren();
    const look = page.look();
    expect(self(look.people)?.name).toBe(UNKNOWN);
    expect(look.sight.participants).toEqual({ level: 'partial', because: 'not-shown-by-platform' });
  });

  it('takes the number of nobody else when found late', () => {
    const page = openPage(fixture('call-panel-open').replace('data-tid="me-control-avatar"', 'data-x'));
    const own = tile(page, 'Myself video');
    own.remove();
    page.the('[data-tid="modern-stage-wrapper"]').firstElementChild?.remove();
    expect(page.look().people).toHaveLength(5);
    page.the('[data-tid="modern-stage-wrapper"]').prepend(own);
    const { people } = page.look();
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Ada Osei', 'Kit Moss', 'Ms Hart', 'Sam Lee']);
    expect(self(people)).toMatchObject({ id: 'p1', name: 'Ms Hart', role: 'organiser' });
  });

  it('keeps the own state from the own buttons', () => {
    const page = open('call-panel-open');
    page.the('#microphone-button').setAttribute('data-state', 'mic');
    page.the('#video-button').setAttribute('data-state', 'call-video');
    expect(self(page.look().people)).toMatchObject({ mic: 'on', camera: 'on' });
  });

  it('shares by the state, the name or the bar of the own button', () => {
    const page = open('call-panel-open');
    const button = page.the('#share-button');
    const sharing = () => self(page.look().people)?.sharing;
    expect(sharing()).toBe(false);
    button.setAttribute('data-state', 'call-control-stop-presenting-new');
    expect(sharing()).toBe(true);
    button.removeAttribute('data-state');
    button.setAttribute('aria-label', 'Stop sharing');
    expect(sharing()).toBe(true);
    button.setAttribute('aria-label', 'Share (Ctrl+Shift+E)');
    expect(sharing()).toBe(false);
    // The own share need not be on the stage: without the button nothing says that there is none.
    button.remove();
    expect(sharing()).toBe(UNKNOWN);
  });
});

describe('a share', () => {
  it('whose owner nobody can name makes everyone’s sharing unknown', () => {
    const page = open('call-panel-open');
    page
      .the('[data-tid="modern-stage-wrapper"]')
      .insertAdjacentHTML('beforeend', '<div data-stream-type="ScreenSharing" data-tid="room-4b@example.org"></div>');
    expect(page.look().people.map(({ sharing }) => sharing)).toEqual([false, UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  it('of which only the picture is marked is a share all the same', () => {
    const page = open('call-panel-open');
    page
      .the('[data-tid="modern-stage-wrapper"]')
      .insertAdjacentHTML('beforeend', '<div><div data-type="screen-sharing"><video></video></div></div>');
    expect(page.look().people.map(({ sharing }) => sharing)).toEqual([false, UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  it('without a name is not of the one person without a name', () => {
    const page = openPage(
      '<html lang="en"><button id="hangup-button"></button><button id="roster-button"></button>' +
        '<main data-tid="modern-stage-wrapper"><div data-stream-type="Video"><i data-tid="voice-level-stream-outline"></i></div>' +
        '<div data-stream-type="ScreenSharing"></div></main></html>',
    );
    expect(page.look().people.map(({ sharing }) => sharing)).toEqual([UNKNOWN, UNKNOWN]);
  });

  it('is not said to be none where there is neither a stage nor a tile', () => {
    const page = openPage('<div data-cid="call-screen-wrapper"><button id="hangup-button"></button></div>');
    expect(page.look().sight.sharing).toEqual({ level: 'none', because: 'unreadable' });
  });

  it('of somebody without a tile makes them known', () => {
    const page = open('call-panel-closed');
    count(page, 5);
    page
      .the('[data-tid="modern-stage-wrapper"]')
      .insertAdjacentHTML(
        'beforeend',
        '<div data-stream-type="ScreenSharing" data-tid="Bo Tran"><div data-type="screen-sharing"></div></div>',
      );
    const { people, sight } = page.look();
    expect(people.at(-1)).toMatchObject({ name: 'Bo Tran', sharing: true, camera: UNKNOWN });
    expect(sight.participants.level).toBe('full');
  });
});
