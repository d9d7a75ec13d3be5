// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { Person } from '../../utils/meeting/snapshot.ts';
import { holdsMeeting } from '../../utils/platforms/zoom/arrival.ts';
import { openZoom, ZOOM_FOLDER } from './zoom-page.ts';

/** One line a person: name, role, label, microphone, camera, hand. `?` is unknown, `*` the teacher. */
function line({ name, role, label, mic, camera, hand, self, where, sharing }: Person): string {
  const facts = where === 'waiting' ? ['waits'] : [role, label, mic, camera, hand === true ? 'hand' : hand || 'down'];
  if (sharing === true) facts.push('shares');
  return `${self ? '*' : ''}${[name, ...facts].join(' ')}`.replaceAll(UNKNOWN, '?');
}

const FOUR = [
  '*Ms Hart organiser none off off down',
  'Sam Lee attendee none off off hand',
  'Ada Osei attendee none on on down',
  'Kit Moss attendee guest off off down',
];
const OFF = { recording: 'off', transcription: UNKNOWN, captions: UNKNOWN, waitingRoom: UNKNOWN };

const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  'panel-open': FOUR,
  // The one who waits stands beside the namesake who is in.
  'panel-open-waiting': [...FOUR.slice(0, 2), 'Sam Lee waits', ...FOUR.slice(2), 'Jo Bell waits'],
  'panel-states': [
    '*Ms Hart organiser none on on down',
    'Mr Cole co-organiser none off on down',
    'Sam Lee attendee none off off down',
    'Ada Osei attendee none on off down',
    'Kit Moss attendee guest on off down',
    'Jo Bell attendee none off off down shares',
  ],
  // Nothing says which of the tiles is the teacher's: nobody is made of them.
  'panel-closed': ['*? ? ? off off ?', 'Jo Bell waits'],
  'sharing-other': ['*? ? ? off off ?', 'Sam Lee ? ? ? ? ? shares'],
  'sharing-several': ['*? ? ? off off ?', 'Ada Osei ? ? ? ? ? shares'],
  'sharing-mine': ['*? ? ? off off ? shares'],
  'recording-cloud': FOUR,
  'recording-paused': FOUR,
  'recording-local': FOUR,
  participant: [
    '*Ms Hart attendee none off off down',
    'Mr Cole organiser none off off down',
    'Sam Lee attendee none off off down',
  ],
  // No state words in the labels, an older footer: icons alone.
  older: [
    '*Ms Hart organiser none off off down',
    'Sam Lee attendee none off off hand',
    'Ada Osei attendee none on on down',
    'Kit Moss attendee guest on off down',
  ],
  french: [
    '*Ms Hart organiser none off off down',
    'Sam Lee co-organiser none off off down',
    'Ada Osei attendee none on on down',
    'Kit Moss attendee guest off off down',
  ],
  german: [
    '*Ms Hart organiser none off off down',
    'Sam Lee co-organiser none off off down',
    'Kit Moss attendee guest off off down',
  ],
  'unknown-language': ['*Ms Hart ? ? off off down', 'Sam Lee attendee none on off down', 'Kit Moss ? ? off off down'],
  scrolled: FOUR,
  'leave-menu': ['*? ? ? off off ?'],
  chat: FOUR,
  'chat-rich': FOUR,
};

const PHASES: Readonly<Record<string, string>> = {
  home: 'outside',
  launch: 'outside',
  shell: 'outside',
  preview: 'prejoin',
  joining: 'prejoin',
  disconnected: 'prejoin',
  'disconnected-for-good': 'prejoin',
  'prejoin-classic': 'prejoin',
  waiting: 'lobby',
  'waiting-older': 'lobby',
  ended: 'ended',
  removed: 'ended',
};

const FACTS: Readonly<Record<string, object>> = {
  'recording-cloud': { ...OFF, recording: 'on', recordingBy: UNKNOWN, transcription: 'on', captions: 'on' },
  'recording-paused': { ...OFF, recording: 'paused' },
  'recording-local': { ...OFF, recording: 'on', recordingBy: { id: 'p3' } },
  participant: { ...OFF, recording: 'on' },
  'panel-open-waiting': { ...OFF, waitingRoom: 'on' },
  'panel-closed': { ...OFF, waitingRoom: 'on' },
};

const NAMES = readdirSync(ZOOM_FOLDER).map((file) => file.replace('.html', ''));

describe('every page of the fixtures', () => {
  it('has its line here', () => {
    expect([...Object.keys(PEOPLE), ...Object.keys(PHASES)].toSorted()).toEqual(NAMES.toSorted());
  });

  it.each(Object.entries(PEOPLE))('%s: who is there', (name, people) => {
    const look = openZoom(name).look();
    expect(look.phase).toBe('in-meeting');
    expect(look.people.map(line)).toEqual(people);
    expect(look.health.readable).toBe(true);
  });

  it.each(Object.entries(PHASES))('%s: %s, and nobody', (name, phase) => {
    const look = openZoom(name, '/wc/home').look();
    expect([look.phase, look.people, look.meeting.recording, look.sight.participants.level]).toEqual([
      phase,
      [],
      UNKNOWN,
      'none',
    ]);
  });

  it.each(Object.keys(PEOPLE))('%s: what the meeting shows', (name) => {
    expect(openZoom(name).look().meeting).toMatchObject(FACTS[name] ?? OFF);
  });
});

describe('sight', () => {
  it.each([
    ['panel-open', { level: 'full' }],
    ['panel-open-waiting', { level: 'full' }],
    ['panel-closed', { level: 'partial', because: 'panel-closed' }],
    ['scrolled', { level: 'partial', because: 'list-scrolled' }],
  ])('%s: people', (name, sight) => expect(openZoom(name).look().sight.participants).toEqual(sight));

  it('of several shares the banner names one: the list is asked for, and without it nobody else is said not to share', () => {
    expect(openZoom('sharing-other').look().sight.sharing).toEqual({ level: 'full' });
    expect(openZoom('sharing-several').look().sight.sharing).toEqual({ level: 'partial', because: 'panel-closed' });
  });

  it('the chat is in sight while its panel is open', () => {
    expect(openZoom('chat').look().sight.chat).toEqual({ level: 'full' });
    expect(openZoom('panel-open').look().sight.chat).toEqual({ level: 'none', because: 'panel-closed' });
  });

  it('a recording that a plain participant no longer sees is paused or over: unknown', () => {
    const page = openZoom('participant');
    expect(page.look().meeting.recording).toBe('on');
    page.the('.recording-indication__recording-container').remove();
    const { meeting, sight } = page.look();
    expect(meeting.recording).toBe(UNKNOWN);
    expect(sight.recording).toEqual({ level: 'partial', because: 'not-shown-by-platform' });
  });

  it('without the header nothing is said of recording', () => {
    const page = openZoom('panel-open');
    page.the('.meeting-header').remove();
    expect(page.look().meeting.recording).toBe(UNKNOWN);
  });
});

describe('without its place in the page nothing is said', () => {
  it.each(['.sharing-layout', '.sharer-controlbar-container'])('of a share: %s', (place) => {
    const page = openZoom('panel-open');
    page.the(place).remove();
    const { sight, people } = page.look();
    expect(sight.sharing.level).toBe('none');
    expect(people.filter(({ self }) => !self).map(({ sharing }) => sharing)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
  });
});

describe('the topic', () => {
  it.each([
    ['panel-open', 'Year 9 Maths'],
    ['panel-open-waiting', 'Year 9 Maths'],
    ['german', 'Mathe 9'],
    ['waiting', 'Year 9 Maths'],
    ['preview', UNKNOWN],
  ])('%s', (name, title) => expect(openZoom(name).look().title).toBe(title));

  it('a lock in a language that we lack is known by the topic before it', () => {
    const page = openZoom('unknown-language');
    page.look();
    page.document.title = '(Wedi cloi) Mathemateg';
    expect(page.look().title).toBe('Mathemateg');
  });
});

describe('the frame that acts', () => {
  const at = (pathname: string): Location => ({ pathname }) as Location;
  it.each(['panel-open', 'panel-closed', 'older', 'preview', 'prejoin-classic', 'waiting', 'waiting-older', 'ended'])(
    '%s has the meeting in it',
    (name) => expect(holdsMeeting(openZoom(name).document, at('/wc/85512345678/start'), false)).toBe(true),
  );

  it('the shell stays passive, however long it takes, and so do the other pages', () => {
    for (const late of [false, true]) {
      expect(holdsMeeting(openZoom('shell').document, at('/wc/85512345678/start'), late)).toBe(false);
      expect(holdsMeeting(openZoom('home').document, at('/wc/home'), late)).toBe(false);
    }
  });

  it('a page of a meeting of which we know nothing is watched late, and said to be unreadable', () => {
    expect(holdsMeeting(openZoom('launch').document, at('/wc/85512345678/start'), false)).toBe(false);
    expect(holdsMeeting(openZoom('launch').document, at('/wc/join/85512345678'), true)).toBe(true);
    const { adapter } = openZoom('launch');
    expect(adapter.read(0).health.readable).toBe(true);
    expect(adapter.read(8_000).health.readable).toBe(false);
  });
});
