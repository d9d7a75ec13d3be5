// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { FixturePage } from './fixture-page.ts';
import { leaveScreen, open, remove } from './teams-page.ts';

describe('recording', () => {
  const banner = (page: FixturePage, text: string, hook = 'callingAlertDismissButton') => {
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
  const light = (page: FixturePage, on: boolean) => {
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

  it('is on while the menu offers to stop it, and off when it offers to start one', () => {
    const page = open('call-panel-open');
    const offer = (words: string, more = '') => {
      page.document.querySelector('#menu')?.remove();
      page
        .the('[data-cid="call-screen-wrapper"]')
        .insertAdjacentHTML(
          'beforeend',
          `<div id="menu" role="menu"><div role="menuitem" id="recording-button" ${more}>${words}</div></div>`,
        );
      return page.look().meeting.recording;
    };
    expect(offer('Record and transcribe')).toBe('off');
    expect(offer('Stop recording')).toBe('on');
    expect(offer('Record and transcribe')).toBe('on');
    expect(offer('Start recording', 'aria-disabled="true"')).toBe('on');
    expect(offer('Start recording')).toBe('off');
  });

  it('is not said to be off beside a mark that nobody knows', () => {
    const page = open('call-panel-open');
    const mark = (html: string) => {
      page.the('#indicators').insertAdjacentHTML('beforeend', html);
      return page.look();
    };
    expect(mark('<div class="x1"></div>').meeting.recording).toBe('off');
    expect(mark('<div hidden><svg></svg></div>').meeting.recording).toBe('off');
    const { meeting, sight } = mark('<div class="x2"><svg></svg></div>');
    expect(meeting.recording).toBe(UNKNOWN);
    expect(sight.recording).toEqual({ level: 'none', because: 'unreadable' });
    expect(banner(page, 'Recording has started.').meeting.recording).toBe('on');
    expect(page.look().meeting.recording).toBe('on');
    expect(banner(page, 'Recording has stopped.').meeting.recording).toBe(UNKNOWN);
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
