import { expect, it } from 'vitest';
import { tickedOf } from '../../entrypoints/meeting/drafts.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import type { School } from '../../utils/policy/school.ts';

const PUPIL = { name: 'Ada Quill', id: 'P-7' };
const lookout = {
  state: { people: new Map(), left: new Map() },
  lesson: { session: { session: { class: '5B' } } },
} as unknown as Lookout;

function schoolWith(pupils: readonly object[]): School {
  const parsed = parseSchoolFile(JSON.stringify({ school: 1, classes: [{ id: '5B', pupils }] }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

it('a pupil of the class who was ticked is recorded as the list has them', () => {
  expect(tickedOf(lookout, schoolWith([PUPIL]), ['absent Ada Quill'])).toMatchObject([PUPIL]);
});

it('nobody who was ticked falls out when the class lists are locked meanwhile', () => {
  expect(tickedOf(lookout, schoolWith([]), ['absent Ada Quill'])).toEqual([{ name: 'Ada Quill' }]);
});
