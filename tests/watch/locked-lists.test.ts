import { expect, it } from 'vitest';
import type { IncidentPupil } from '../../utils/incidents/draft.ts';
import { pupilsAs, withProtection } from '../../utils/incidents/names.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import type { School } from '../../utils/policy/school.ts';
import { captureNow, pupilsOf } from '../../utils/watch/capture.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { viewOf } from '../../utils/watch/view-of.ts';
import { AT, inMeeting, person } from './in-meeting.ts';

/** A lesson that begins while the class lists are locked: what needs names is unknown, until they are unlocked. */

const PUPILS = [
  { name: 'Sam Taylor', protectedIdentity: true, id: 'P-12', video: false },
  { name: 'Liam Reed', takesPart: false },
  { name: 'Ada Quill', excludedUntil: '2027-01-01' },
  { name: 'Ben Okoro', cameraAgreedOff: true },
];
const NEED_NAMES = [
  'camera-without-consent',
  'excluded-pupil',
  'name-not-own',
  'no-consent-to-take-part',
  'pupil-account-not-school',
  'pupil-camera-off',
  'unexpected-participant',
];

function school(pupils: readonly object[]): School {
  const rules = Object.fromEntries(NEED_NAMES.map((id) => [id, { level: 'nudge', grace: 0, settle: 0 }]));
  const sharing = { level: 'nudge', grace: 0, settle: 0, pupils: true };
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      policy: { base: 'crofton', rules: { ...rules, 'pupil-sharing-screen': sharing } },
      classes: [{ id: '5B', pupils }],
      staff: [{ name: 'Ms Rani Shah', role: 'teacher' }],
    }),
  );
  if (!parsed.ok) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
  return parsed.school;
}

const OPEN = school(PUPILS);
const LOCKED: School = { ...school([]), classesLocked: true };

const CLASS = inMeeting([
  person('t1', 'Ms Rani Shah'),
  { ...person('p1', 'Sam Taylor'), camera: 'on', sharing: true },
  person('p2', 'Liam Reed'),
  { ...person('p3', 'Ada Quill'), label: 'guest' },
  person('p4', 'Ben Okoro'),
  person('p5', 'Sam Taylor'),
  person('p6', 'iPad'),
  person('p7', 'Nobody Known'),
]);

function lesson(first: School) {
  const lookout = startLookout(first, (rule, error) => {
    throw new Error(rule.id, { cause: error });
  });
  lookout.tell({ did: 'lesson' }, AT);
  const rulesAt = (seconds: number) => {
    lookout.look(AT + seconds * 1000, CLASS);
    return [...new Set(lookout.findings.map(({ rule }) => rule))];
  };
  return { lookout, rulesAt };
}

it('is silent about what needs names and goes on with the rest; unlocked, all of it is seen', () => {
  const { lookout, rulesAt } = lesson(LOCKED);
  rulesAt(0);
  const locked = rulesAt(300);
  expect(locked.filter((rule) => NEED_NAMES.includes(rule))).toEqual([]);
  expect(locked).toContain('pupil-sharing-screen');
  lookout.renew(OPEN);
  const open = rulesAt(301);
  expect(NEED_NAMES.filter((rule) => !open.includes(rule as (typeof open)[number]))).toEqual([]);
  lookout.renew(LOCKED);
  // Unknown: what was found stays as it is, and is not called over.
  expect(NEED_NAMES.filter((rule) => !rulesAt(302).includes(rule as (typeof open)[number]))).toEqual([]);
});

it('says in the dock that names cannot be checked, and not without the lock', () => {
  const { lookout, rulesAt } = lesson(LOCKED);
  rulesAt(0);
  const { dock } = viewOf(lookout, LOCKED, false);
  expect(dock.locked).toBe(true);
  expect(dock.seen[0]).toEqual({
    label: 'Names',
    state: 'not-seen',
    detail: 'your class lists are locked: unlock to check names',
  });
  expect(viewOf(lookout, OPEN, false).dock).not.toHaveProperty('locked');
});

it('writes no name in the words of a capture, and whom the list protects stands by id where others read', () => {
  const { lookout, rulesAt } = lesson(LOCKED);
  rulesAt(0);
  rulesAt(300);
  const { cards } = viewOf(lookout, LOCKED, false);
  const card = cards.find(({ rule }) => rule === 'pupil-sharing-screen');
  const { pupils, ...draft } = captureNow(lookout, card, 'an-id', AT + 300_000);
  for (const name of ['Sam', 'Liam', 'Ada', 'Ben']) {
    expect(JSON.stringify(draft)).not.toContain(name);
    expect(JSON.stringify(cards)).not.toContain(name);
  }
  expect(draft.what).toContain('A pupil');
  expect(pupils).toEqual([{ name: 'Sam Taylor' }]);
  expect(withProtection(pupils ?? [], LOCKED)).toEqual(pupils);
  expect(pupilsAs('full', withProtection(pupils ?? [], OPEN))).toBe('P-12');
});

it.each([
  ['Taylor, Sam', 'P-12'],
  ['Sam T', 'P-12'],
  ['Sam', 'P-12'],
  ['Liam', 'Liam'],
  ['Samuel Tailor', 'Samuel Tailor'],
])('%s, as the meeting showed them, is read by others as %s', (name, shown) => {
  const captured: IncidentPupil[] = [{ name }];
  expect(pupilsAs('full', withProtection(captured, OPEN))).toBe(shown);
});

it('takes staff for staff all the same', () => {
  const { lookout, rulesAt } = lesson(LOCKED);
  rulesAt(0);
  expect(pupilsOf(lookout, ['t1'])).toEqual([]);
});
