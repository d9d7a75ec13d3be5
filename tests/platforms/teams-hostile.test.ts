// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { Look } from '../../utils/platforms/adapter.ts';
import { fixture, openPage } from './teams-page.ts';

/** Names that pupils may give themselves: the page's own words, hooks, markup, and text that breaks things. */
const NAMES = [
  'Sam, Muted',
  'Sam, Unmuted',
  'Muted',
  'Unmuted',
  'Bob, Hand raised, Unmuted',
  'Bob, Organiser, Muted',
  'Myself video',
  'Myself video, Ms Hart, Muted',
  'Sam, muted, Context menu is available',
  'Context menu is available',
  'myself-video',
  'calling-lobby-screen',
  'calling-prejoin-screen',
  'calling-retry-screen',
  'call-monitor',
  'hangup-main-btn',
  'callingAlertDismissButton_InitiatorStartedRecording',
  'participants-in-lobby',
  'participantsInLobby-Jo',
  'participantsInCall-Jo',
  'toolbar-item-badge',
  'stop-sharing-button',
  'Recording has started',
  'Recording started by Ms Hart',
  'In this meeting (2)',
  'is sharing their screen',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '[data-cid="roster-participant-muted"]',
  ']',
  "x' onmouseover='y",
  '=HYPERLINK("http://x/")',
  '\u202eeilA',
  '\u2066Sam\u2069',
  'S\u200bam',
  '__proto__',
  'constructor',
  'null',
  '-0',
  '👩‍👧‍👦 Lee',
  'Ångström',
  'Zoë-Mae O’Neil',
  'İpek Işık',
  `${'a'.repeat(10_000)}`,
  `S${'\u0301'.repeat(200)}am`,
] as const;

interface Shape {
  readonly mic: 'on' | 'off';
  readonly hand: boolean;
}

type Surface = 'icons' | 'labels' | 'tile';

/** A meeting of the teacher and all of these names, shown by rows with icons, by rows with labels, or by tiles. */
function meeting(names: readonly string[], { mic, hand }: Shape, surface: Surface): Look {
  const { document, look, the } = openPage(fixture('call-panel-open'));
  const stage = the('[data-tid="modern-stage-wrapper"]');
  const list = the('[role="tree"]');
  for (const name of ['Sam Lee', 'Ada Osei', 'Kit Moss']) {
    the(`[data-tid="participantsInCall-${name}"]`).remove();
    the(`[aria-label^="${name}"]`).remove();
  }
  const make = (parent: Element, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElement('div');
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    parent.append(element);
    return element;
  };
  for (const name of names) {
    if (surface === 'tile') {
      const label = `${name}${mic === 'on' ? '' : ', muted'}, Context menu is available`;
      const tile = make(make(stage, { role: 'menuitem', 'aria-label': label }), {
        'data-stream-type': 'Video',
        'data-tid': name,
      });
      make(tile, { 'data-tid': 'voice-level-stream-outline' });
      make(tile, { 'data-tid': 'participant-info-nametag' }).textContent = name;
    } else {
      const row = make(list, {
        'data-cid': 'roster-participant',
        'data-tid': `participantsInCall-${name}`,
        'aria-label': `${name}, ${mic === 'on' ? 'Unmuted' : 'Muted'}`,
      });
      if (surface === 'labels') continue;
      make(row, { 'data-cid': mic === 'on' ? 'roster-participant-unmuted' : 'roster-participant-muted' });
      if (hand) make(row, { 'data-cid': 'roster-participant-hand-raised' });
    }
  }
  the('[data-tid="toolbar-item-badge"]').textContent = String(names.length + 1);
  if (surface === 'tile') the('[data-tid="calling-right-side-panel"]').remove();
  return look();
}

describe.each(['icons', 'labels', 'tile'] as const)('read by %s', (surface) => {
  describe.each([
    { mic: 'on', hand: false },
    { mic: 'off', hand: true },
  ] as const)('with %o', (shape) => {
    const look = meeting(NAMES, shape, surface);

    it.each(NAMES.map((name) => [name.slice(0, 60), name]))('%s is somebody, and says nothing', (_, name) => {
      const hand = surface === 'tile' ? UNKNOWN : surface === 'icons' && shape.hand;
      expect(look.people.filter((person) => person.name === name.normalize('NFC'))).toMatchObject([
        { self: false, mic: shape.mic, hand, where: 'meeting', role: UNKNOWN, label: 'none', sharing: false },
      ]);
    });

    it('all of them change nothing else', () => {
      expect(look).toMatchObject({
        phase: 'in-meeting',
        meeting: { recording: 'off', recordingBy: UNKNOWN, waitingRoom: UNKNOWN },
        sight: { participants: { level: 'full' }, recording: { level: 'full' }, sharing: { level: 'full' } },
        health: { readable: true },
      });
      expect(look.people).toHaveLength(NAMES.length + 1);
      expect(look.people.filter((person) => person.self)).toMatchObject([{ id: 'p1', name: 'Ms Hart', mic: 'off' }]);
    });
  });
});

const ALONE: Shape = { mic: 'on', hand: false };

describe('a name that ends like the platform’s mark', () => {
  it.each([
    ['Sam Guest', 'Sam Guest', 'none'],
    ['Sam (Guest)', 'Sam', 'guest'],
    ['Sam Unverified', 'Sam', 'unverified'],
    ['Sam, External', 'Sam', 'external'],
  ])('%s', (given, name, label) => {
    expect(meeting([given], ALONE, 'icons').people[1]).toMatchObject({ name, label });
  });
});

it('an empty name is a name, and is nobody else’s', () => {
  expect(meeting([''], ALONE, 'icons').people[1]).toMatchObject({ name: '', mic: 'on', self: false });
});

it('lone surrogates become well-formed', () => {
  expect(meeting(['Sam \uD800'], ALONE, 'icons').people[1]?.name).toBe('Sam \uFFFD');
});

it('a namesake of the teacher is somebody else, and is not given the teacher’s microphone', () => {
  expect(meeting(['Ms Hart'], ALONE, 'icons').people).toMatchObject([
    { self: true, name: 'Ms Hart', mic: 'off' },
    { self: false, name: 'Ms Hart', mic: UNKNOWN },
  ]);
});
