// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { FixturePage } from './fixture-page.ts';
import { fixture, leaveScreen, open, openPage, remove } from './teams-page.ts';

function addMonitor(page: FixturePage): void {
  const monitor = page.document.createElement('div');
  monitor.setAttribute('data-tid', 'call-monitor');
  page.document.body.append(monitor);
}

describe('no landmark, no "no"', () => {
  it('recording is unknown without a toolbar', () => {
    const page = open('call-panel-open');
    remove(page, '[role="toolbar"]');
    const { meeting, sight } = page.look();
    expect(meeting.recording).toBe(UNKNOWN);
    expect(sight.recording).toEqual({ level: 'none', because: 'unreadable' });
  });

  it('recording is unknown when the place of the indicator went away', () => {
    const page = open('recording-empty');
    remove(page, '#indicators');
    expect(page.look().meeting.recording).toBe(UNKNOWN);
  });

  it('recording is unknown when the toolbar has none of the places', () => {
    const html = fixture('call-light').replace('data-tid="call-duration"', '');
    expect(openPage(html).look().meeting.recording).toBe(UNKNOWN);
  });

  it('nobody shares only while the stage is there', () => {
    const page = open('call-panel-open');
    page.the('[data-tid="modern-stage-wrapper"]').removeAttribute('data-tid');
    const { people, sight } = page.look();
    expect(sight.sharing).toEqual({ level: 'none', because: 'unreadable' });
    expect(people.filter((person) => !person.self).map((person) => person.sharing)).toEqual([
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
    ]);
  });

  it('a hand is not down in a row without marks', () => {
    const page = open('call-panel-open');
    const row = page.the('[data-tid="participantsInCall-Ada Osei"]');
    row.replaceChildren();
    row.setAttribute('aria-label', 'Ada Osei, sprecher');
    expect(page.look().people[2]).toMatchObject({ name: 'Ada Osei', hand: UNKNOWN, label: 'none' });
  });

  it('a microphone on a tile is on only when its label was read whole', () => {
    const page = open('call-panel-closed');
    page.the('[aria-label^="Ada Osei"]').setAttribute('aria-label', 'Ada Osei, video is on, something new');
    expect(page.look().people[2]).toMatchObject({ name: 'Ada Osei', mic: UNKNOWN, camera: 'on' });
  });

  it('a camera is unknown on a tile with neither picture nor face', () => {
    const page = open('call-panel-closed');
    remove(page, '[data-tid="Sam Lee"] [data-tid="participant-avatar"]');
    expect(page.look().people[1]).toMatchObject({ name: 'Sam Lee', camera: UNKNOWN });
  });

  it('the chat is out of sight while its panel is closed', () => {
    const page = open('chat-open');
    remove(page, '[data-tid="calling-right-side-panel"]');
    expect(page.look().sight.chat).toEqual({ level: 'none', because: 'panel-closed' });
  });

  it('captions are unknown without a switch or a window', () => {
    const page = open('captions-on');
    remove(page, '#closed-captions-button', '[data-tid="closed-caption-renderer-wrapper"]');
    expect(page.look().meeting.captions).toBe(UNKNOWN);
  });

  it('the own microphone is unknown in a state and a language that we do not know', () => {
    const page = open('call-panel-closed');
    const button = page.the('#microphone-button');
    button.setAttribute('data-state', 'new-word');
    button.setAttribute('aria-label', 'Something');
    page.the('[aria-label^="Myself video"]').setAttribute('aria-label', 'Something else');
    expect(page.look().people[0]).toMatchObject({ self: true, mic: UNKNOWN });
  });
});

describe('a call that is not in front', () => {
  it('goes on, and everything in it is unknown, for as long as the monitor is there', () => {
    const page = open('recording-on');
    leaveScreen(page);
    addMonitor(page);
    for (let look = 0; look < 20; look += 1) page.look();
    const { phase, meeting, people, sight } = page.look();
    expect(phase).toBe('in-meeting');
    expect(meeting).toMatchObject({ recording: UNKNOWN, recordingBy: UNKNOWN });
    expect(people.map(({ name, mic, hand }) => [name, mic, hand])).toEqual([
      ['Ms Hart', UNKNOWN, UNKNOWN],
      ['Sam Lee', UNKNOWN, UNKNOWN],
      ['Ada Osei', UNKNOWN, UNKNOWN],
      ['Kit Moss', UNKNOWN, UNKNOWN],
    ]);
    expect(new Set(Object.values(sight).map((area) => `${area.level} ${area.because}`))).toEqual(
      new Set(['none call-off-screen']),
    );
  });

  it('is found again with the same people under the same numbers', () => {
    const page = open('recording-on');
    const before = page.look();
    const comeBack = leaveScreen(page);
    page.look();
    comeBack();
    const after = page.look();
    expect(after.people).toEqual(before.people);
    expect(after.meeting).toEqual(before.meeting);
  });

  it('is told by its monitor, whatever buttons the monitor has', () => {
    const page = open('call-panel-open');
    const bar = page.the('[role="toolbar"]').outerHTML;
    leaveScreen(page);
    addMonitor(page);
    page.the('[data-tid="call-monitor"]').innerHTML = bar;
    const { phase, sight, health } = page.look();
    expect(phase).toBe('in-meeting');
    expect(sight.recording).toEqual({ level: 'none', because: 'call-off-screen' });
    expect(health).toEqual({ readable: true, signals: {} });
  });

  it('goes on while it connects again', () => {
    const page = open('call-panel-open');
    const before = page.look().people;
    page.document.body.insertAdjacentHTML('beforeend', '<div data-tid="calling-connecting-screen"></div>');
    expect(page.look()).toMatchObject({ phase: 'in-meeting', sight: { participants: { because: 'call-off-screen' } } });
    page.the('[data-tid="calling-connecting-screen"]').remove();
    expect(page.look().people).toEqual(before);
  });

  it('is on hold with its toolbar shown, and nobody has left and no recording ended for that', () => {
    const page = open('recording-on');
    const before = page.look();
    const stage = page.the('[data-tid="modern-stage-wrapper"]');
    const { html, panel } = { html: stage.outerHTML, panel: page.the('aside') };
    panel.remove();
    stage.outerHTML = '<button id="resume-button">Resume</button>';
    page.the('#recording-indicator-custom').replaceChildren();
    page.the('[data-tid="toolbar-item-badge"]').textContent = '1';
    for (let look = 0; look < 20; look += 1) page.look();
    const held = page.look();
    expect(held).toMatchObject({ phase: 'in-meeting', meeting: { recording: UNKNOWN } });
    expect(held.sight.participants).toEqual({ level: 'none', because: 'call-off-screen' });
    expect(held.people.map(({ id }) => id)).toEqual(before.people.map(({ id }) => id));
    page.the('#resume-button').outerHTML = html;
    page.the('[data-cid="call-screen-wrapper"]').append(panel);
    page.the('#recording-indicator-custom').innerHTML = '<svg></svg>';
    page.the('[data-tid="toolbar-item-badge"]').textContent = '4';
    expect(page.look()).toMatchObject({ people: before.people, meeting: before.meeting });
  });

  describe('beside the screen before another meeting', () => {
    const PREJOIN = '<div data-tid="calling-prejoin-screen"><h1 data-tid="meeting-header-title">Art</h1></div>';
    const openBeside = () => {
      const page = open('recording-on');
      const before = page.look();
      const comeBack = leaveScreen(page);
      addMonitor(page);
      page.look();
      page.document.body.insertAdjacentHTML('beforeend', PREJOIN);
      const close = () => page.the('[data-tid="calling-prejoin-screen"]').remove();
      return { page, before, comeBack, close };
    };

    it('goes on, and is found again with the same people', () => {
      const { page, before, comeBack, close } = openBeside();
      for (let look = 0; look < 20; look += 1) page.look();
      expect(page.look()).toMatchObject({ phase: 'in-meeting', title: before.title, meeting: { recording: UNKNOWN } });
      close();
      page.look();
      page.the('[data-tid="call-monitor"]').remove();
      comeBack();
      expect(page.look()).toMatchObject({ phase: 'in-meeting', people: before.people, meeting: before.meeting });
    });

    it('keeps its own title', () => {
      const page = openPage(fixture('recording-on').replace('Year 9 Maths | ', ''));
      page.look();
      leaveScreen(page);
      addMonitor(page);
      page.the('[data-tid="call-monitor"]').innerHTML = '<span data-tid="call-monitor-title">Year 9 Maths</span>';
      page.look();
      page.document.body.insertAdjacentHTML('beforeend', PREJOIN);
      expect(page.look().title).toBe('Year 9 Maths');
    });

    it('is over when the other connects', () => {
      const { page, close } = openBeside();
      page.look();
      close();
      page.document.body.insertAdjacentHTML('beforeend', '<div data-tid="calling-connecting-screen"></div>');
      expect(page.look()).toMatchObject({ phase: 'prejoin', people: [] });
      expect(page.look()).toMatchObject({ phase: 'prejoin', people: [] });
    });

    it('is over when a call comes up at once, which may be the other', () => {
      const { page, comeBack, close } = openBeside();
      page.look();
      close();
      comeBack();
      const other = page.look();
      expect(other).toMatchObject({ phase: 'prejoin', people: [] });
      expect(other.again).toBeDefined();
      expect(page.look().phase).toBe('in-meeting');
    });
  });

  it('reads no chat of another conversation meanwhile', () => {
    expect(openPage(fixture('off-screen')).look().messages).toEqual([]);
  });
});

describe('the end', () => {
  it('is said by an end screen at once', () => {
    const page = open('call-panel-open');
    leaveScreen(page);
    page.document.body.innerHTML = '<div data-tid="calling-retry-screen"></div>';
    expect(page.look()).toMatchObject({ phase: 'ended', people: [] });
  });

  it('is said by the survey after a call', () => {
    const page = open('call-panel-open');
    leaveScreen(page);
    page.document.body.innerHTML = '<button id="cqf-dismiss-button"></button>';
    expect(page.look().phase).toBe('ended');
  });

  it('needs three looks over two seconds without one', () => {
    const { adapter, the } = openPage(fixture('call-panel-open'));
    adapter.read(0);
    the('[data-cid="call-screen-wrapper"]').remove();
    adapter.refresh();
    const looks = [1_000, 1_001, 1_002, 2_999].map((at) => adapter.read(at).phase);
    expect(looks).toEqual(['in-meeting', 'in-meeting', 'in-meeting', 'in-meeting']);
    expect(adapter.read(3_000).phase).toBe('ended');
  });

  it('is not said by the second look, however late it comes', () => {
    const { adapter, the } = openPage(fixture('call-panel-open'));
    adapter.read(0);
    the('[data-cid="call-screen-wrapper"]').remove();
    adapter.refresh();
    expect([1_000, 60_000].map((at) => adapter.read(at).phase)).toEqual(['in-meeting', 'in-meeting']);
  });

  it('asks for the looks that it needs', () => {
    const { adapter, the } = openPage(fixture('call-panel-open'));
    adapter.read(0);
    the('[data-cid="call-screen-wrapper"]').remove();
    adapter.refresh();
    let look = adapter.read(1_000);
    const times: (number | undefined)[] = [];
    while (look.phase === 'in-meeting') {
      times.push(look.again);
      look = adapter.read(look.again ?? Number.NaN);
    }
    expect(times.length).toBeLessThan(4);
    expect(Math.max(...times.map(Number))).toBeLessThanOrEqual(3_001);
  });

  it('does not leak people into the next call', () => {
    const page = open('call-panel-open');
    page.document.body.innerHTML = '<div data-tid="calling-prejoin-screen"></div>';
    expect(page.look()).toMatchObject({ phase: 'prejoin', people: [], title: UNKNOWN });
    page.document.title = 'Year 7 Art | Microsoft Teams';
    page.document.body.innerHTML = '<button id="hangup-button"></button>';
    const { people, title } = page.look();
    expect(title).toBe('Year 7 Art');
    expect(people.map(({ id, name }) => [id, name])).toEqual([['p5', UNKNOWN]]);
  });

  it('the lobby wins over a toolbar that is left behind', () => {
    const page = open('call-panel-open');
    page.document.body.insertAdjacentHTML('beforeend', '<div data-tid="calling-lobby-screen"></div>');
    expect(page.look().phase).toBe('lobby');
  });
});
