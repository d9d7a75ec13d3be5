import type { PageMade } from '../../entrypoints/log/page-maker.ts';
import { HEADERS } from '../../utils/export/columns.ts';
import { toCsv } from '../../utils/export/csv.ts';
import { returnsFrom } from '../../utils/export/weekly-return.ts';
import type { CategoryId } from '../../utils/incidents/categories.ts';
import { EMPTY_HEAD, type Head, linkRecord } from '../../utils/incidents/chain.ts';
import { composeIncident } from '../../utils/incidents/compose.ts';
import { browserDatabase, keyStoreIn } from '../../utils/incidents/database.ts';
import { createIncidentLog } from '../../utils/incidents/log.ts';
import { browserMarks } from '../../utils/incidents/marks.ts';
import { isFailure, request } from '../../utils/messages/client.ts';
import { createStretches } from '../../utils/incidents/stretches.ts';
import { createLock } from '../../utils/seal/lock.ts';
import { browserMemory } from '../../utils/seal/memory.ts';
import { seeded } from '../faults/random.ts';
import { draft, LESSON_TIME } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';

/** What the benchmark of a long log does inside a page of the extension: it fills the log, and reads it the plain way. */

const BATCH = 1_000;
const WORDS = 'the pupil wrote in chat again after being asked to stop and left meeting early without saying why'.split(
  ' ',
);
const CATEGORIES: readonly CategoryId[] = ['disruption', 'bullying', 'disclosure', 'something-else'];

const database = browserDatabase();
const lock = createLock({
  keys: keyStoreIn(database),
  memory: browserMemory,
  now: Date.now,
  inLesson: () => Promise.resolve(false),
  wakeAt: () => Promise.resolve(),
});
const stretches = createStretches({
  database,
  lock,
  memory: browserMemory,
  recipientsOf: () => Promise.resolve([]),
  now: Date.now,
});
const log = createIncidentLog({ database, marks: browserMarks, stretches });

/** Captures as a class of 24 gives them, some long and some of one click; always the same ones. */
function entries(): readonly ReturnType<typeof composeIncident>[] {
  const next = seeded(20_261_122);
  const context = { school: school(), recorder: { name: 'Ms R Shah', role: 'class teacher' }, now: LESSON_TIME };
  const present = Array.from({ length: 24 }, (_, index) => `Pupil ${WORDS[index % WORDS.length]} ${index}`);
  return Array.from({ length: 200 }, (_, index) => {
    const what = Array.from({ length: Math.floor(next() * 60) }, () => WORDS[Math.floor(next() * WORDS.length)]);
    return composeIncident(
      draft({
        id: `capture ${index}`,
        what: what.join(' '),
        // Every twentieth goes by the child protection system.
        category: CATEGORIES[index % 20 === 0 ? 2 : ([0, 1, 3][index % 3] ?? 0)] ?? 'something-else',
        pupils: [{ name: 'Sam Taylor', id: 'P-1042' }],
        ...(index % 2 === 0
          ? {
              present,
              lately: Array.from(
                { length: 12 },
                (_, at) => [LESSON_TIME + at, present[at] ?? '', 'mic', 'on'] as const,
              ),
            }
          : {}),
      }),
      context,
    );
  });
}

/** So many more records, as the background would have written them; of `each` numbers one has a record. */
async function fill(count: number, each = 1): Promise<number> {
  const made = entries();
  const [last] = await log.newest('incidents', 1);
  let head: Head = last ?? EMPTY_HEAD;
  for (let done = 0; done < count; done += BATCH) {
    const linked = Array.from({ length: Math.min(BATCH, count - done) }, () => {
      const { at, kind, fields } = made[head.seq % made.length] ?? { at: 0, kind: 'incident', fields: {} };
      const id = `bench ${head.seq + each}`;
      const before = { ...head, seq: head.seq + each - 1 };
      const record = linkRecord('incidents', before, { at, kind, id, fields: { ...fields, incidentId: id } });
      head = record;
      return record;
    });
    const sealed = await Promise.all(linked.map(await stretches.sealer('incidents')));
    const { seq, hash } = head;
    await database.write(['incidents', 'heads'], async (tx) => {
      for (const one of sealed) void tx.objectStore('incidents').add(one);
      await tx.objectStore('heads').put({ seq, hash }, 'incidents');
    });
  }
  await browserMarks.write('incidents', { seq: head.seq, hash: head.hash });
  return head.seq;
}

export interface Took {
  readonly ms: number;
  /** Of what was made: letters, or bytes. */
  readonly length: number;
}

/** All records at once, opened side by side, as JSON. */
async function readAll(): Promise<Took> {
  const began = performance.now();
  const text = JSON.stringify(await log.range('incidents', 1));
  return { ms: performance.now() - began, length: text.length };
}

async function plainReturns(): Promise<ReturnType<typeof returnsFrom>> {
  const answer = await request({ type: 'get-school' });
  if (isFailure(answer)) throw new Error(answer.why);
  return returnsFrom(log, () => Promise.resolve(answer.school));
}

/** The file of these numbers, made the plain way. */
async function plainFile(from: number, to: number): Promise<string> {
  return toCsv(HEADERS, await (await plainReturns()).rows({ book: 'incidents', from, to }));
}

/** The plain way to the same file: all records at once, opened side by side, then all rows, then their text. */
async function fileAtOnce(): Promise<Took> {
  const returns = await plainReturns();
  // What is kept apart is known before, as the page knows it from its preview.
  await returns.rows({ book: 'incidents', from: 1, to: 1 });
  const began = performance.now();
  const rows = await returns.rows({ book: 'incidents', from: 1, to: Number.MAX_SAFE_INTEGER });
  const { length } = toCsv(HEADERS, rows);
  return { ms: performance.now() - began, length };
}

/** How many pages of files other threads have made for this page since this script is in it. */
function pagesMade(): number {
  return made;
}
let made = 0;
globalThis.Worker = class extends Worker {
  constructor(...how: ConstructorParameters<typeof Worker>) {
    super(...how);
    this.addEventListener('message', ({ data }: MessageEvent<PageMade>) => {
      if (data.lines) made += 1;
    });
  }
};

export interface Bench {
  readonly fill: typeof fill;
  readonly readAll: typeof readAll;
  readonly fileAtOnce: typeof fileAtOnce;
  readonly plainFile: typeof plainFile;
  readonly pagesMade: typeof pagesMade;
}

Object.assign(globalThis, { bench: { fill, readAll, fileAtOnce, plainFile, pagesMade } satisfies Bench });
