// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { Look } from '../../utils/platforms/adapter.ts';
import { createZoomAdapter } from '../../utils/platforms/zoom/adapter.ts';
import { type FixturePage, openFixture } from './fixture-page.ts';
import { named } from './zoom-page.ts';

/** Pages written from what is known of each release (footer, labels, waiting-room page) and of each language. */

interface Release {
  readonly version: string;
  /** The footer's icons name themselves (3.9.0). */
  readonly namedIcons: boolean;
  /** Footer buttons say what they are (3.13.2). */
  readonly featureType: boolean;
  /** The row's label has the states (4.0.0). */
  readonly states: boolean;
  readonly newWaitingRoom: boolean;
}

const RELEASES: readonly Release[] = [
  { version: '3.1.0', namedIcons: false, featureType: false, states: false, newWaitingRoom: false },
  { version: '3.5.2', namedIcons: false, featureType: false, states: false, newWaitingRoom: false },
  { version: '3.9.0', namedIcons: true, featureType: false, states: false, newWaitingRoom: false },
  { version: '3.13.2', namedIcons: true, featureType: true, states: false, newWaitingRoom: false },
  { version: '4.0.0', namedIcons: true, featureType: true, states: true, newWaitingRoom: false },
  { version: '5.0.0', namedIcons: true, featureType: true, states: true, newWaitingRoom: false },
  { version: '5.1.4', namedIcons: true, featureType: true, states: true, newWaitingRoom: false },
  { version: '6.2.0', namedIcons: true, featureType: true, states: true, newWaitingRoom: true },
];
const [NEWEST = RELEASES[0] as Release] = RELEASES.slice(-1);

interface Language {
  readonly tag: string;
  readonly known: boolean;
  readonly end: string;
  readonly host: string;
  readonly cohost: string;
  readonly me: string;
  readonly guest: string;
}

const ENGLISH: Language = {
  tag: 'en',
  known: true,
  end: 'End',
  host: 'Host',
  cohost: 'Co-host',
  me: 'me',
  guest: 'Guest',
};
const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: 'fr', known: true, end: 'Terminer', host: 'Hôte', cohost: 'Co-hôte', me: 'moi', guest: 'Invité' },
  { tag: 'de', known: true, end: 'Beenden', host: 'Host', cohost: 'Co-Host', me: 'mich', guest: 'Gast' },
  // Zoom has no Welsh: a Welsh speaker has the English client on a page that says otherwise.
  { ...ENGLISH, tag: 'cy' },
  { tag: 'xx', known: false, end: 'Qorl', host: 'Vexu', cohost: 'Vexu-li', me: 'nim', guest: 'Tolba' },
];

interface Pupil {
  readonly name: string;
  readonly roles?: string;
  readonly mic: 'on' | 'off' | 'none';
  readonly camera: 'on' | 'off';
  readonly hand?: boolean;
  readonly shares?: boolean;
}

function row({ states }: Release, place: number, pupil: Pupil): string {
  const { name, roles = '', mic, camera, hand, shares } = pupil;
  const words = [
    mic === 'none' ? 'no audio connected' : `computer audio ${mic === 'on' ? 'unmuted' : 'muted'}`,
    `video ${camera}`,
    ...(shares ? [' screen sharing'] : []),
    ...(hand ? ['hand raised'] : []),
  ];
  const path = 'icons/participants-list/';
  const icons = [
    ...(hand ? ['nvf/270b'] : []),
    ...(shares ? [`${path}sharing-screen`] : []),
    ...(mic === 'none' ? [] : [`${path}audio-${mic === 'on' ? 'unmuted-1' : 'muted'}`]),
    `${path}video-${camera}`,
  ].map(
    (icon) =>
      `<div class="participants-icon__icon-box"><svg class="lazy-svg-icon__icon lazy-icon-${icon}"></svg></div>`,
  );
  return `<div class="participants-item-position"><div>
    <div id="participants-list-${place}" class="item-pos participants-li " aria-label="${name} ${roles}${states ? `,${words.join()}` : ''}">
      <span class="participants-item__display-name">${name}</span><span class="participants-item__name-label"> ${roles}</span>
      <div class="participants-item__right-section">${icons.join('')}</div></div></div></div>`;
}

function client(release: Release, language: Language, pupils: readonly Pupil[]): string {
  const { namedIcons, featureType } = release;
  const icon = (name: string) => `<svg class="${namedIcons ? name : 'footer-icon'}"></svg>`;
  const place = (what: string) => (featureType ? `feature-type="${what}"` : '');
  const leave = namedIcons
    ? `<div class="footer__leave-btn-container"><button aria-label="${language.end}">${icon('SvgEnd')}</button></div>`
    : `<div class="footer__leave-btn-container"><button class="footer__leave-btn">${language.end}</button></div>`;
  return `<!doctype html><html lang="${language.tag}"><head><title>Year 9 Maths</title></head><body>
    <div class="meeting-client"><div class="meeting-header"><button id="meeting-info-indication"></button></div>
    <footer id="wc-footer"><div id="foot-bar">
      <button class="join-audio-container__btn" aria-label="mute my microphone">${icon('SvgAudioMute')}</button>
      <button class="send-video-container__btn" aria-label="start my video">${icon('SvgVideoOff')}</button>
      ${featureType ? '<div id="hosttools" feature-type="hosttools"></div>' : ''}
      <div ${place('participant')}><button aria-label="close the manage participants list pane">
        <span class="footer-button__number-counter"><span>${pupils.length}</span></span></button></div>${leave}
    </div></footer>
    <div class="sharing-layout" style="display: none; overflow: hidden;"><div class="sharee-sharing-indicator__tip">
      <span></span><span style="text-overflow: ellipsis;">undefined</span></div></div>
    <div id="wc-container-right"><div class="participants-section-container">
      <div id="participants-ul">${pupils.map((pupil, at) => row(release, at, pupil)).join('')}</div></div></div></div>
    <div class="sharer-controlbar-container sharer-controlbar-container--hidden"></div></body></html>`;
}

function classIn({ host, cohost, me, guest }: Language): Pupil[] {
  return [
    { name: 'Ms Hart', roles: `(${host}, ${me})`, mic: 'on', camera: 'off' },
    { name: 'Mr Cole', roles: `(${cohost})`, mic: 'off', camera: 'on' },
    { name: 'Sam (Host)', mic: 'off', camera: 'off', hand: true },
    { name: 'Ada Osei', mic: 'on', camera: 'on' },
    { name: 'Kit Moss', roles: `(${guest})`, mic: 'none', camera: 'off' },
  ];
}

function open(html: string): FixturePage {
  return openFixture(html, createZoomAdapter, 'https://us02web.zoom.us/wc/85512345678/start');
}

describe.each(RELEASES)('release $version', (release) => {
  it.each(LANGUAGES)('in $tag: who is there and what they do', (language) => {
    const look = open(client(release, language, classIn(language))).look();
    expect(look).toMatchObject({ phase: 'in-meeting', title: 'Year 9 Maths', health: { readable: true } });
    expect(look.sight).toMatchObject({ participants: { level: 'full' }, sharing: { level: 'full' } });
    expect(look.meeting).toMatchObject({ recording: 'off', captions: UNKNOWN, transcription: UNKNOWN });
    const known = <T>(fact: T): T | typeof UNKNOWN => (language.known ? fact : UNKNOWN);
    // The first row is one's own in any language.
    expect(named(look, 'Ms Hart')).toMatchObject({ self: true, mic: 'on', camera: 'off', role: known('organiser') });
    expect(named(look, 'Mr Cole')).toMatchObject({ mic: 'off', camera: 'on', role: known('co-organiser') });
    // The typed word is a name in every language; a row without a word has no role.
    expect(named(look, 'Sam (Host)')).toMatchObject({ mic: 'off', hand: true, role: 'attendee', label: 'none' });
    expect(named(look, 'Ada Osei')).toMatchObject({ mic: 'on', camera: 'on', hand: false, sharing: false });
    const { label, mic } = named(look, 'Kit Moss');
    expect(label).toBe(known('guest'));
    // No icon at all is no audio where the words say so, and otherwise nothing.
    expect(mic).toBe(release.states ? 'off' : UNKNOWN);
  });

  it('one’s own wait', () => {
    const html = release.newWaitingRoom
      ? '<div class="waiting-room-container on-hold-main meeting-on-hold"><div class="wr-topic">Year 9 Maths</div><button id="preview-audio-control-button"></button></div>'
      : '<div class="bhold"><div class="wr-content"><div class="wr-topic">Year 9 Maths</div></div></div>';
    const look = open(`<!doctype html><title>Zoom</title><div class="meeting-app">${html}</div>`).look();
    expect(look).toMatchObject({ phase: 'lobby', title: 'Year 9 Maths', people: [] });
  });
});

describe('made-up people, one change at a time', () => {
  const at = (change: Partial<Pupil>): Pupil[] =>
    classIn(ENGLISH).map((pupil) => (pupil.name === 'Ada Osei' ? { ...pupil, ...change } : pupil));
  it.each([
    [{ mic: 'off' }, { mic: 'off', camera: 'on', hand: false }],
    [{ camera: 'off' }, { mic: 'on', camera: 'off', hand: false }],
    [{ hand: true }, { mic: 'on', camera: 'on', hand: true }],
    [{ shares: true }, { mic: 'on', camera: 'on', hand: false }],
  ] as const)('%o', (change, expected) => {
    const look = open(client(NEWEST, ENGLISH, at(change))).look();
    expect(named(look, 'Ada Osei')).toMatchObject(expected);
  });

  it('throw-away class names of a build change nothing', () => {
    const html = client(NEWEST, ENGLISH, classIn(ENGLISH));
    const hashed = html.replaceAll('class="', 'class="css-1q2w3e ui-Box-root-9z8 ');
    const { people } = open(hashed.replaceAll(/class="css-1q2w3e ui-Box-root-9z8 (?=Svg)/g, 'class="')).look();
    expect(people).toEqual(open(html).look().people);
  });
});

describe('without its landmark a fact is unknown', () => {
  const cases: Readonly<Record<string, (look: Look) => unknown>> = {
    '.meeting-header': ({ meeting }) => meeting.recording,
    '.sharing-layout': (look) => named(look, 'Ada Osei').sharing,
    '.sharer-controlbar-container': (look) => named(look, 'Ms Hart').sharing,
    '#participants-list-3': (look) => look.people.find(({ name }) => name === 'Ada Osei')?.mic ?? UNKNOWN,
  };
  it.each(Object.entries(cases))('%s', (selector, read) => {
    const page = open(client(NEWEST, ENGLISH, classIn(ENGLISH)));
    expect(read(page.look())).not.toBe(UNKNOWN);
    page.the(selector).remove();
    expect(read(page.look())).toBe(UNKNOWN);
  });

  it('and a list that is not as long as the client counts is not whole', () => {
    const page = open(client(NEWEST, ENGLISH, classIn(ENGLISH)));
    page.the('.footer-button__number-counter').remove();
    expect(page.look().sight.participants.level).toBe('partial');
  });
});
