// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { FixturePage } from './fixture-page.ts';
import { count, fixture, open, openPage, row, rowOf, tile } from './teams-page.ts';

function addRow(page: FixturePage, html: string): void {
  page.the('[role="tree"]').insertAdjacentHTML('beforeend', html);
}

function closePanel(page: FixturePage): void {
  page.the('[data-tid="calling-right-side-panel"]').remove();
  page.the('#roster-button').setAttribute('aria-pressed', 'false');
}

function there(page: FixturePage): string[] {
  return page.look().people.map(({ id, name, where }) => `${id} ${name}${where === 'waiting' ? ' waiting' : ''}`);
}

/** Who is in, or waits, without anything on the page that shows it. */
function held(page: FixturePage): string[] {
  return page.look().people.flatMap((person) => (person.held ? [String(person.name)] : []));
}

const EVERYONE = ['p1 Ms Hart', 'p2 Sam Lee', 'p3 Ada Osei', 'p4 Kit Moss'];

describe('who has left', () => {
  it('is who has neither row nor tile while everyone else is accounted for', () => {
    const page = open('call-panel-open');
    row(page, 'Sam Lee').remove();
    tile(page, 'Sam Lee').remove();
    count(page, 3);
    expect(there(page)).toEqual(['p1 Ms Hart', 'p3 Ada Osei', 'p4 Kit Moss']);
  });

  it('is not yet known while the number still counts them', () => {
    const page = open('call-panel-open');
    row(page, 'Sam Lee').remove();
    tile(page, 'Sam Lee').remove();
    const { people, sight } = page.look();
    expect(people).toHaveLength(4);
    expect(sight.participants).toEqual({ level: 'partial', because: 'list-scrolled' });
    expect(people[1]).toMatchObject({ name: 'Sam Lee', mic: UNKNOWN, hand: UNKNOWN, camera: UNKNOWN });
  });

  it('is nobody when a long list is scrolled', () => {
    const page = open('call-large-scrolled');
    for (const name of ['Sam Lee', 'Ada Osei', 'Kit Moss']) row(page, name).remove();
    addRow(page, rowOf('Bo Tran', 'off') + rowOf('Cy Vale', 'on'));
    expect(there(page)).toEqual([...EVERYONE, 'p5 Bo Tran', 'p6 Cy Vale']);
  });

  it('is nobody when the same rows are given to other people', () => {
    const page = open('call-large-scrolled');
    const recycled = row(page, 'Ada Osei');
    recycled.setAttribute('data-tid', 'participantsInCall-Bo Tran');
    recycled.setAttribute('aria-label', 'Bo Tran, Muted');
    recycled.innerHTML = '<i data-cid="roster-participant-muted"></i>';
    const { people } = page.look();
    expect(people.map(({ name, mic }) => `${name} ${mic}`)).toEqual([
      'Ms Hart off',
      'Sam Lee off',
      'Ada Osei unknown',
      'Kit Moss off',
      'Bo Tran off',
    ]);
  });

  it('is nobody when the panel is closed and opened again', () => {
    const page = open('call-large-scrolled');
    const panel = page.the('[data-tid="calling-right-side-panel"]');
    const html = panel.outerHTML;
    const before = page.look().people;
    closePanel(page);
    const closed = page.look();
    expect(closed.people.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(closed.people[2]).toMatchObject({ name: 'Ada Osei', mic: UNKNOWN, hand: UNKNOWN });
    expect(closed.sight.participants).toEqual({ level: 'partial', because: 'panel-closed' });
    page.the('[data-cid="call-screen-wrapper"]').insertAdjacentHTML('beforeend', html);
    expect(page.look().people).toEqual(before);
  });

  it('is held to be in, and not shown, where a panel closed on a person without a tile, until it is open again', () => {
    const page = open('call-panel-open');
    expect(held(page)).toEqual([]);
    const panel = page.the('[data-tid="calling-right-side-panel"]').outerHTML;
    closePanel(page);
    expect(held(page)).toEqual([]);
    tile(page, 'Sam Lee').remove();
    expect(held(page)).toEqual(['Sam Lee']);
    expect(page.look().sight.participants.level).toBe('partial');
    page.the('[data-cid="call-screen-wrapper"]').insertAdjacentHTML('beforeend', panel);
    expect(held(page)).toEqual([]);
  });

  it('is, of two with one name of whom one is shown, neither', () => {
    const page = open('call-panel-open');
    addRow(page, rowOf('Kit Moss', 'off'));
    count(page, 5);
    expect(page.look().people.map(({ name }) => name)).toContain('Kit Moss');
    expect(held(page)).toEqual([]);
    closePanel(page);
    expect(held(page)).toEqual(['Kit Moss', 'Kit Moss']);
  });

  it('is known with the panel closed when the tiles account for everyone', () => {
    const page = open('call-panel-open');
    closePanel(page);
    tile(page, 'Sam Lee').remove();
    count(page, 3);
    const look = page.look();
    expect(look.sight.participants).toEqual({ level: 'full' });
    expect(look.people.map(({ id }) => id)).toEqual(['p1', 'p3', 'p4']);
  });

  it('is there again when the panel closes on somebody whom the list did not have yet', () => {
    const page = open('call-panel-open');
    const late = tile(page, 'Kit Moss').cloneNode(true) as Element;
    late.setAttribute('aria-label', 'Bo Tran, muted, Context menu is available');
    late.querySelector('[data-stream-type]')?.setAttribute('data-tid', 'Bo Tran');
    const tag = late.querySelector('[data-tid="participant-info-nametag"]');
    if (tag) tag.textContent = 'Bo Tran';
    page.the('[data-tid="modern-stage-wrapper"]').append(late);
    expect(there(page)).toEqual(EVERYONE);
    closePanel(page);
    count(page, 5);
    expect(there(page)).toEqual([...EVERYONE, 'p5 Bo Tran']);
  });

  it('is not said by a badge that stops counting', () => {
    const page = open('call-panel-open');
    count(page, '4+');
    page.the('h3').remove();
    expect(page.look().sight.participants).toEqual({ level: 'partial', because: 'list-scrolled' });
  });

  it('is nobody when a row is moved to another place', () => {
    const page = open('call-panel-open');
    page.the('[role="tree"]').prepend(row(page, 'Kit Moss'));
    expect(there(page)).toEqual(EVERYONE);
  });

  it('comes back under a new number', () => {
    const page = open('call-panel-open');
    row(page, 'Sam Lee').remove();
    tile(page, 'Sam Lee').remove();
    count(page, 3);
    page.look();
    addRow(page, rowOf('Sam Lee', 'off'));
    count(page, 4);
    expect(there(page)).toEqual(['p1 Ms Hart', 'p3 Ada Osei', 'p4 Kit Moss', 'p5 Sam Lee']);
  });
});

describe('who they are', () => {
  it('stays when a name changes while everyone is in sight', () => {
    const page = open('call-panel-open');
    const renamed = row(page, 'Sam Lee');
    renamed.setAttribute('data-tid', 'participantsInCall-Ms Quill');
    renamed.setAttribute('aria-label', 'Ms Quill, Muted');
    expect(there(page)).toEqual(['p1 Ms Hart', 'p2 Ms Quill', 'p3 Ada Osei', 'p4 Kit Moss']);
  });

  it('is somebody else when one leaves as another comes', () => {
    const page = open('call-panel-open');
    row(page, 'Sam Lee').remove();
    tile(page, 'Sam Lee').remove();
    addRow(page, rowOf('Bo Tran', 'off'));
    expect(there(page)).toEqual(['p1 Ms Hart', 'p3 Ada Osei', 'p4 Kit Moss', 'p5 Bo Tran']);
  });

  it('is each of two with one name', () => {
    const page = open('call-panel-open');
    addRow(page, rowOf('Sam Lee', 'on'));
    count(page, 5);
    const sams = page.look().people.filter(({ name }) => name === 'Sam Lee');
    expect(sams.map(({ id, mic, hand }) => [id, mic, hand])).toEqual([
      ['p2', 'off', true],
      ['p5', 'on', false],
    ]);
    expect(sams.map(({ camera }) => camera)).toEqual([UNKNOWN, UNKNOWN]);
  });

  it('is each of two with one name and a tile each, and says of both only what both tiles say', () => {
    const page = open('call-panel-open');
    addRow(page, rowOf('Sam Lee', 'on'));
    count(page, 5);
    const second = tile(page, 'Sam Lee').cloneNode(true);
    page.the('[data-tid="modern-stage-wrapper"]').append(second);
    expect(page.look().people.filter(({ name }) => name === 'Sam Lee')).toMatchObject([
      { camera: 'off' },
      { camera: 'off' },
    ]);
    (second as Element)
      .querySelector('[data-tid="participant-avatar"]')
      ?.replaceWith(page.document.createElement('video'));
    const apart = page.look().people.filter(({ name }) => name === 'Sam Lee');
    expect(apart).toMatchObject([{ camera: UNKNOWN }, { camera: UNKNOWN }]);
  });

  it('is waiting first and in then, under one number', () => {
    const page = openPage(fixture('lobby-rows'));
    expect(there(page)).toEqual([...EVERYONE, 'p5 Jo Bell waiting']);
    page.the('[data-tid="participantsInLobby-Jo Bell"]').remove();
    expect(there(page)).toEqual(EVERYONE);
    addRow(page, rowOf('Jo Bell', 'off'));
    count(page, 5);
    expect(there(page)).toEqual([...EVERYONE, 'p5 Jo Bell']);
  });

  it('is no longer waiting when the pop-up is gone', () => {
    const page = open('lobby-popup');
    page.the('[data-tid="participants-in-lobby-popup"]').remove();
    expect(page.look()).toMatchObject({ meeting: { waitingRoom: UNKNOWN }, people: { length: 4 } });
  });

  it('is one person, waiting, in row and pop-up', () => {
    const page = open('lobby-popup');
    page
      .the('[data-cid="call-screen-wrapper"]')
      .insertAdjacentHTML('beforeend', '<div role="tree"><div data-tid="participantsInLobby-Jo Bell"></div></div>');
    expect(there(page).filter((one) => one.endsWith('waiting'))).toEqual(['p5 Jo Bell waiting']);
  });

  it('counts a named knock and not a nameless one beside it', () => {
    const page = open('lobby-alert');
    expect(there(page)).toEqual([...EVERYONE, 'p5 unknown waiting']);
    page
      .the('[data-cid="call-screen-wrapper"]')
      .insertAdjacentHTML('beforeend', '<div role="tree"><div data-tid="participantsInLobby-Jo Bell"></div></div>');
    expect(there(page)).toEqual([...EVERYONE, 'p6 Jo Bell waiting']);
  });

  it('is nobody who was only invited, or who is in my own preview', () => {
    const page = open('call-panel-open');
    addRow(page, '<div data-cid="roster-participant" data-tid="participantsFromThread-Mo Abara"></div>');
    page
      .the('[data-tid="calling-right-side-panel"]')
      .insertAdjacentHTML('beforeend', '<div data-stream-type="Video" data-tid="Backgrounds"><video></video></div>');
    expect(there(page)).toEqual(EVERYONE);
  });

  it.each(['hidden', 'width="0"', 'style="width: 0px"', 'style="display:none"'])(
    'is nobody in a tile with %s',
    (empty) => {
      const page = open('call-panel-closed');
      page
        .the('[data-tid="modern-stage-wrapper"]')
        .insertAdjacentHTML(
          'beforeend',
          `<div ${empty} data-stream-type="Video" data-tid="Ghost"><div data-tid="voice-level-stream-outline"></div></div>`,
        );
      expect(there(page)).toEqual(EVERYONE);
    },
  );

  it('is nobody in a message that imitates a row', () => {
    const page = open('chat-open');
    page.the('#content-1790000000002').innerHTML = rowOf('Ghost', 'on');
    expect(there(page)).toEqual(EVERYONE);
  });

  it('keeps what was said of guests and organisers when only the tile is left', () => {
    const page = open('call-panel-open');
    closePanel(page);
    expect(page.look().people).toMatchObject([{ role: 'organiser' }, {}, {}, { label: 'guest' }]);
  });

  it('keeps the object of everyone who did not change', () => {
    const page = open('call-panel-open');
    const before = page.look();
    expect(page.look()).toBe(before);
    row(page, 'Ada Osei').innerHTML = '<i data-cid="roster-participant-muted"></i>';
    const after = page.look();
    expect(after.people.map((person, at) => person === before.people[at])).toEqual([true, true, false, true]);
  });
});
