import { describe, expect, it } from 'vitest';
import { choicesOf, type Offered, tickedIn, tickedOf } from '../../entrypoints/meeting/drafts.ts';
import type { DraftView } from '../../components/meeting/draft-view.ts';
import { captureForm } from '../../utils/incidents/capture-form.ts';
import { type Lookout, startLookout } from '../../utils/watch/lookout.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import type { School } from '../../utils/policy/school.ts';
import { AT, inMeeting, person } from './in-meeting.ts';

const SESSION = { title: 'Maths', class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };
const PUPIL = { name: 'Ada Quill', id: 'P-7' };
const lookout = {
  state: { people: new Map(), left: new Map() },
  lesson: { session: { session: { class: '5B' } } },
} as unknown as Lookout;

function schoolWith(pupils: readonly object[]): School {
  const parsed = parseSchoolFile(JSON.stringify({ school: 1, classes: [{ id: '5B', pupils }], sessions: [SESSION] }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

const LOCKED: School = { ...schoolWith([]), classesLocked: true };

it('a pupil of the class who was ticked is recorded as the list has them', () => {
  expect(tickedOf(lookout, schoolWith([PUPIL]), ['absent Ada Quill'], new Map())).toMatchObject([PUPIL]);
});

it('nobody who was ticked falls out when the class lists are locked meanwhile', () => {
  expect(tickedOf(lookout, schoolWith([]), ['absent Ada Quill'], new Map())).toEqual([{ name: 'Ada Quill' }]);
});

describe('the form offers whoever stands ticked in it', () => {
  const TEACHER = person('t1', 'Ms R Shah');
  const PUPILS = [PUPIL, { name: 'Kim Berg', aliases: ['Kimmy B'], id: 'P-9' }];

  function labelsOf(watched: Lookout, given: School, ticked: readonly string[], offered: Offered): readonly string[] {
    const { people } = choicesOf(watched, given, captureForm(given, []), new Set(ticked), offered);
    return people.map(({ id, name }) => `${id}: ${name}`);
  }

  function offered(pupils: readonly object[], ...ticked: readonly string[]): readonly string[] {
    const given = schoolWith(pupils);
    const watched = startLookout(given, () => undefined);
    watched.look(AT, inMeeting([TEACHER, person('p1', 'Ada Quill'), person('p2', 'Kimmy B'), person('p3', 'A Guest')]));
    watched.look(AT + 1_000, inMeeting([TEACHER, person('p1', 'Ada Quill')]));
    return labelsOf(watched, given, ticked, new Map());
  }

  it('also once they have left', () => {
    expect(offered(PUPILS, 'p1', 'p2', 'p3')).toEqual(['p1: Ada Quill', 'p2: Kimmy B', 'p3: A Guest']);
    expect(offered(PUPILS, 'p1')).toEqual(['p1: Ada Quill', 'absent Kim Berg: Kim Berg (not in the meeting)']);
  });

  it('and by the name of an earlier script, but for a protected pupil’s', () => {
    expect(offered([PUPIL], 'absent A Guest')).toEqual([
      'p1: Ada Quill',
      'absent A Guest: A Guest (not in the meeting)',
    ]);
    const guarded = PUPILS.map((one) => ({ ...one, protectedIdentity: true }));
    const labels = offered(guarded, 'absent Kimmy B').map((one) => one.split(': ')[1]);
    expect(labels.join()).not.toMatch(/Kim|Berg|Ada|Quill/);
    expect(offered(guarded, 'absent Kimmy B')).toContain('absent Kimmy B: Someone you ticked (not in the meeting)');
  });

  it('by id alone, and as a protected pupil in the record, once the class lists lock', () => {
    const given = schoolWith([PUPIL, { name: 'Kim Berg', id: 'P-9', protectedIdentity: true }]);
    const watched = startLookout(given, () => undefined);
    watched.look(AT, inMeeting([TEACHER, person('p1', 'Ada Quill')]));
    const shown: Offered = new Map();
    const before = labelsOf(watched, given, [], shown);
    expect(before).toContain('absent Kim Berg: P-9 (not in the meeting)');
    watched.renew(LOCKED);
    watched.look(AT + 1_000);
    const ticked = ['absent Kim Berg', 'absent A Guest'];
    expect(labelsOf(watched, LOCKED, ticked, shown)).toEqual([
      'p1: Ada Quill',
      'absent Kim Berg: P-9 (not in the meeting)',
      'absent A Guest: Someone you ticked (not in the meeting)',
    ]);
    expect(labelsOf(watched, LOCKED, ticked, new Map())).toContain(
      'absent Kim Berg: Someone you ticked (not in the meeting)',
    );
    expect(tickedOf(watched, LOCKED, ticked, shown)).toEqual([
      { name: 'Kim Berg', id: 'P-9', protectedIdentity: true },
      { name: 'A Guest' },
    ]);
  });

  it('and not as absent once they have come, nor twice in the record', () => {
    const given = schoolWith(PUPILS);
    const watched = startLookout(given, () => undefined);
    watched.look(AT, inMeeting([TEACHER, person('p2', 'Kimmy B')]));
    watched.look(AT + 1_000, inMeeting([TEACHER]));
    watched.look(AT + 2_000, inMeeting([TEACHER, person('p7', 'Kim Berg'), person('p8', 'Ada Quill')]));
    const ticked = ['p2', 'p7', 'p8', 'absent Ada Quill'];
    const shown: Offered = new Map();
    expect(labelsOf(watched, given, ticked, shown)).toContain('absent Ada Quill: Ada Quill');
    expect(tickedOf(watched, given, ticked, shown)).toEqual([{ name: 'Kim Berg', id: 'P-9', shown: 'Kimmy B' }, PUPIL]);
    expect(tickedOf(watched, given, ['absent Ada Quill', 'absent Ada Quill'], shown)).toEqual([PUPIL]);
  });

  it('and of namesakes, whom nothing tells apart, none is taken for the other', () => {
    const given = schoolWith([PUPIL, { ...PUPIL, id: 'P-8' }]);
    const watched = startLookout(given, () => undefined);
    watched.look(AT, inMeeting([TEACHER, person('p1', 'Ada Quill'), person('p2', 'Ada Quill')]));
    expect(tickedOf(watched, given, ['p1', 'p2'], new Map())).toEqual([{ name: 'Ada Quill' }, { name: 'Ada Quill' }]);
    expect(tickedOf(watched, given, ['absent Ada Quill'], new Map())).toMatchObject([{ id: 'P-7' }, { id: 'P-8' }]);
  });
});

it('who is ticked counts while the form can be filled, or its words copied', () => {
  const draft = (id: string, state: DraftView['state'], detailed: boolean, refused = false): DraftView => ({
    ...{ id, state, detailed, refused, reference: undefined, time: '10:00', words: '' },
    filled: { category: '', what: '', who: [id], actions: [], referredTo: '' },
  });
  const drafts = [
    draft('open', 'recorded', false),
    draft('done', 'recorded', true),
    draft('late', 'not-recorded', true),
    draft('refused', 'not-recorded', true, true),
    draft('away', 'recorded', false),
  ];
  expect([...tickedIn(drafts, { away: 'away' })]).toEqual(['open', 'late', 'refused']);
});
