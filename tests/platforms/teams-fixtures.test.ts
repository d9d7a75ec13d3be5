// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { BlindReason, Meeting, Person, Sight, Snapshot } from '../../utils/meeting/snapshot.ts';
import { FOLDER, fixture, openPage } from './teams-page.ts';

const full: Sight = { level: 'full' };
const none = (because?: BlindReason): Sight => (because ? { level: 'none', because } : { level: 'none' });

/** Nothing is known: what stands in the table is all that the page shows. */
const NO_MEETING: Meeting = {
  recording: UNKNOWN,
  recordingBy: UNKNOWN,
  transcription: UNKNOWN,
  transcriptionBy: UNKNOWN,
  captions: UNKNOWN,
  waitingRoom: UNKNOWN,
  chat: UNKNOWN,
  background: UNKNOWN,
};

function person(id: string, name: string, facts: Partial<Person> = {}): Person {
  return {
    id,
    name,
    self: false,
    where: 'meeting',
    held: false,
    role: UNKNOWN,
    account: UNKNOWN,
    label: 'none',
    mic: 'off',
    camera: 'off',
    hand: UNKNOWN,
    sharing: false,
    speaking: UNKNOWN,
    ...facts,
  };
}

const waiting = (id: string, name: string): Person =>
  person(id, name, { where: 'waiting', label: UNKNOWN, mic: UNKNOWN, camera: UNKNOWN, sharing: UNKNOWN });

function snapshot(facts: Partial<Snapshot>): Snapshot {
  return {
    platform: 'teams',
    edition: 'work',
    title: UNKNOWN,
    account: UNKNOWN,
    phase: 'outside',
    meeting: NO_MEETING,
    people: [],
    sight: { participants: none(), chat: none(), recording: none(), sharing: none() },
    messages: [],
    ...facts,
  };
}

const SEEN = { participants: full, chat: none('panel-closed'), recording: full, sharing: full };

/** The class of the fixtures: the teacher and three others, everyone on the stage. */
const CLOSED = [
  person('p1', 'Ms Hart', { self: true, hand: false }),
  person('p2', 'Sam Lee'),
  person('p3', 'Ada Osei', { mic: 'on', camera: 'on' }),
  person('p4', 'Kit Moss', { label: 'guest' }),
];
/** The same with the People panel open: hands and the organiser's mark. */
const OPEN = [
  person('p1', 'Ms Hart', { self: true, hand: false, role: 'organiser' }),
  person('p2', 'Sam Lee', { hand: true }),
  person('p3', 'Ada Osei', { mic: 'on', camera: 'on', hand: false }),
  person('p4', 'Kit Moss', { label: 'guest', hand: false }),
];

function inCall(people: readonly Person[], meeting: Partial<Meeting> = {}, facts: Partial<Snapshot> = {}): Snapshot {
  return snapshot({
    phase: 'in-meeting',
    title: 'Year 9 Maths',
    people,
    meeting: { ...NO_MEETING, recording: 'off', ...meeting },
    sight: SEEN,
    ...facts,
  });
}

/** The teacher, of whom the page says nothing. */
const nobody = person('p1', UNKNOWN, { self: true, label: UNKNOWN, mic: UNKNOWN, camera: UNKNOWN, sharing: UNKNOWN });

const OFF = none('call-off-screen');

const EXPECTED: Readonly<Record<string, Snapshot>> = {
  calendar: snapshot({}),
  prejoin: snapshot({ phase: 'prejoin', title: 'Year 9 Maths' }),
  'prejoin-guest': snapshot({ phase: 'prejoin' }),
  connecting: snapshot({ phase: 'prejoin' }),
  lobby: snapshot({ phase: 'lobby' }),
  'call-panel-closed': inCall(CLOSED),
  'call-panel-open': inCall(OPEN),
  'call-no-badge': inCall(OPEN),
  'call-large-scrolled': inCall(
    [OPEN[0], OPEN[1], { ...OPEN[2], camera: UNKNOWN }, { ...OPEN[3], camera: UNKNOWN }] as Person[],
    {},
    { sight: { ...SEEN, participants: { level: 'partial', because: 'list-scrolled' } } },
  ),
  'call-light': inCall([
    person('p1', 'Ms Hart', { self: true, mic: 'on', camera: 'on', hand: false }),
    person('p2', 'Sam Lee', { mic: 'on' }),
    person('p3', 'Ada Osei', { label: 'unverified' }),
  ]),
  // Every weaker mark in place of the stronger one.
  'call-variant': inCall([
    person('p1', 'Ms Hart', { self: true, role: 'organiser', mic: 'on', camera: 'on', hand: false, sharing: true }),
    person('p2', 'Ada Osei', { label: 'guest', hand: false }),
    person('p3', 'Sam Lee', { mic: 'on', hand: false }),
    person('p4', 'Kit Moss', { label: 'guest', camera: UNKNOWN, hand: false }),
  ]),
  'call-light-off': inCall([person('p1', 'Ms Hart', { self: true, hand: false })]),
  'call-light-prohibited': inCall([person('p1', 'Ms Hart', { self: true, hand: false })]),
  'on-hold': snapshot({
    phase: 'in-meeting',
    title: 'Year 9 Maths',
    people: [nobody],
    sight: { participants: OFF, chat: OFF, recording: OFF, sharing: OFF },
  }),
  'recording-variant': inCall(
    [nobody],
    { recording: 'on', captions: 'on' },
    { sight: { ...SEEN, participants: { level: 'partial', because: 'panel-closed' }, sharing: none('unreadable') } },
  ),
  'recording-on': inCall(OPEN, { recording: 'on', recordingBy: { id: 'p2' } }),
  'recording-empty': inCall(OPEN),
  'recording-mine': inCall(OPEN, {
    recording: 'on',
    recordingBy: { id: 'p1' },
    transcription: 'on',
    transcriptionBy: { id: 'p1' },
  }),
  'recording-joined-late': inCall(OPEN, { recording: 'on' }),
  'recording-stopped': inCall(OPEN),
  'sharing-other': inCall([
    OPEN[0] as Person,
    { ...(OPEN[2] as Person), id: 'p2', sharing: true },
    { ...(OPEN[1] as Person), id: 'p3' },
    OPEN[3] as Person,
  ]),
  'sharing-mine': inCall([{ ...(OPEN[0] as Person), sharing: true }, ...OPEN.slice(1)]),
  'end-for-all': inCall(CLOSED),
  'chat-open': inCall(CLOSED, {}, { sight: { ...SEEN, chat: full } }),
  'captions-on': inCall(CLOSED, { captions: 'on' }),
  'captions-off': inCall(CLOSED, { captions: 'off' }),
  'lobby-rows': inCall([...OPEN, waiting('p5', 'Jo Bell')], { waitingRoom: 'on' }),
  'lobby-popup': inCall([...CLOSED, waiting('p5', 'Jo Bell')], { waitingRoom: 'on' }),
  'lobby-alert': inCall([...CLOSED, waiting('p5', UNKNOWN)], { waitingRoom: 'on' }),
  'off-screen': snapshot({
    phase: 'in-meeting',
    title: 'Year 9 Maths',
    people: [{ ...nobody, name: 'Ms Hart' }],
    sight: { participants: OFF, chat: OFF, recording: OFF, sharing: OFF },
  }),
  'ended-retry': snapshot({ phase: 'ended' }),
  'ended-wrong-id': snapshot({ phase: 'ended' }),
  'ended-guest': snapshot({ phase: 'ended' }),
  // A survey says that a call ended only to somebody who saw the call.
  'ended-survey': snapshot({ phase: 'outside' }),
  french: inCall(
    [
      person('p1', 'Mme Roux', { self: true, role: 'organiser', hand: false }),
      person('p2', 'Luc Petit', { camera: 'on', hand: false }),
      person('p3', 'Ana Roy', { label: 'external', camera: UNKNOWN, hand: false }),
    ],
    {},
    { title: 'Maths 3e' },
  ),
  'unknown-language': inCall(
    [
      person('p1', 'Pani Lis', { self: true, label: UNKNOWN }),
      person('p2', 'Jan Kos', { label: UNKNOWN, mic: UNKNOWN }),
    ],
    {},
    { title: 'Matematyka', sight: { ...SEEN, participants: { level: 'partial', because: 'unknown-language' } } },
  ),
  'half-renamed': inCall(CLOSED),
  'all-renamed': snapshot({ phase: UNKNOWN }),
};

describe('each page', () => {
  it.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const { health, again, ...seen } = openPage(fixture(name)).look();
    expect(seen).toEqual(expected);
    expect(again === undefined || again > 1_000).toBe(true);
    expect(health.readable).toBe(true);
  });

  it('has an expectation', () => {
    const names = readdirSync(FOLDER).map((file) => file.replace('.html', ''));
    // The frame of the old client needs a browser: probes.spec.ts.
    expect(names.filter((name) => name !== 'classic-frame').toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it('of a personal account is told by its host', () => {
    const page = openPage(fixture('call-light'), 'https://teams.live.com/light-meetings/launch?coords=e30');
    expect(page.look()).toMatchObject({ edition: 'personal', phase: 'in-meeting' });
  });
});

describe('a page that cannot be read', () => {
  it.each(['half-renamed', 'all-renamed', 'unknown-language'])('%s is said to be unreadable within 10 s', (name) => {
    const page = openPage(fixture(name));
    const first = page.adapter.read(0);
    expect(first.health.readable).toBe(true);
    const second = page.adapter.read(first.again ?? Number.NaN);
    expect(page.adapter.read(second.again ?? 9_999).health.readable).toBe(false);
  });

  it('is one whose address is a meeting and of which nothing is known', () => {
    const page = openPage('<!doctype html><p>Something new', 'https://teams.microsoft.com/light-meetings/launch?p=1');
    expect(page.adapter.read(0).health.readable).toBe(true);
    expect(page.adapter.read(9_999).health.readable).toBe(false);
  });

  it('is not the calendar, however long it is open', () => {
    const page = openPage(fixture('calendar'));
    page.adapter.read(0);
    expect(page.adapter.read(60_000)).toMatchObject({ phase: 'outside', health: { readable: true } });
  });

  it.each(['call-panel-open', 'call-panel-closed', 'call-light', 'french', 'off-screen'])('is not %s', (name) => {
    const page = openPage(fixture(name));
    page.adapter.read(0);
    expect(page.adapter.read(60_000).health.readable).toBe(true);
  });

  it('is a call whose rows lost their marks and words', () => {
    const html = fixture('call-panel-open')
      .replaceAll(/roster-participant-(un)?muted/g, 'x')
      .replaceAll(/, (Unm|M)uted"/g, '"');
    const page = openPage(html);
    page.adapter.read(0);
    const look = page.adapter.read(10_000);
    expect(look.health.readable).toBe(false);
    expect(look.sight.participants).toEqual({ level: 'partial', because: 'unreadable' });
  });

  it('is not a call in which one row alone says nothing', () => {
    const html = fixture('call-panel-open')
      .replace('roster-participant-unmuted', 'x')
      .replace('Ada Osei, Unmuted', 'Ada Osei');
    const page = openPage(html);
    page.adapter.read(0);
    const look = page.adapter.read(60_000);
    expect(look.health.readable).toBe(true);
    expect(look.sight.participants).toEqual({ level: 'full' });
  });

  it('is a call whose open people list has no row that we know', () => {
    const html = fixture('call-panel-open').replaceAll(/participantsInCall|roster-participant/g, 'x');
    const page = openPage(html);
    page.adapter.read(0);
    expect(page.adapter.read(10_000).health.readable).toBe(false);
  });

  it('names what is missing, and nothing of the page', () => {
    const { signals } = openPage(fixture('half-renamed')).look().health;
    expect(signals).toMatchObject({ hangup: 'missing', mic: 'missing', people: 'seen', rows: 'missing' });
    expect(JSON.stringify(signals)).not.toMatch(/Hart|Sam|Maths/);
  });
});
