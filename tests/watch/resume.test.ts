import { expect, it } from 'vitest';
import { namesIn, readNote, resumeLesson } from '../../entrypoints/meeting/note.ts';
import { happeningWords } from '../../utils/incidents/happening-words.ts';
import type { Snapshot } from '../../utils/meeting/snapshot.ts';
import { type Lookout, startLookout } from '../../utils/watch/lookout.ts';
import { captureNow } from '../../utils/watch/capture.ts';
import { school } from '../incidents/school.ts';
import { AT, inMeeting, person } from './in-meeting.ts';

/** An update in the middle of a lesson: the new script's lookout goes on where the old one's was. */

const TEACHER = person('t1', 'Ms R Shah');
const open = (id: string, name: string) => ({ ...person(id, name), mic: 'on' as const });

function begin(at: number, snapshot: Snapshot): Lookout {
  const lookout = startLookout(school(), (rule) => {
    throw new Error(rule.id);
  });
  lookout.look(at, snapshot);
  return lookout;
}

/** As it comes out of the page: what JSON has not is not in it. */
function noteOf({ state, told, away, lesson, lately }: Lookout, forms: object = {}): string {
  const { isLesson } = lesson;
  return JSON.stringify({
    ...{ at: state.at, names: namesIn(state), told, away, isLesson, lately: lately.upTo(state.at), forms },
  });
}

function resume(lookout: Lookout, note: string, now: number): void {
  resumeLesson(lookout, readNote(note, lookout.state), now);
}

const cardsOf = (lookout: Lookout, at: number, snapshot: Snapshot) =>
  lookout
    .look(at, snapshot)
    .filter((one) => 'interrupts' in one && one.interrupts && one.finding.rule === 'pupil-microphone-open');

it('a card that was answered stays away, that of another pupil comes', () => {
  const before = begin(AT, inMeeting([TEACHER, open('p1', 'Sam Taylor'), person('p2', 'Alex Jones')]));
  before.tell({ did: 'lesson' }, AT);
  const up = cardsOf(before, AT + 900_000, inMeeting([TEACHER, open('p1', 'Sam Taylor'), person('p2', 'Alex Jones')]));
  expect(up).toMatchObject([{ finding: { rule: 'pupil-microphone-open', who: ['p1'] } }]);
  before.tell({ did: 'dismiss', rule: 'pupil-microphone-open', who: 'p1' }, AT + 901_000);

  // The new script counts people anew.
  const anew = inMeeting([TEACHER, person('p1', 'Alex Jones'), open('p2', 'Sam Taylor')]);
  const after = begin(AT + 903_000, anew);
  resume(after, noteOf(before), AT + 903_000);
  expect(after.lesson.isLesson).toBe(true);
  expect(cardsOf(after, AT + 1_200_000, anew)).toEqual([]);
  const both = inMeeting([TEACHER, open('p1', 'Alex Jones'), open('p2', 'Sam Taylor')]);
  cardsOf(after, AT + 1_201_000, both);
  expect(cardsOf(after, AT + 1_300_000, both)).toMatchObject([{ finding: { who: ['p1'] } }]);
});

it('a card that was answered and closed long ago keeps no new one away', () => {
  const sam = (mic: 'on' | 'off') => inMeeting([TEACHER, { ...person('p1', 'Sam Taylor'), mic }]);
  const before = begin(AT, sam('on'));
  before.tell({ did: 'lesson' }, AT);
  expect(cardsOf(before, AT + 900_000, sam('on'))).toHaveLength(1);
  before.tell({ did: 'dismiss', rule: 'pupil-microphone-open' }, AT + 901_000);
  expect(before.away).toMatchObject([{ rule: 'pupil-microphone-open', who: 'p1', level: 'nudge' }]);
  before.look(AT + 902_000, sam('off'));
  expect(before.away).toEqual([]);

  const after = begin(AT + 1_500_000, sam('off'));
  resume(after, noteOf(before), AT + 1_500_000);
  after.look(AT + 1_501_000, sam('on'));
  expect(cardsOf(after, AT + 1_600_000, sam('on'))).toHaveLength(1);
});

it('what was answered and never opens anew is forgotten, and over two updates it is not', () => {
  const there = (mic: 'on' | 'off') => inMeeting([TEACHER, { ...person('p1', 'Sam Taylor'), mic }]);
  const first = begin(AT, there('on'));
  first.tell({ did: 'lesson' }, AT);
  cardsOf(first, AT + 900_000, there('on'));
  first.tell({ did: 'dismiss', rule: 'pupil-microphone-open' }, AT + 901_000);
  const second = begin(AT + 902_000, there('on'));
  resume(second, noteOf(first), AT + 902_000);
  const third = begin(AT + 903_000, there('on'));
  resume(third, noteOf(second), AT + 903_000);
  expect(cardsOf(third, AT + 1_000_000, there('on'))).toEqual([]);
  expect(third.cards.map(({ rule }) => rule)).not.toContain('pupil-microphone-open');

  const quiet = begin(AT + 903_000, there('off'));
  resume(quiet, noteOf(second), AT + 903_000);
  quiet.look(AT + 1_600_000, there('on'));
  expect(cardsOf(quiet, AT + 1_700_000, there('on'))).toHaveLength(1);
});

it('a lesson goes on as one although the page does not show any more what told so', () => {
  const before = begin(AT, inMeeting([TEACHER]));
  before.tell({ did: 'lesson' }, AT);
  before.look(AT + 1_000);
  const after = begin(AT + 2_000, inMeeting([TEACHER]));
  // As where the name of the timetable or of the class said it, and not the teacher.
  const { told, ...note } = JSON.parse(noteOf(before));
  expect(told).toHaveLength(1);
  const later = [[{ did: 'not-a-lesson' }, AT + 500]];
  resume(after, JSON.stringify({ ...note, told: [] }), AT + 2_000);
  expect(after.lesson.isLesson).toBe(true);
  resume(after, JSON.stringify({ ...note, told: later }), AT + 2_000);
  expect(after.lesson.isLesson).toBe(false);
});

it('a capture has the minutes before it, and from when to when nothing was watched', () => {
  const before = begin(AT, inMeeting([TEACHER]));
  before.look(AT + 1_000, inMeeting([TEACHER, person('p1', 'Sam Taylor')]));
  const after = begin(AT + 5_000, inMeeting([TEACHER, person('p1', 'Sam Taylor')]));
  resume(after, noteOf(before), AT + 5_000);
  after.look(AT + 6_000, inMeeting([TEACHER, open('p1', 'Sam Taylor')]));
  const lately = captureNow(after, undefined, 'a', AT + 7_000).lately ?? [];
  expect(lately.map((one) => [one[0] - AT, happeningWords(one)])).toEqual([
    [1_000, 'Sam Taylor: first seen in the meeting'],
    [1_000, 'Lesson Lookout was being updated: nothing was watched from here on'],
    [5_000, 'Lesson Lookout watched again'],
    [6_000, 'Sam Taylor: microphone on'],
  ]);
});

it('nobody who was ticked falls out, and nobody is taken for a namesake', () => {
  const before = begin(AT, inMeeting([TEACHER, person('p1', 'Sam Taylor'), person('p2', 'Alex Jones')]));
  const who = ['t1', 'p1', 'p2', 'absent Kim Berg', 'everyone'];
  const note = noteOf(before, { a: { what: 'p1', who }, b: 'away' });
  const after = begin(AT, inMeeting([TEACHER, person('p1', 'Alex Jones'), person('p2', 'Alex Jones')]));
  expect(readNote(note, after.state).forms).toEqual({
    a: { what: 'p1', who: ['t1', 'absent Sam Taylor', 'absent Alex Jones', 'absent Kim Berg', 'everyone'] },
    b: 'away',
  });
});

it('a snoozed nudge stays quiet over an update, and what rises to urgent comes all the same', () => {
  const guest = (label: 'none' | 'guest') => inMeeting([TEACHER, { ...person('p1', 'Some Body'), label }]);
  const news = (lookout: Lookout, at: number, label: 'none' | 'guest') =>
    lookout
      .look(at, guest(label))
      .flatMap((one) => ('interrupts' in one && one.interrupts ? [`${one.finding.rule} ${one.finding.severity}`] : []));
  const before = begin(AT, guest('none'));
  before.tell({ did: 'lesson' }, AT);
  expect(news(before, AT + 15_000, 'none')).toContain('unexpected-participant nudge');
  before.tell({ did: 'snooze', rule: 'unexpected-participant', who: 'p1' }, AT + 16_000);

  const after = begin(AT + 17_000, guest('none'));
  resume(after, noteOf(before), AT + 17_000);
  expect(news(after, AT + 60_000, 'none')).not.toContain('unexpected-participant nudge');
  expect(news(after, AT + 70_000, 'guest')).toContain('unexpected-participant urgent');
});
