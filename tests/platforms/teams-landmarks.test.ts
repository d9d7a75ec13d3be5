// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import { fixture, openPage, type TeamsPage } from './teams-page.ts';

function open(name: string): TeamsPage {
  const page = openPage(fixture(name));
  page.look();
  return page;
}

function remove(page: TeamsPage, ...selectors: readonly string[]): void {
  for (const selector of selectors) page.the(selector).remove();
}

/** The toolbar with everything on it goes, as when the calendar is opened in the same tab. */
function leaveScreen(page: TeamsPage): () => void {
  const screen = page.the('[data-cid="call-screen-wrapper"]');
  const { parentElement } = screen;
  screen.remove();
  return () => parentElement?.append(screen);
}

function addMonitor(page: TeamsPage): void {
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

describe('recording', () => {
  const banner = (page: TeamsPage, text: string, hook = 'callingAlertDismissButton') => {
    const alert = page.document.createElement('div');
    alert.setAttribute('role', 'alert');
    const words = page.document.createElement('span');
    words.textContent = text;
    const button = page.document.createElement('button');
    button.setAttribute('data-tid', hook);
    button.textContent = 'Dismiss';
    alert.append(words, button);
    page.the('[data-cid="call-screen-wrapper"]').append(alert);
    const look = page.look();
    alert.remove();
    return look;
  };
  const light = (page: TeamsPage, on: boolean) => {
    page.the('#recording-indicator-custom').innerHTML = on ? '<svg></svg>' : '';
    return page.look().meeting;
  };

  it('stays on when its banner times out', () => {
    const page = open('call-panel-open');
    expect(banner(page, 'Recording has started.').meeting.recording).toBe('on');
    for (let look = 0; look < 20; look += 1) page.look();
    expect(page.look().meeting.recording).toBe('on');
  });

  it('is over when the indicator that showed it is empty', () => {
    const page = open('recording-empty');
    expect(light(page, true).recording).toBe('on');
    expect(light(page, false)).toMatchObject({ recording: 'off', recordingBy: UNKNOWN });
  });

  it('is over by words although the indicator lags', () => {
    const page = open('recording-on');
    expect(banner(page, 'Recording has stopped. Find it in the chat').meeting.recording).toBe('off');
    expect(page.look().meeting.recording).toBe('off');
    expect(light(page, false).recording).toBe('off');
    expect(light(page, true).recording).toBe('on');
  });

  it('is not begun again for long by a banner that comes into the page a second time', () => {
    const page = open('recording-on');
    light(page, false);
    expect(banner(page, 'Recording has started.').meeting.recording).toBe('on');
    for (let look = 0; look < 9; look += 1) page.look();
    expect(page.look().meeting.recording).toBe('off');
  });

  it('is not known to go on when the place of the indicator went away', () => {
    const page = open('recording-on');
    remove(page, '#indicators');
    const { meeting, sight } = page.look();
    expect(meeting).toMatchObject({ recording: UNKNOWN, recordingBy: UNKNOWN });
    expect(sight.recording).toEqual({ level: 'none', because: 'unreadable' });
  });

  it('is on by a banner although its place cannot be seen', () => {
    const page = open('call-panel-open');
    remove(page, '[role="toolbar"]');
    const { meeting, sight } = banner(page, 'Recording has started.');
    expect(meeting.recording).toBe('on');
    expect(sight.recording).toEqual({ level: 'partial', because: 'unreadable' });
  });

  it('is begun by a banner before the indicator follows', () => {
    const page = open('recording-on');
    light(page, false);
    page.the('#recording-indicator-custom').removeAttribute('title');
    banner(page, 'Ada Osei started recording');
    expect(light(page, true)).toMatchObject({ recording: 'on', recordingBy: { id: 'p3' } });
    for (let look = 0; look < 20; look += 1) page.look();
    expect(page.look().meeting).toMatchObject({ recording: 'on', recordingBy: { id: 'p3' } });
  });

  it.each(['Sam Lee haha Ms Hart started recording', 'Sam Lee Recording has started'])(
    'is not begun by a message that pops up: "%s"',
    (text) => {
      const page = open('call-panel-open');
      expect(banner(page, text, 'message-toast').meeting.recording).toBe('off');
    },
  );

  it('is not over because the page lost its toolbar, and is not known to be on either', () => {
    const page = open('recording-on');
    leaveScreen(page);
    expect(page.look().meeting.recording).toBe(UNKNOWN);
  });

  it.each([
    ['Ada Osei started recording', { id: 'p3' }],
    ['Recording started by Sam Lee.', { id: 'p2' }],
    ['Mr Quill started recording this meeting', { name: 'Mr Quill' }],
    ['Kit Moss (Guest) started recording', { id: 'p4' }],
    ['Ms Hart started recording', { id: 'p1' }],
    ['Recording has started', UNKNOWN],
  ])('"%s" says who', (text, by) => {
    expect(banner(open('call-panel-open'), text).meeting).toMatchObject({ recording: 'on', recordingBy: by });
  });

  it('is the teacher’s by the hook of the banner, in every language', () => {
    const page = open('french');
    const { meeting } = banner(page, 'Tout autre chose', 'callingAlertDismissButton_InitiatorStartedRecording');
    expect(meeting).toMatchObject({ recording: 'on', recordingBy: { id: 'p1' } });
  });

  it('goes on under the same id when its starter has left', () => {
    const page = open('call-panel-open');
    banner(page, 'Sam Lee started recording');
    remove(page, '[data-tid="participantsInCall-Sam Lee"]', '[aria-label^="Sam Lee"]');
    page.the('[data-tid="toolbar-item-badge"]').textContent = '3';
    const { meeting, people } = page.look();
    expect(people.map(({ id }) => id)).toEqual(['p1', 'p3', 'p4']);
    expect(meeting.recordingBy).toEqual({ id: 'p2' });
  });

  it('is unknown of starter where two have that name, one of them the teacher', () => {
    const page = open('call-panel-open');
    page.the('[data-tid="participantsInCall-Sam Lee"]').setAttribute('data-tid', 'participantsInCall-Ms Hart');
    page.look();
    expect(banner(page, 'Ms Hart started recording').meeting).toMatchObject({ recording: 'on', recordingBy: UNKNOWN });
  });

  it.each([
    'Your microphone is muted',
    'Recording will start soon',
    'Recording has started is waiting in the lobby',
    'Aufzeichnung wurde gestartet',
  ])('is not begun by "%s"', (text) => {
    expect(banner(open('call-panel-open'), text).meeting.recording).toBe('off');
  });

  it('is not begun by a name made of its words', () => {
    const page = open('call-panel-open');
    const row = page.the('[data-tid="participantsInCall-Sam Lee"]');
    row.setAttribute('data-tid', 'participantsInCall-Recording has started. Sam');
    row.setAttribute('aria-label', 'Recording has started. Sam, Muted');
    page.look();
    expect(banner(page, 'Recording has started. Sam Raised a hand').meeting.recording).toBe('off');
  });

  it('is not begun by a message in the chat', () => {
    const page = open('chat-open');
    page.the('#content-1790000000002').textContent = 'Recording has started';
    expect(page.look().meeting.recording).toBe('off');
  });

  it('brings transcription only where words say so, and keeps it', () => {
    const page = open('call-panel-open');
    expect(page.look().meeting.transcription).toBe(UNKNOWN);
    expect(banner(page, 'Transcription has started').meeting).toMatchObject({ transcription: 'on', recording: 'off' });
    expect(page.look().meeting.transcription).toBe('on');
    expect(banner(page, 'Transcription has stopped').meeting.transcription).toBe('off');
  });
});
