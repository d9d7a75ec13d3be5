import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { ownSchool, timetabledClasses } from '../../utils/settings/own-classes.ts';

function wholeSchool() {
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      classes: ['5B', '4H', '6A'].map((id) => ({ id, pupils: [{ name: `Sam ${id}` }] })),
      sessions: ['5B', '4H', '5B'].map((id, index) => ({
        title: `Maths ${index}`,
        class: id,
        starts: `2026-11-23T1${index}:00`,
        ends: `2026-11-23T1${index}:45`,
      })),
    }),
  );
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

describe('own classes', () => {
  it('are all until some are put aside, and those that come new', () => {
    const school = wholeSchool();
    expect(timetabledClasses(school)).toEqual(['5B', '4H']);
    expect(ownSchool(school, [])).toBe(school);
    expect(ownSchool(school, ['a class of last year'])).toEqual(school);
  });

  it('cut the sessions of others, and never a class list', () => {
    const school = wholeSchool();
    const own = ownSchool(school, ['5B']);
    expect(own.sessions.map((one) => one.class)).toEqual(['4H']);
    expect(own.classes).toBe(school.classes);
    expect(ownSchool(school, ['5B', '4H']).sessions).toEqual([]);
  });
});
