// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import { followEndButton } from '../../utils/platforms/zoom/end-button.ts';
import { observe } from '../../utils/watch/observe.ts';
import type { FixturePage } from './fixture-page.ts';
import { named, openZoom, turnInto } from './zoom-page.ts';

describe('the end of a meeting', () => {
  it('is three seconds without any of it, and not before', () => {
    const page = openZoom('panel-open');
    expect(page.adapter.read(0).phase).toBe('in-meeting');
    page.document.body.replaceChildren();
    page.adapter.refresh();
    expect(page.adapter.read(1_000)).toMatchObject({ phase: 'in-meeting', again: 4_000 });
    expect(page.adapter.read(1_000).sight.participants).toEqual({ level: 'none', because: 'call-off-screen' });
    expect(page.adapter.read(3_999).phase).toBe('in-meeting');
    expect(page.adapter.read(4_000).phase).toBe('ended');
  });

  it('a client that is built anew is the same meeting with the same people', () => {
    const page = openZoom('panel-open');
    const before = page.look();
    page.document.body.replaceChildren();
    page.look();
    turnInto(page, 'panel-open');
    expect(page.look()).toEqual(before);
  });

  it('the host’s end is the end, and nobody left it', () => {
    const page = openZoom('participant');
    page.look();
    turnInto(page, 'ended');
    expect(page.look()).toMatchObject({ phase: 'ended', title: 'Year 9 Maths' });
    expect(page.look().teacherLeft).toBeUndefined();
  });

  it.each([
    ['participant', true],
    ['panel-open', undefined],
  ])('%s: who is no host leaves a meeting that goes on', (name, left) => {
    const page = openZoom(name);
    page.look();
    page.document.body.replaceChildren();
    for (let second = 0; second < 3; second += 1) page.look();
    const end = page.look();
    expect([end.phase, end.teacherLeft]).toEqual(['ended', left]);
  });

  it('removed by the host, the teacher left a meeting that goes on, whatever still stands behind the dialog', () => {
    const page = openZoom('participant');
    page.look();
    turnInto(page, 'removed');
    expect(page.look()).toMatchObject({ phase: 'ended', people: [], teacherLeft: true });
  });

  it('put back into the waiting room, the teacher is in it', () => {
    const page = openZoom('participant');
    page.look();
    turnInto(page, 'waiting');
    expect(page.look()).toMatchObject({ phase: 'lobby', people: [] });
  });
});

describe('a lost connection', () => {
  const OFF_SCREEN = { level: 'none', because: 'call-off-screen' };
  const nothing = { participants: OFF_SCREEN, chat: OFF_SCREEN, recording: OFF_SCREEN, sharing: OFF_SCREEN };

  it('empties the client and says nothing: nobody left, and no recording stopped', () => {
    const page = openZoom('recording-cloud');
    const before = page.look();
    turnInto(page, 'disconnected');
    const now = page.look();
    expect([now.phase, now.sight]).toEqual(['in-meeting', nothing]);
    expect(now.people.map(({ id }) => id)).toEqual(before.people.map(({ id }) => id));
    expect(now.meeting).toMatchObject({ recording: UNKNOWN, recordingBy: UNKNOWN, transcription: UNKNOWN });
    expect(named(now, 'Ms Hart')).toMatchObject({ mic: UNKNOWN, camera: UNKNOWN, sharing: UNKNOWN });
  });

  it('is over two seconds after the client is connected again, when it has been told who is there', () => {
    const page = openZoom('recording-cloud');
    const before = page.adapter.read(0);
    turnInto(page, 'disconnected');
    page.adapter.refresh();
    const lost = page.adapter.read(10_000);
    expect([lost.sight, lost.again]).toEqual([nothing, undefined]);
    page.the('.loading-layer').remove();
    page.adapter.refresh();
    expect(page.adapter.read(11_000)).toMatchObject({ sight: nothing, again: 12_000 });
    turnInto(page, 'recording-cloud');
    page.adapter.refresh();
    const back = page.adapter.read(12_000);
    expect([back.meeting, back.people, back.sight]).toEqual([before.meeting, before.people, before.sight]);
  });

  it('before the first connection is no meeting, whatever already stands behind it', () => {
    const page = openZoom('joining');
    expect(page.adapter.read(0)).toMatchObject({ phase: 'prejoin', people: [] });
    page.the('.loading-layer').remove();
    page.adapter.refresh();
    expect(page.adapter.read(500)).toMatchObject({ phase: 'in-meeting', sight: nothing, again: 2_000 });
    turnInto(page, 'panel-open');
    page.adapter.refresh();
    expect(page.adapter.read(2_000).sight.participants).toEqual({ level: 'full' });
  });

  it.each(['Reconnect server dialog', 'Meeting connected timeout.'])('and for good, by the dialog: %s', (label) => {
    const page = openZoom('panel-open');
    page.look();
    page.document.body.insertAdjacentHTML('beforeend', `<div role="dialog" aria-label="${label}"></div>`);
    expect(page.look().sight).toEqual(nothing);
  });

  it('is not what a pupil calls themselves', () => {
    const page = openZoom('panel-open');
    page.look();
    for (const name of ['Meeting is end now', 'You have been removed', 'Reconnect server dialog']) {
      page.the('#participants-list-1').setAttribute('aria-label', name);
      page.the('#participants-list-1 .participants-item__display-name').textContent = name;
      expect([page.look().phase, page.look().sight.participants.level]).toEqual(['in-meeting', 'full']);
    }
  });
});

describe('the button that ends the meeting for all', () => {
  function presses(prepare: (page: FixturePage) => void, selector: string): number {
    const page = openZoom('leave-menu');
    prepare(page);
    let ends = 0;
    const onEnd = () => {
      ends += 1;
    };
    followEndButton(page.document, onEnd, new AbortController().signal);
    page.the(selector).dispatchEvent(new Event('click', { bubbles: true }));
    return ends;
  }
  const danger = '.leave-meeting-options__btn--danger';
  const leave = `${danger} ~ .leave-meeting-options__btn`;

  it('is told by its press, leaving is not, nor is a participant’s only button', () => {
    expect(presses(() => {}, danger)).toBe(1);
    expect(presses(() => {}, leave)).toBe(0);
    expect(presses((page) => page.the(leave).remove(), danger)).toBe(0);
  });
});

describe('what is not read for long is said', () => {
  it('the button says that the panel is open, and there is no list', () => {
    const page = openZoom('panel-open');
    page.the('#participants-ul').remove();
    expect(page.adapter.read(0).health.readable).toBe(true);
    expect(page.adapter.read(3_000).health.readable).toBe(false);
  });

  it('rows of which nothing is understood', () => {
    const page = openZoom('panel-open');
    for (const row of page.document.querySelectorAll('.participants-li')) {
      row.removeAttribute('aria-label');
      for (const icon of row.querySelectorAll('svg')) icon.remove();
    }
    expect(page.adapter.read(0).sight.participants).toEqual({ level: 'partial', because: 'unreadable' });
    expect(page.adapter.read(3_000).health.readable).toBe(false);
  });
});

describe('recording', () => {
  it('made by several on their own computers has no one starter', () => {
    const page = openZoom('recording-local');
    const sam = page.the('#participants-list-1');
    sam.setAttribute('aria-label', `${sam.getAttribute('aria-label')},Recording locally`);
    expect(page.look().meeting).toMatchObject({ recording: 'on', recordingBy: UNKNOWN });
  });

  it('by the icon where older labels say nothing, on a local recording alone', () => {
    const page = openZoom('recording-local');
    const ada = page.the('#participants-list-2');
    ada.setAttribute('aria-label', 'Ada Osei ');
    expect(page.look().meeting.recordingBy).toEqual({ id: 'p3' });
    const cloud = openZoom('recording-cloud');
    cloud.the('#participants-list-0').setAttribute('aria-label', 'Ms Hart (Host, me)');
    expect(cloud.look().meeting.recordingBy).toBe(UNKNOWN);
  });

  it('keeps its starter while the panel is closed, and loses both at its end', () => {
    const page = openZoom('recording-local');
    page.look();
    page.the('#wc-container-right').remove();
    expect(page.look().meeting.recordingBy).toEqual({ id: 'p3' });
    page.the('.recording-indication__recording-container').remove();
    expect(page.look().meeting).toMatchObject({ recording: 'off', recordingBy: UNKNOWN });
  });

  it('AI that was seen and is gone is off', () => {
    const page = openZoom('recording-cloud');
    page.look();
    page.the('#aic-pop-panel').remove();
    expect(page.look().meeting.transcription).toBe('off');
  });

  it('captions without words prove nothing', () => {
    const page = openZoom('recording-cloud');
    page.the('#live-transcription-subtitle').setAttribute('style', 'display: none;');
    expect(page.look().meeting.captions).toBe(UNKNOWN);
  });
});

describe('chat', () => {
  const send = (page: FixturePage, id: number, name: string, text: string, head = '') =>
    page.the('#chat-list').insertAdjacentHTML(
      'beforeend',
      `<div id="chat-item-container-${id}"><span class="chat-item__sender" data-name="${name}"></span>${head}
          <div class="chat-message__text-content">${text}</div></div>`,
    );

  it('gives what is new, once, and not what was there when the panel opened', () => {
    const page = openZoom('chat');
    expect(page.look().messages).toEqual([]);
    send(page, 3, 'Sam Lee', 'hello');
    expect(page.look().messages).toEqual([{ from: 'p2', to: 'everyone', text: 'hello' }]);
    expect(page.look().messages).toEqual([]);
    page.the('#chat-list').innerHTML += '';
    expect(page.look().messages).toEqual([]);
  });

  it('after it was closed: what is drawn again and what is loaded above it is old, what follows has its sender', () => {
    const page = openZoom('chat');
    page.look();
    send(page, 3, 'Sam Lee', 'hello');
    page.look();
    const chat = page.the('.chat-container');
    const place = chat.parentElement;
    chat.remove();
    page.look();
    place?.append(chat.cloneNode(true));
    page.look();
    page
      .the('#chat-list')
      .insertAdjacentHTML(
        'afterbegin',
        '<div id="chat-item-container-0"><span class="chat-item__sender" data-name="Ada Osei"></span><div class="chat-message__text-content">long ago</div></div>',
      );
    expect(page.look().messages).toEqual([]);
    page
      .the('#chat-list')
      .insertAdjacentHTML(
        'beforeend',
        '<div id="chat-item-container-4"><div class="chat-message__text-content">and another</div></div>',
      );
    expect(page.look().messages).toEqual([{ from: 'p2', to: 'everyone', text: 'and another' }]);
  });

  it('tells a private message, and whose other side the teacher is', () => {
    const page = openZoom('chat');
    page.look();
    const head = '<span class="chat-item__receiver">Me</span><span class="chat-privately">(Direct Message)</span>';
    send(page, 3, 'Sam Lee', 'psst', head);
    expect(page.look().messages).toEqual([{ from: 'p2', to: 'private', with: 'p1', text: 'psst' }]);
  });

  it('a message that holds the client’s own marks is words', () => {
    const page = openZoom('chat');
    page.look();
    send(page, 3, 'Sam Lee', '<div class="recording-indication__recording-status--paused">x</div>');
    expect(page.look().meeting.recording).toBe('off');
  });

  it('the other generation of the chat, where the box to type in is no message', () => {
    const page = openZoom('chat-rich');
    page.look();
    page.the('[role="textbox"]').textContent = 'half a sen';
    page
      .the('#chat-list')
      .insertAdjacentHTML(
        'beforeend',
        '<div class="new-chat-message__container"><span class="chat-item__sender" data-name="Ada Osei"></span><div class="chat-rtf-box__editor-outer">hi</div></div>',
      );
    expect(page.look().messages).toEqual([{ from: 'p3', to: 'everyone', text: 'hi' }]);
  });
});

describe('what is noticed between two whole looks', () => {
  const act: Readonly<Record<string, (page: FixturePage) => void>> = {
    'a microphone': (page) =>
      page
        .the('#participants-list-1 svg[class*="audio-muted"]')
        .setAttribute('class', 'lazy-svg-icon__icon lazy-icon-icons/participants-list/audio-unmuted-1'),
    'the own microphone': (page) =>
      page.the('.join-audio-container__btn').setAttribute('aria-label', 'mute my microphone'),
    'a row that comes': (page) => page.the('#participants-ul').append(page.the('#participants-list-1').cloneNode(true)),
    'a share': (page) => page.the('.sharing-layout').setAttribute('style', 'display: block;'),
    'the own share': (page) =>
      page.the('.sharer-controlbar-container').setAttribute('class', 'sharer-controlbar-container'),
    'the topic': (page) => {
      page.document.title = 'Year 10';
    },
    'the end': (page) =>
      page.document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-label="Meeting is end now"></div>'),
  };
  const noise: Readonly<Record<string, (page: FixturePage) => void>> = {
    'a tile that moves': (page) => page.the('#video-share-layout').setAttribute('style', 'top: 3px'),
    'words of a caption': (page) => page.the('.lt-subtitle-wrap').append('word'),
    'a reaction that flies': (page) => page.the('.meeting-client').append(page.document.createElement('i')),
  };

  async function changesBy(step: (page: FixturePage) => void): Promise<number> {
    const page = openZoom('panel-open');
    page.adapter.read(0);
    let changes = 0;
    const stop = new AbortController();
    observe(page.adapter, {
      onChange: () => {
        changes += 1;
      },
      onError: (error) => {
        throw error;
      },
      ignore: page.document.createElement('div'),
      now: () => 0,
      signal: stop.signal,
    });
    step(page);
    await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
    stop.abort();
    return changes;
  }

  it.each(Object.entries(act))('%s', async (_, step) => expect(await changesBy(step)).toBe(1));
  it.each(Object.entries(noise))('%s is left alone', async (_, step) => expect(await changesBy(step)).toBe(0));

  it('a row that was not touched is not read again, one that was is', () => {
    const page = openZoom('panel-open');
    page.adapter.read(0);
    const icon = page.the('#participants-list-1 svg[class*="audio-muted"]');
    icon.setAttribute('class', 'lazy-svg-icon__icon lazy-icon-icons/participants-list/audio-unmuted-1');
    expect(named(page.adapter.read(1), 'Sam Lee').mic).toBe('off');
    page.adapter.touch([
      {
        type: 'attributes',
        target: icon,
        attributeName: 'class',
        addedNodes: [],
        removedNodes: [],
      } as unknown as MutationRecord,
    ]);
    expect(named(page.adapter.read(2), 'Sam Lee').mic).toBe('on');
  });
});
