import { describe, expect, it } from 'vitest';
import { DETAILS } from '../../../utils/policy/chat/detail-patterns.ts';
import { detailReader } from '../../../utils/policy/chat/details.ts';
import { hasJoinLink } from '../../../utils/policy/chat/join-link.ts';
import { BAD_WORDS } from '../../../utils/policy/chat/bad-words.ts';
import { languageReader } from '../../../utils/policy/chat/language.ts';
import { plainText } from '../../../utils/policy/chat/plain.ts';
import { worryReader } from '../../../utils/policy/chat/worry.ts';
import { WORRIES } from '../../../utils/policy/chat/worry-patterns.ts';
import { readTable, share } from '../tables.ts';

const mayBeWorry = worryReader(WORRIES);
const detailIn = detailReader(DETAILS);

const TOPICS: readonly (readonly [topic: string, finds: (plain: string) => boolean])[] = [
  ['language', languageReader(BAD_WORDS)],
  ['worry', mayBeWorry],
  ['details', (plain) => detailIn(plain) !== undefined],
  ['links', hasJoinLink],
];

const TABLES = TOPICS.flatMap(([topic, finds]) => [
  { topic, table: `${topic}-hits`, finds, expected: true },
  { topic, table: `${topic}-misses`, finds, expected: false },
]);

describe.each(TABLES)('$table', ({ table, finds, expected }) => {
  const rows = readTable(`chat/${table}.txt`);
  const failures = rows.filter(({ text }) => finds(plainText(text)) !== expected);
  console.info(`chat, ${table}: ${share(rows.length - failures.length, rows.length)} right`);

  it('has at least 150 messages, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  });

  it('is right to the last message', () => {
    expect(failures.map(({ group, text }) => `${group}: ${text}`)).toEqual([]);
  });
});

it('finds nothing of one kind in the false friends of another', () => {
  const alarms = TOPICS.flatMap(([topic]) =>
    readTable(`chat/${topic}-misses.txt`).flatMap(({ text }) =>
      TOPICS.filter(([, finds]) => finds(plainText(text))).map(([other]) => `${other}: ${text}`),
    ),
  );
  expect(alarms).toEqual([]);
});

/** Long texts made to keep a pattern busy, whichever it is. */
const HOSTILE = [
  'a '.repeat(5_000),
  `fuc${'u'.repeat(5_000)}`,
  'my dad '.repeat(1_000),
  '0 7 '.repeat(2_000),
  '1'.repeat(10_000),
  'a@'.repeat(5_000),
  'a.'.repeat(5_000),
  'f*'.repeat(5_000),
  `${'x'.repeat(5_000)}@${'y.'.repeat(500)}`,
  'zoom.us/'.repeat(1_000),
  'teams.microsoft.com/'.repeat(500),
  '%25'.repeat(2_000),
  'dont tell '.repeat(1_000),
  'double oh '.repeat(1_000),
  '\u{301}'.repeat(10_000),
  'i have '.repeat(1_000),
  'x'.repeat(1_000_000),
];

it.each(HOSTILE.map((text) => [text.slice(0, 12), text]))('reads %j without end in no time', (_, text) => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.threadCpuUsage();
    const plain = plainText(text);
    for (const [, finds] of TOPICS) finds(plain);
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  // Processor time, and a bound on patterns that run away (seconds), not on a machine that is busy with others.
  expect(best).toBeLessThan(100);
});
