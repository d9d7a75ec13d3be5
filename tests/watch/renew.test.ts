import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../utils/policy/school-file.ts';
import type { School } from '../../utils/policy/school.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { AT, inMeeting, person } from './in-meeting.ts';

/** The school's settings change in the middle of a lesson: between two looks, never within one. */

const TEACHER = person('t1', 'Ms Rani Shah');
const PUPIL = { ...person('p1', 'Sam Taylor'), sharing: true };
const CLASS = inMeeting([TEACHER, PUPIL, person('p2', 'Liam Reed')]);

function school(rules: object, more: object = {}): School {
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      policy: { base: 'crofton', rules },
      classes: [{ id: '5B', pupils: [{ name: 'Sam Taylor' }, { name: 'Liam Reed' }] }],
      ...more,
    }),
  );
  if (!parsed.ok) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
  return parsed.school;
}

/** A pupil's sharing alone is watched, at this level and after this grace. */
function sharing(level: string, grace: number, more: object = {}): School {
  return school({ 'pupil-sharing-screen': { level, grace, settle: 0, pupils: true } }, more);
}

function begin(first: School) {
  const lookout = startLookout(first, (rule, error) => {
    throw new Error(rule.id, { cause: error });
  });
  return {
    lookout,
    look: (seconds: number, snapshot = CLASS) =>
      lookout
        .look(AT + seconds * 1000, snapshot)
        .flatMap((news) =>
          news.kind === 'cannot-see' ? [] : [`${news.kind} ${news.finding.rule} ${news.finding.severity}`],
        )
        .filter((news) => news.includes('pupil-sharing-screen')),
  };
}

describe('a change of the school in a lesson', () => {
  it('keeps the time that a rule has held, under the new grace', () => {
    const { lookout, look } = begin(sharing('nudge', 60));
    look(0);
    expect(look(20)).toEqual([]);
    lookout.renew(sharing('nudge', 30));
    expect(look(29)).toEqual([]);
    expect(look(30)).toEqual(['opened pupil-sharing-screen nudge']);
  });

  it('changes the level of what is open, once', () => {
    const { lookout, look } = begin(sharing('nudge', 0));
    expect(look(0)).toEqual(['opened pupil-sharing-screen nudge']);
    lookout.renew(sharing('urgent', 600));
    expect(look(1)).toEqual(['changed pupil-sharing-screen urgent']);
    expect(look(2)).toEqual([]);
    expect(lookout.cards.flatMap(({ findings }) => findings.map(({ severity }) => severity))).toContain('urgent');
  });

  it('closes what a rule that is off now has open, and opens it anew when it is on again', () => {
    const { lookout, look } = begin(sharing('nudge', 0));
    look(0);
    lookout.renew(school({ 'pupil-sharing-screen': 'off' }));
    expect(look(1)).toEqual(['closed pupil-sharing-screen nudge']);
    expect(lookout.findings.map(({ rule }) => rule)).not.toContain('pupil-sharing-screen');
    expect(look(2)).toEqual([]);
    lookout.renew(sharing('note', 0));
    expect(look(3)).toEqual(['opened pupil-sharing-screen note']);
  });

  it('changes nothing until the next look', () => {
    const { lookout, look } = begin(sharing('nudge', 0));
    look(0);
    const before = [...lookout.findings];
    lookout.renew(sharing('urgent', 0));
    expect(lookout.findings).toEqual(before);
  });

  it('keeps what the teacher said', () => {
    const { lookout, look } = begin(sharing('nudge', 0));
    look(0);
    lookout.tell({ did: 'permission', what: 'sharing', who: 'p1' }, AT + 1000);
    expect(look(2)).toEqual(['changed pupil-sharing-screen note']);
    lookout.renew(sharing('urgent', 0));
    expect(look(3)).toEqual([]);
  });

  it('takes other class lists: who was a stranger is a pupil', () => {
    const others = [{ id: '5B', pupils: [{ name: 'Somebody Else' }] }];
    const { lookout, look } = begin(sharing('nudge', 0, { classes: others }));
    const kind = () => {
      const state = lookout.state.people.get('p1');
      return state && lookout.lesson.identify(state).kind;
    };
    look(0);
    expect(kind()).toBe('unexpected');
    lookout.renew(sharing('nudge', 0));
    look(1);
    expect(kind()).toBe('pupil');
    expect(lookout.lesson.ownEntries('p1').map(({ pupil }) => pupil.name)).toEqual(['Sam Taylor']);
  });

  it('says again of nothing that it cannot be seen', () => {
    const dark = { ...CLASS, sight: { ...CLASS.sight, participants: { level: 'none' } as const } };
    const { lookout } = begin(sharing('nudge', 0));
    lookout.look(AT, dark);
    const said = lookout.look(AT + 31_000, dark).filter(({ kind }) => kind === 'cannot-see');
    expect(said).toHaveLength(1);
    lookout.renew(sharing('urgent', 0));
    const again = [40_000, 80_000].flatMap((ms) => lookout.look(AT + ms, dark));
    expect(again.filter(({ kind }) => kind === 'cannot-see')).toEqual([]);
  });
});
