// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { FixturePage } from './fixture-page.ts';
import { named, openZoom, turnInto, zoomRow } from './zoom-page.ts';

function addRow(page: FixturePage, name: string, roles = '', tail = '', icons: readonly string[] = []): void {
  const list = page.the('#participants-ul');
  list.insertAdjacentHTML('beforeend', zoomRow(list.children.length, name, roles, tail, icons));
  page.the('.footer-button__number-counter').textContent = String(list.children.length);
}

describe('names that say something else', () => {
  it.each(['Sam (Host)', 'Sam (Co-host)', 'Sam (Host, me)', 'Sam,computer audio muted,video off', '<b>Host</b>'])(
    '%s is a name and nothing more',
    (name) => {
      const page = openZoom('panel-open');
      addRow(page, name, '', ',computer audio unmuted,video on');
      expect(named(page.look(), name)).toMatchObject({
        self: false,
        role: 'attendee',
        mic: 'on',
        camera: 'on',
        hand: false,
      });
    },
  );

  it('a name of state words, with the icons to come, says nothing', () => {
    const page = openZoom('panel-open');
    addRow(page, 'Sam,computer audio unmuted,hand raised');
    expect(named(page.look(), 'Sam,computer audio unmuted,hand raised')).toMatchObject({ mic: UNKNOWN, hand: UNKNOWN });
  });

  it('the icon counts where the label says otherwise', () => {
    const page = openZoom('panel-open');
    addRow(page, 'Jo Bell', '', ',computer audio unmuted,video on', ['audio-muted', 'video-off']);
    expect(named(page.look(), 'Jo Bell')).toMatchObject({ mic: 'off', camera: 'off' });
  });

  it('a name that somebody emptied is one, and the person is there', () => {
    const page = openZoom('panel-open');
    addRow(page, '', '', ',computer audio unmuted,video on', ['audio-unmuted-1', 'video-on']);
    expect(named(page.look(), '')).toMatchObject({ self: false, role: 'attendee', mic: 'on', camera: 'on' });
    expect(page.look().sight.participants).toEqual({ level: 'full' });
  });

  it('a name of ten thousand letters and turned writing stays whole', () => {
    const page = openZoom('panel-open');
    const name = `\u202eeeL${'a'.repeat(10_000)}`;
    addRow(page, name, '', ',computer audio muted,video off');
    expect(named(page.look(), name).mic).toBe('off');
  });

  it('somebody called undefined shares: a share whose owner is not known', () => {
    const page = openZoom('sharing-other');
    page.the('.sharee-sharing-indicator__tip span[style]').textContent = 'undefined';
    const { people } = page.look();
    expect(people.map(({ sharing }) => sharing)).toEqual([false]);
  });
});

describe('two of one name', () => {
  it('are two, of whom only what both rows say is known', () => {
    const page = openZoom('panel-open');
    addRow(page, 'Sam Lee', '', ',computer audio muted,video on', ['audio-muted', 'video-on']);
    const sams = page.look().people.filter(({ name }) => name === 'Sam Lee');
    expect(sams.map(({ mic, camera, hand }) => [mic, camera, hand])).toEqual([
      ['off', UNKNOWN, UNKNOWN],
      ['off', UNKNOWN, UNKNOWN],
    ]);
  });

  it('a namesake of the teacher is not the teacher', () => {
    const page = openZoom('panel-open');
    addRow(page, 'Ms Hart', '', ',computer audio unmuted,video on', ['audio-unmuted-1', 'video-on']);
    const harts = page.look().people.filter(({ name }) => name === 'Ms Hart');
    expect(harts.map(({ self, mic }) => [self, mic])).toEqual([
      [true, 'off'],
      [false, UNKNOWN],
    ]);
  });
});

describe('a place in the list is nobody', () => {
  it('a raised hand moves rows, and everybody stays who they were', () => {
    const page = openZoom('panel-open');
    const before = page.look();
    const [, sam, ada] = page.the('#participants-ul').querySelectorAll('.participants-li');
    const html = sam?.innerHTML ?? '';
    const label = sam?.getAttribute('aria-label') ?? '';
    sam?.setAttribute('aria-label', ada?.getAttribute('aria-label') ?? '');
    ada?.setAttribute('aria-label', label);
    if (sam && ada) [sam.innerHTML, ada.innerHTML] = [ada.innerHTML, html];
    const after = page.look();
    for (const name of ['Sam Lee', 'Ada Osei']) expect(named(after, name)).toEqual(named(before, name));
  });

  it('somebody who leaves a whole list is gone; somebody who is scrolled away is not', () => {
    const page = openZoom('panel-open');
    page.look();
    page.the('#participants-list-3').remove();
    expect(named(page.look(), 'Kit Moss')).toMatchObject({ mic: UNKNOWN });
    page.the('.footer-button__number-counter').textContent = '3';
    expect(page.look().people.map(({ name }) => name)).toEqual(['Ms Hart', 'Sam Lee', 'Ada Osei']);
  });

  it('a list that a search narrows is not whole, and its first row is not the teacher for that', () => {
    const page = openZoom('unknown-language');
    (page.the('.participants-search-box__input') as HTMLInputElement).value = 'Sam';
    page.the('#participants-list-0').remove();
    page.the('#participants-list-1').id = 'participants-list-0';
    const look = page.look();
    expect(named(look, 'Sam Lee').self).toBe(false);
    expect(look.sight.participants.level).toBe('partial');
  });
});

describe('the panel closes when somebody shares', () => {
  it('the last list stays, what needs rows is unknown, tiles and counter go on', () => {
    const page = openZoom('panel-open');
    const before = page.look();
    turnInto(page, 'sharing-other');
    const now = page.look();
    expect(now.people.map(({ id }) => id)).toEqual(before.people.map(({ id }) => id));
    expect(now.sight.participants).toEqual({ level: 'partial', because: 'panel-closed' });
    expect(named(now, 'Sam Lee')).toMatchObject({ mic: 'off', camera: 'off', hand: UNKNOWN, sharing: true });
    // A tile without the mute mark may have no audio at all.
    expect(named(now, 'Ada Osei')).toMatchObject({ mic: UNKNOWN, camera: 'on', sharing: false });
    expect(named(now, 'Kit Moss')).toMatchObject({ mic: UNKNOWN, camera: UNKNOWN, role: 'attendee', label: 'guest' });
    expect(named(now, 'Ms Hart')).toMatchObject({ self: true, mic: 'off', camera: 'off', role: 'organiser' });
    expect(before.people.filter(({ held }) => held)).toEqual([]);
    expect(now.people.flatMap(({ name, held }) => (held ? [name] : []))).toEqual(['Kit Moss']);
  });

  it('a number proves that somebody came or left, never who', () => {
    const page = openZoom('panel-open');
    page.look();
    turnInto(page, 'sharing-other');
    for (const number of [2, 6]) {
      page.the('.footer-button__number-counter').textContent = String(number);
      expect(page.look().people).toHaveLength(4);
    }
  });

  it('unless the tiles account for everyone that is counted', () => {
    const page = openZoom('panel-open');
    page.look();
    turnInto(page, 'sharing-other');
    page.the('.footer-button__number-counter').textContent = '3';
    expect(page.look().people.map(({ name }) => name)).toEqual(['Ms Hart', 'Sam Lee', 'Ada Osei']);
  });

  it('popped out it stays open beside the share, and everything is known', () => {
    const page = openZoom('panel-open');
    const before = page.look();
    page.the('.participants-section-container').parentElement?.setAttribute('id', 'wc-container-right-2');
    page.the('.sharee-sharing-indicator__tip span[style]').textContent = 'Sam Lee';
    page.the('.sharing-layout').setAttribute('style', 'display: block;');
    const now = page.look();
    expect(now.sight.participants).toEqual({ level: 'full' });
    expect(named(now, 'Sam Lee')).toEqual({ ...named(before, 'Sam Lee'), sharing: true });
    expect(named(now, 'Ada Osei')).toEqual(named(before, 'Ada Osei'));
  });

  it('whoever shared before another began is not said to have stopped, until no share is on the screen', () => {
    const page = openZoom('panel-open');
    page.look();
    turnInto(page, 'sharing-other');
    expect(named(page.look(), 'Kit Moss').sharing).toBe(false);
    turnInto(page, 'sharing-several');
    const shares = () => ['Sam Lee', 'Ada Osei', 'Kit Moss'].map((name) => named(page.look(), name).sharing);
    expect(shares()).toEqual([UNKNOWN, true, UNKNOWN]);
    page.the('.sharee-sharing-indicator__toast').remove();
    expect(shares()).toEqual([UNKNOWN, true, UNKNOWN]);
    page.the('.sharing-layout').setAttribute('style', 'display: none;');
    expect(shares()).toEqual([false, false, false]);
  });

  it('the rows name everybody who shares, and the banner one of them', () => {
    const page = openZoom('panel-open');
    const layout = page.the('.sharing-layout');
    layout.setAttribute('style', 'display: block;');
    page.the('.sharee-sharing-indicator__tip span[style]').textContent = 'Ada Osei';
    layout.insertAdjacentHTML('beforeend', '<div class="sharee-sharing-indicator__toast" role="alert"></div>');
    for (const row of ['#participants-list-1', '#participants-list-2']) {
      const icon = '<svg class="lazy-svg-icon__icon lazy-icon-icons/participants-list/sharing-screen"></svg>';
      page.the(row).insertAdjacentHTML('beforeend', icon);
    }
    const { people, sight } = page.look();
    expect(people.map(({ sharing }) => sharing)).toEqual([false, true, true, false]);
    expect(sight.sharing).toEqual({ level: 'full' });
    page.the('#participants-list-1 [class*="sharing-screen"]').remove();
    expect(page.look().people.map(({ sharing }) => sharing)).toEqual([false, false, true, false]);
  });

  it('opened again, everything is known again', () => {
    const page = openZoom('panel-open');
    const before = page.look();
    turnInto(page, 'sharing-other');
    page.look();
    turnInto(page, 'panel-open');
    expect(page.look()).toEqual(before);
  });

  it('the banner that is always there is no share, nor is the own bar', () => {
    expect(
      openZoom('panel-open')
        .look()
        .people.map(({ sharing }) => sharing),
    ).not.toContain(true);
  });
});

describe('tiles', () => {
  it('show people once the screen before has given the teacher’s name', () => {
    const page = openZoom('preview');
    page.look();
    turnInto(page, 'panel-closed');
    const look = page.look();
    expect(look.people.map(({ name }) => name)).toEqual(['Ms Hart', 'Sam Lee', 'Ada Osei', 'Kit Moss', 'Jo Bell']);
    expect(named(look, 'Sam Lee')).toMatchObject({ mic: 'off', camera: 'off', hand: true, role: UNKNOWN });
    expect(named(look, 'Ada Osei')).toMatchObject({ mic: UNKNOWN, camera: 'on', hand: UNKNOWN });
    expect(named(look, 'Kit Moss')).toMatchObject({ mic: 'off', camera: 'off' });
  });

  it('two of one person are one', () => {
    const page = openZoom('preview');
    page.look();
    turnInto(page, 'panel-closed');
    page
      .the('.speaker-active-container__video-frame')
      .replaceWith(page.the('.speaker-bar-container__video-frame').cloneNode(true));
    expect(named(page.look(), 'Sam Lee').mic).toBe('off');
  });

  it('the teacher’s other name in the list is the teacher all the same', () => {
    const page = openZoom('preview');
    page.the('.preview-username').textContent = 'Hart';
    page.look();
    turnInto(page, 'panel-closed');
    page.look();
    turnInto(page, 'panel-open');
    expect(page.look().people.map(({ name, self }) => [name, self])).toEqual([
      ['Ms Hart', true],
      ['Sam Lee', false],
      ['Ada Osei', false],
      ['Kit Moss', false],
    ]);
  });
});

describe('those who wait', () => {
  const button = '[feature-type="participant"] button';
  const waits = (page: FixturePage) =>
    page
      .look()
      .people.filter(({ where }) => where === 'waiting')
      .map(({ name }) => name);

  it('are told by the number where no toast says who', () => {
    const page = openZoom('panel-closed');
    page.the('.notification-message-wrap').remove();
    expect(waits(page)).toEqual([UNKNOWN]);
  });

  it('wait on when the toast is gone, until the number says that nobody does', () => {
    const page = openZoom('panel-closed');
    expect(waits(page)).toEqual(['Jo Bell']);
    page.the('.notification-message-wrap').remove();
    expect(waits(page)).toEqual(['Jo Bell']);
    page.the(button).setAttribute('aria-label', 'open the manage participants list pane,5 particpants');
    expect(waits(page)).toEqual([]);
  });

  it('known from the open list, they are gone when the closed one counts nobody', () => {
    const page = openZoom('panel-open-waiting');
    expect(waits(page)).toEqual(['Sam Lee', 'Jo Bell']);
    turnInto(page, 'sharing-other');
    expect(waits(page)).toEqual([]);
  });

  it('known from the open list, none of them is named when the closed one counts fewer', () => {
    const page = openZoom('panel-open-waiting');
    page.look();
    turnInto(page, 'panel-closed');
    page.the('.notification-message-wrap').remove();
    expect(waits(page)).toEqual([UNKNOWN]);
  });

  it('known from the open list, they keep their names while as many wait', () => {
    const page = openZoom('panel-open-waiting');
    page.look();
    turnInto(page, 'panel-closed');
    page.the('.notification-message-wrap').remove();
    const label = page.the(button).getAttribute('aria-label') ?? '';
    page.the(button).setAttribute('aria-label', label.replace('1 people', '2 people'));
    expect(waits(page)).toEqual(['Sam Lee', 'Jo Bell']);
    expect(page.look().people.filter(({ where, held }) => where === 'waiting' && held)).toHaveLength(2);
  });

  it('whom a toast named and the open list no longer has does not wait again when it is closed', () => {
    const page = openZoom('panel-closed');
    expect(waits(page)).toEqual(['Jo Bell']);
    turnInto(page, 'panel-open-waiting');
    page.the('#waitingRoom-li-0').remove();
    page.the('.waiting-room-list-container__title').textContent = 'Waiting Room (1)';
    expect(waits(page)).toEqual(['Sam Lee']);
    turnInto(page, 'panel-closed');
    page.the('.notification-message-wrap').remove();
    expect(waits(page)).toEqual(['Sam Lee']);
  });

  it('several at once are nobody’s name', () => {
    const page = openZoom('panel-closed');
    page.the('.notification-message-wrap__txt').textContent = '2 people entered the waiting room';
    expect(waits(page)).toEqual([UNKNOWN]);
  });
});
