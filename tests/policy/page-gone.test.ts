import { expect, it } from 'vitest';
import type { Snapshot } from '../../utils/meeting/snapshot.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { pupilsDependOnMe } from '../../utils/watch/view-of.ts';
import { AT, inMeeting, person } from '../watch/in-meeting.ts';

/**
 * What no lesson file can show: the teacher leaves, and with that the page is another, on which nobody is
 * seen any more.
 */

const TEACHER = person('t1', 'Ms Rani Shah');
const PUPIL = person('p1', 'Sam Taylor');
const ASSISTANT = person('t2', 'Mr Tom Okafor');

function gone(teacherLeft: boolean): Snapshot {
  const none = { level: 'none' } as const;
  return {
    ...inMeeting([]),
    phase: 'ended',
    teacherLeft,
    sight: { participants: none, chat: none, recording: none, sharing: none },
  };
}

function watch() {
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      policy: 'crofton',
      domains: ['hazelbrook.example'],
      staff: [{ name: 'Ms Rani Shah' }, { name: 'Mr Tom Okafor' }],
      classes: [{ id: '5B', pupils: [{ name: 'Sam Taylor' }, { name: "Liam O'Brien" }] }],
    }),
  );
  if (!parsed.ok) throw new Error(parsed.error.message);
  return startLookout(parsed.school, (rule) => {
    throw new Error(rule.id);
  });
}

function leftBehind(before: Snapshot, after: Snapshot) {
  const lookout = watch();
  lookout.look(AT, before);
  lookout.look(AT + 60_000, after);
  return lookout.findings.filter(({ rule }) => rule === 'pupils-left-behind');
}

it('counts those who were in when the teacher was last there', () => {
  const [finding, ...more] = leftBehind(inMeeting([TEACHER, PUPIL]), gone(true));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ severity: 'urgent', who: ['p1'] });
  expect(finding?.text).not.toContain('Sam');
});

/** The page is taken down in steps: nobody is seen any more, and the call is not yet given up. */
const TAKEN_DOWN: Snapshot = { ...gone(false), phase: 'in-meeting', people: [TEACHER] };

it.each([
  [2_000, ['p1']],
  [9_000, undefined],
])('counts those who were last seen, %i ms before the call is given up, if at all', (ms, who) => {
  const lookout = watch();
  lookout.look(AT, inMeeting([TEACHER, PUPIL]));
  lookout.look(AT + 60_000, TAKEN_DOWN);
  lookout.look(AT + 60_000 + ms, gone(true));
  expect(lookout.findings.find(({ rule }) => rule === 'pupils-left-behind')?.who).toEqual(who);
});

it('says to the background whether pupils are alone with the teacher, or were left', () => {
  const lookout = watch();
  const looks: [Snapshot, boolean][] = [
    [inMeeting([TEACHER]), false],
    [inMeeting([TEACHER, PUPIL]), true],
    [inMeeting([TEACHER, ASSISTANT, PUPIL]), false],
    [inMeeting([TEACHER, PUPIL]), true],
    [TAKEN_DOWN, true],
    [inMeeting([TEACHER, PUPIL, ASSISTANT], 'partial'), false],
    [inMeeting([TEACHER, PUPIL]), true],
    [gone(true), true],
    [gone(false), false],
  ];
  for (const [index, [snapshot, depend]] of looks.entries()) {
    lookout.look(AT + index * 1_000, snapshot);
    expect([index, pupilsDependOnMe(lookout)]).toEqual([index, depend]);
  }
  lookout.look(AT + 10_000, inMeeting([TEACHER, PUPIL]));
  lookout.tell({ did: 'not-a-lesson' }, AT + 10_000);
  lookout.look(AT + 11_000);
  expect(pupilsDependOnMe(lookout)).toBe(false);
});

it.each([
  ['the meeting ended for all', inMeeting([TEACHER, PUPIL]), gone(false)],
  ['a member of staff was in', inMeeting([TEACHER, ASSISTANT, PUPIL]), gone(true)],
  ['no pupil was in', inMeeting([TEACHER, person('x1', 'Zed Quill')]), gone(true)],
  ['only part of the list was seen', inMeeting([TEACHER, PUPIL], 'partial'), gone(true)],
])('says nothing where %s', (_, before, after) => {
  expect(leftBehind(before, after)).toEqual([]);
});

it('is over when the teacher is back', () => {
  const lookout = watch();
  lookout.look(AT, inMeeting([TEACHER, PUPIL]));
  lookout.look(AT + 60_000, gone(true));
  const news = lookout.look(AT + 90_000, inMeeting([TEACHER, PUPIL]));
  expect(news).toContainEqual(
    expect.objectContaining({ kind: 'closed', finding: expect.objectContaining({ rule: 'pupils-left-behind' }) }),
  );
});
