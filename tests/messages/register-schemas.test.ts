import { describe, expect, it } from 'vitest';
import { withoutPerson } from '../../utils/attendance/one-person.ts';
import { keptRegister, lessonRegister } from '../../utils/messages/register-schemas.ts';
import { makeLists } from '../../utils/policy/roll.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { keptRegister as kept } from '../attendance/kept-register.ts';
import { school } from '../incidents/school.ts';
import { AT, inMeeting, person } from '../watch/in-meeting.ts';

/** What is refused is sent again for ever, and the lesson is lost: nothing that a page makes may be. */

// Each is one letter to a reader; what is made of it is half as long again.
const LONG = '\u0958\u094D'.repeat(5_000);

describe('the register of a lesson', () => {
  it('is taken whatever somebody calls themselves', () => {
    const lookout = startLookout(school(), (rule) => {
      throw new Error(rule.id);
    });
    const people = [person('t1', 'Ms R Shah'), person('p1', LONG), person('p2', 'Sam Taylor')];
    for (const at of [AT, AT + 10_000]) lookout.look(at, inMeeting(people));
    const { register } = lookout;
    expect(register?.people).toHaveLength(3);
    expect(lessonRegister.safeParse({ id: 'a', title: 'Maths', register }).success).toBe(true);
  });

  it('comes out of a backup with all that was said of a removal', () => {
    const note = `removed on 2026-11-23, decided by ${'D'.repeat(200)}: ${'r'.repeat(2_000)}`;
    expect(keptRegister.safeParse(withoutPerson(kept(), ['Sam Taylor'], note, makeLists(school()))).success).toBe(true);
  });
});
