import { describe, expect, it } from 'vitest';
import type { Register } from '../../utils/attendance/register.ts';
import type { Person, Snapshot } from '../../utils/meeting/snapshot.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { school } from '../incidents/school.ts';
import { AT, inMeeting, person } from '../watch/in-meeting.ts';

const TEACHER = person('t1', 'Ms R Shah');
const SAM = person('p1', 'Sam Taylor');
const ALEX = person('p2', 'Alex Jones');
const STEP = 10_000;

type Shown = readonly Person[] | Partial<Snapshot> | 'asleep';

/** Looks as the watchdog makes them, each of what is shown then; times in steps since the first. */
function registerOf(...shown: readonly Shown[]): Register | undefined {
  const lookout = startLookout(school(), (rule) => {
    throw new Error(rule.id);
  });
  let at = AT;
  for (const one of shown) {
    if (one === 'asleep') {
      at += 60 * STEP;
      continue;
    }
    lookout.look(at, Array.isArray(one) ? inMeeting(one) : { ...inMeeting([TEACHER, SAM]), ...one });
    at += STEP;
  }
  const register = lookout.register;
  const inSteps = (spans: Register['unseen']) =>
    spans.map(([from, to]) => [(from - AT) / STEP, (to - AT) / STEP] as const);
  return (
    register && {
      from: (register.from - AT) / STEP,
      to: (register.to - AT) / STEP,
      unseen: inSteps(register.unseen),
      partly: inSteps(register.partly),
      people: register.people.map(({ waited, held, ...one }) => ({
        ...one,
        spans: inSteps(one.spans),
        ...(waited && { waited: inSteps(waited) }),
        ...(held && { held: inSteps(held) }),
      })),
    }
  );
}

function spansOf(register: Register | undefined): Readonly<Record<string, Register['unseen']>> {
  return Object.fromEntries(register?.people.map(({ name, spans }) => [name, spans]) ?? []);
}

describe('the register of a lesson', () => {
  it('has who was in, from when to when, in the order in which they came', () => {
    const both = [TEACHER, SAM, ALEX];
    const register = registerOf([TEACHER, SAM], both, both, [TEACHER, ALEX], both, both, []);
    expect(register).toMatchObject({ from: 0, to: 6, unseen: [], partly: [] });
    expect(spansOf(register)).toEqual({
      'Ms R Shah': [[0, 6]],
      'Sam Taylor': [
        [0, 3],
        [4, 6],
      ],
      'Alex Jones': [[1, 6]],
    });
  });

  it('knows the teacher’s own row, and who everybody was to the school', () => {
    const guest = { ...person('p9', 'Museum of London'), label: 'guest' as const, account: 'm@museum.example' };
    const all = [TEACHER, SAM, guest];
    expect(registerOf(all, all)?.people).toEqual([
      { name: 'Ms R Shah', self: true, kind: 'staff', spans: [[0, 1]] },
      { name: 'Sam Taylor', kind: 'pupil', spans: [[0, 1]] },
      { name: 'Museum of London', kind: 'unexpected', label: 'guest', account: 'm@museum.example', spans: [[0, 1]] },
    ]);
  });

  it('has who waited to be let in, and from when to when', () => {
    const waits = { ...SAM, where: 'waiting' as const };
    const register = registerOf([TEACHER], [TEACHER, waits], [TEACHER, waits], [TEACHER, SAM], [TEACHER, SAM]);
    expect(register?.people[1]).toMatchObject({ name: 'Sam Taylor', spans: [[3, 4]], waited: [[1, 3]] });
    expect(register?.people[0]).not.toHaveProperty('waited');
  });

  it('keeps the name that somebody came under beside the one they went by', () => {
    const renamed = [TEACHER, { ...SAM, name: 'xX_sam_Xx' }];
    expect(registerOf([TEACHER, SAM], renamed, renamed)?.people[1]).toEqual({
      name: 'xX_sam_Xx',
      first: 'Sam Taylor',
      kind: 'unexpected',
      spans: [[0, 2]],
    });
  });

  it.each<readonly [why: string, Partial<Snapshot>]>([
    ['the list is out of sight', { sight: { ...inMeeting([]).sight, participants: { level: 'none' } } }],
    ['nothing says where the teacher is', { phase: 'unknown' }],
    ['the teacher is out', { phase: 'ended', people: [] }],
    ['the teacher waits to be let in again', { phase: 'lobby', people: [] }],
  ])('says nothing of anybody while %s', (_why, hidden) => {
    const seen = [TEACHER, SAM];
    const register = registerOf(seen, seen, hidden, hidden, seen, seen);
    expect(register).toMatchObject({ from: 0, to: 5, unseen: [[2, 4]] });
    expect(spansOf(register)['Sam Taylor']).toEqual([
      [0, 2],
      [4, 5],
    ]);
  });

  it('ends with the lesson: what comes after it was not unseen', () => {
    const out = { phase: 'ended', people: [] } as const;
    expect(registerOf([TEACHER, SAM], out, out, out)).toMatchObject({ from: 0, to: 1, unseen: [] });
  });

  it('says nothing of the time in which the laptop slept', () => {
    const seen = [TEACHER, SAM];
    const register = registerOf(seen, seen, 'asleep', seen, seen);
    expect(register).toMatchObject({ from: 0, to: 63, unseen: [[1, 62]] });
    expect(spansOf(register)['Sam Taylor']).toEqual([
      [0, 1],
      [62, 63],
    ]);
  });

  it('knows when it did not see everybody', () => {
    const some = { ...inMeeting([TEACHER, SAM], 'partial') };
    const register = registerOf(some, some, [TEACHER, SAM, ALEX], [TEACHER]);
    expect(register).toMatchObject({ partly: [[0, 2]], unseen: [] });
    expect(spansOf(register)['Sam Taylor']).toEqual([[0, 3]]);
  });

  it('has somebody in only while something showed them, and says for how long nothing did', () => {
    const some = (...people: readonly Person[]) => inMeeting([TEACHER, ...people], 'partial');
    const [sam, held] = [some(SAM), some({ ...SAM, held: true })];
    const out = { ...inMeeting([TEACHER]) };
    const register = registerOf(sam, sam, ...Array.from({ length: 7 }, () => held), out, out);
    expect(register?.people[1]).toMatchObject({ name: 'Sam Taylor', spans: [[0, 2]], held: [[2, 9]] });
    expect(register?.people[0]).not.toHaveProperty('held');
    const waits = { ...SAM, where: 'waiting' as const };
    const [waiting, waited] = [
      [TEACHER, waits],
      [TEACHER, { ...waits, held: true }],
    ];
    expect(registerOf(waiting, waited, waited, waited)?.people[1]).toMatchObject({ waited: [[0, 1]], held: [[1, 3]] });
  });

  it('takes whoever is shown again within a minute for somebody who stayed, but not whoever was seen gone', () => {
    const [sam, held] = [{ ...inMeeting([TEACHER, SAM], 'partial') }, inMeeting([TEACHER, { ...SAM, held: true }])];
    const back = (...gap: readonly Shown[]) => registerOf(sam, ...gap, sam, sam)?.people[1];
    const stayed = back(...Array.from({ length: 5 }, () => held));
    expect(stayed).toMatchObject({ spans: [[0, 7]] });
    expect(stayed).not.toHaveProperty('held');
    expect(back(...Array.from({ length: 6 }, () => held))).toMatchObject({ held: [[1, 7]] });
    expect(back(held, [TEACHER], held)).toMatchObject({
      spans: [
        [0, 1],
        [4, 5],
      ],
    });
  });

  it('has nobody in the lesson who only waited, and is none before the teacher is in', () => {
    const waiting = [TEACHER, { ...SAM, where: 'waiting' as const }];
    expect(spansOf(registerOf(waiting, waiting))).toEqual({ 'Ms R Shah': [[0, 1]], 'Sam Taylor': [] });
    expect(registerOf({ phase: 'lobby', people: [] }, { phase: 'prejoin', people: [] })).toBeUndefined();
  });

  it('stays small whatever a page does', () => {
    const flicker = Array.from({ length: 2_400 }, (_, at) => (at % 2 === 0 ? [TEACHER, SAM] : [TEACHER]));
    const spans = spansOf(registerOf(...flicker))['Sam Taylor'];
    expect(spans).toHaveLength(1_000);
    expect(spans?.at(-1)?.[1]).toBe(2_399);
  });

  it('makes what people call themselves safe to show', () => {
    const all = [TEACHER, { ...SAM, name: `‮${'x'.repeat(10_000)}` }];
    expect(registerOf(all, all)?.people[1]?.name).toMatch(/^x{64}…$/);
  });
});
