const ROW = (value) => `${JSON.stringify(value)}\n`;

/** The rule's file: one that works, on an example that no lesson in the repository meets. */
export function ruleOf(id) {
  const name = id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `import { defineRule, inMeeting, type Known, type Verdict } from '../rule.ts';

/** What the rule is about, and what it deliberately leaves out. The example: a pupil who has the presenter's role. */
export const ${name} = defineRule({
  id: '${id}',
  needs: ['participants'],
  asks: 'meeting',
  grace: 30,
  evaluate(context) {
    return inMeeting(context).flatMap((known) => judge(known) ?? []);
  },
});

/** Nothing to say is clear; a fact that is not known is \`unknown\`, never clear and never a breach. */
function judge({ person, identity, name }: Known): Verdict | undefined {
  if (person.self || (identity.kind !== 'pupil' && identity.kind !== 'unknown')) return undefined;
  if (identity.kind === 'unknown' || person.role === 'unknown') return { subject: person.id, outcome: 'unknown' };
  if (person.role !== 'presenter') return undefined;
  return { subject: person.id, outcome: 'breach', who: [person.id], text: \`\${name} has the presenter’s role.\` };
}
`;
}

/** What its card says of the rule itself. */
export function wordsOf(id) {
  const words = id.replaceAll('-', ' ');
  return `
  '${id}': {
    title: '${words.charAt(0).toUpperCase()}${words.slice(1)}',
    why: 'I read the roles in the People list. I cannot see what somebody does with a role.',
  },`;
}

/** A school whose policy has this rule alone. */
export function schoolOf(id, ruleIds) {
  const off = ruleIds.filter((one) => one !== id).map((one) => [one, { level: 'off' }]);
  const school = {
    school: 1,
    name: 'Hazelbrook School',
    domains: ['hazelbrook.example'],
    zone: 'Europe/London',
    stage: 'KS2',
    policy: { base: 'default', rules: { ...Object.fromEntries(off), [id]: { level: 'nudge', clauses: ['1.1'] } } },
    staff: [{ name: 'Ms Rani Shah', role: 'teacher', authorised: true }],
    classes: [{ id: '5H', pupils: [{ name: 'Sam Taylor' }, { name: 'Noah Patel' }] }],
    sessions: [{ title: 'Maths', class: '5H', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00', approved: true }],
  };
  return `${JSON.stringify(school, undefined, 2)}\n`;
}

/** Lessons and what must be told for each, by file name. */
export function lessonsOf(id) {
  const opened = {
    t: 90,
    finding: 'opened',
    rule: id,
    clauses: ['1.1'],
    severity: 'nudge',
    who: ['p1'],
    interrupts: true,
  };
  const closed = { t: 200, finding: 'closed', rule: id, clauses: ['1.1'], who: ['p1'] };
  const role = (t, value) => ({ t, update: { id: 'p1', role: value } });
  return [
    ...pair(
      id,
      'opens',
      'It opens after its grace and closes at once.',
      [role(60, 'presenter'), role(200, 'attendee')],
      [opened, closed],
    ),
    ...pair(id, 'just-under', 'Over before its grace is.', [role(60, 'presenter'), role(89, 'attendee')], []),
    ...pair(id, 'unknown', 'A role that is not shown opens nothing.', [role(60, 'unknown')], []),
  ];
}

function pair(id, name, about, lines, rows) {
  const person = (of, displayed, more) => ({
    t: 0,
    join: { id: of, name: displayed, role: 'attendee', mic: 'off', camera: 'off', ...more },
  });
  const lesson = [
    {
      lesson: 1,
      platform: 'teams',
      title: 'Maths',
      at: '2026-11-23T10:00:00',
      zone: 'Europe/London',
      account: 'unknown',
    },
    {
      t: 0,
      meeting: { phase: 'in-meeting', recording: 'off', transcription: 'off', captions: 'off', waitingRoom: 'on' },
    },
    person('t1', 'Ms Rani Shah', { self: true, role: 'organiser' }),
    person('p1', 'Sam Taylor'),
    person('p2', 'Noah Patel'),
    ...lines,
    { t: 300, end: true },
  ];
  return [
    [`${name}.lesson.ndjson`, lesson.map(ROW).join('')],
    [`${name}.expected.ndjson`, [{ school: `only-${id}`, about }, ...rows].map(ROW).join('')],
  ];
}
