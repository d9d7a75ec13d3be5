import { type Arbitrary, array, constantFrom, integer, nat, oneof, record } from 'fast-check';

/** One step of a random lesson; the numbers are read against the state, so that every lesson is valid. */
export interface Step {
  gap: number;
  kind: number;
  a: number;
  b: number;
}

export const STEPS: Arbitrary<Step[]> = array(
  record({
    gap: oneof(integer({ min: 0, max: 12 }), constantFrom(0, 5, 10, 15, 29, 30, 31, 45, 60, 120, 299, 300)),
    kind: nat(99),
    a: nat(99),
    b: nat(99),
  }),
  { minLength: 5, maxLength: 90 },
);

/** The class of the session, as its pupils show their names. */
export const CLASS = ['Sam Taylor', 'Sam Okoro', 'Anna-Maria Lindqvist', "O'Brien, Liam", 'chloe', 'Noah Patel'];
const NAMES = [
  ...CLASS,
  'Ivy Marsh',
  'Mr Tom Okafor',
  'Dad Taylor',
  'Zed Quill',
  'iPad',
  'Otter.ai',
  "Wren's Notetaker",
];
const RULES = ['pupil-microphone-open', 'unexpected-participant', 'one-to-one', 'pupil-sharing-screen'];
const STARTS = ['2026-11-23T10:00:00', '2026-11-23T16:40:00', '2026-11-28T10:00:00', '2026-11-30T09:50:00'];

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length]!;
}

interface Person {
  id: string;
  name: string;
  present: boolean;
}

/** What a random lesson holds: its lines as text, header first, and who bore which name when they joined. */
export interface RandomLesson {
  lines: string[];
  joinedAs: Map<string, string>;
  renamed: Set<string>;
}

/** Turns random steps into a lesson that keeps to the lesson file's contract. */
export function randomLesson(steps: readonly Step[], start: number): RandomLesson {
  const at = pick(STARTS, start);
  const lines: object[] = [
    {
      lesson: 1,
      platform: 'teams',
      title: pick(['Maths', 'unknown'], start),
      at,
      zone: 'Europe/London',
      account: 'r.shah@hazelbrook.example',
    },
    { t: 0, meeting: { phase: 'in-meeting', recording: 'off', transcription: 'off', captions: 'off' } },
    {
      t: 0,
      join: { id: 't1', name: 'Ms Rani Shah', self: true, mic: 'on', camera: 'on', hand: false, sharing: false },
    },
  ];
  const people: Person[] = [];
  const renamed = new Set<string>();
  let t = 0;
  for (const step of steps) {
    t += step.gap;
    const fact = factOf(step, people, renamed);
    if (fact !== undefined) lines.push({ t, ...fact });
  }
  lines.push({ t: t + 700, end: true });
  return {
    lines: lines.map((line) => JSON.stringify(line)),
    joinedAs: new Map(people.map((person) => [person.id, person.name])),
    renamed,
  };
}

function factOf({ kind, a, b }: Step, people: Person[], renamed: Set<string>): object | undefined {
  const present = people.filter((person) => person.present);
  if (kind < 22 || present.length === 0) {
    const name = pick(NAMES, a);
    if (present.some((person) => person.name === name)) return undefined;
    const person = { id: `p${people.length}`, name, present: true };
    people.push(person);
    const label = b % 5 === 0 ? { label: 'guest' } : {};
    const where = b % 7 === 0 ? { where: 'waiting' } : {};
    return {
      join: {
        id: person.id,
        name,
        mic: pick(['on', 'off'], b),
        hand: false,
        sharing: b % 11 === 0,
        ...label,
        ...where,
      },
    };
  }
  const person = pick(present, a);
  if (kind < 32) {
    person.present = false;
    return { leave: person.id };
  }
  if (kind < 62) return { update: { id: person.id, ...change(person, b, renamed) } };
  if (kind < 74) return { meeting: meetingChange(person, b) };
  if (kind < 86)
    return {
      sight: { [pick(['participants', 'recording', 'sharing'], a)]: pick(['none', 'full', 'full', 'partial'], b) },
    };
  return { teacher: told(person, a, b) };
}

function change(person: Person, b: number, renamed: Set<string>): object {
  if (b > 92) {
    renamed.add(person.id);
    return { name: pick(["Mrs Jane O'Neill", 'Pixel', ''], b) };
  }
  return pick<object>(
    [
      { mic: 'on' },
      { mic: 'off' },
      { mic: 'unknown' },
      { hand: true },
      { hand: false },
      { sharing: true },
      { sharing: false },
      { where: 'meeting' },
      { label: 'external' },
      { mic: 'on', hand: false },
    ],
    b,
  );
}

function meetingChange(person: Person, b: number): object {
  return pick<object>(
    [
      { recording: 'on', recordingBy: person.id },
      { recording: 'on' },
      { recording: 'on', recordingBy: 't1' },
      { recording: 'off' },
      { recording: 'paused' },
      { recording: 'unknown' },
      { transcription: 'on', transcriptionBy: person.id },
      { transcription: 'off' },
      { recordingBy: 'unknown' },
      { phase: b > 90 ? 'ended' : 'in-meeting' },
    ],
    b,
  );
}

function told(person: Person, a: number, b: number): object {
  return pick<object>(
    [
      { did: 'invited', who: person.id },
      { did: 'invited', who: 'everyone', for: 40 },
      { did: 'permission', what: 'recording' },
      { did: 'permission', what: 'sharing', who: person.id },
      { did: 'permission', what: 'guest', who: person.id },
      { did: 'dismiss', rule: pick(RULES, a) },
      { did: 'snooze', rule: pick(RULES, a) },
      { did: 'snooze', rule: pick(RULES, a), who: person.id },
      { did: 'adult-present' },
      { did: 'adult-left' },
      { did: a > 80 ? 'not-a-lesson' : 'lesson' },
      { did: 'recording-reason', why: 'share' },
    ],
    b,
  );
}
