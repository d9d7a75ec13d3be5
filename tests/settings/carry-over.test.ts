import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import { carryOver } from '../../utils/settings/carry-over.ts';

const LISTS = [{ id: '5B', pupils: [{ name: 'Leo Farthing' }] }];
const KEPT = JSON.stringify({ school: 1, classes: LISTS });

function carried(chosen: object) {
  const over = carryOver(KEPT, JSON.stringify({ school: 1, ...chosen }));
  if (over === undefined) throw new Error('nothing is carried over');
  const parsed = parseSchoolFile(over.text);
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`);
  return { written: (JSON.parse(over.text) as { classes: object[] }).classes, school: parsed.school };
}

describe('class lists that a new file says nothing of', () => {
  const session = { class: '5 b', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' };

  it('are those of its timetable, by other capitals and spaces', () => {
    const { written, school } = carried({ sessions: [session] });
    expect(written).toEqual(LISTS);
    expect(school.sessions.map((one) => one.class)).toEqual(['5B']);
  });

  it('are those of its empty classes, and what it says of these holds', () => {
    const { written } = carried({
      classes: [{ id: '5 b', stage: 'KS2' }, { id: '5b' }, { id: '4H' }],
      sessions: [session],
    });
    expect(written).toEqual([{ ...LISTS[0], stage: 'KS2' }, { id: '4H' }]);
  });
});
