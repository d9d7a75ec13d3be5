import { describe, expect, it } from 'vitest';
import { choicesOf, tickedOf } from '../../entrypoints/meeting/drafts.ts';
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

it('a pupil of the class who was ticked is recorded as the list has them', () => {
  expect(tickedOf(lookout, schoolWith([PUPIL]), ['absent Ada Quill'])).toMatchObject([PUPIL]);
});

it('nobody who was ticked falls out when the class lists are locked meanwhile', () => {
  expect(tickedOf(lookout, schoolWith([]), ['absent Ada Quill'])).toEqual([{ name: 'Ada Quill' }]);
});

describe('the form offers whoever stands ticked in it', () => {
  const TEACHER = person('t1', 'Ms R Shah');
  const PUPILS = [PUPIL, { name: 'Kim Berg', aliases: ['Kimmy B'], id: 'P-9' }];

  function offered(pupils: readonly object[], ...ticked: readonly string[]): readonly string[] {
    const given = schoolWith(pupils);
    const watched = startLookout(given, () => undefined);
    watched.look(AT, inMeeting([TEACHER, person('p1', 'Ada Quill'), person('p2', 'Kimmy B'), person('p3', 'A Guest')]));
    watched.look(AT + 1_000, inMeeting([TEACHER, person('p1', 'Ada Quill')]));
    return choicesOf(watched, given, captureForm(given, []), new Set(ticked)).people.map(
      ({ id, name }) => `${id}: ${name}`,
    );
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
});
