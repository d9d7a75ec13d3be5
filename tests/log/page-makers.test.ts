import { beforeAll, describe, expect, it } from 'vitest';
import { pageMaker, type PageAsked, type ToPageMaker } from '../../entrypoints/log/page-maker.ts';
import { pageMakers } from '../../entrypoints/log/page-makers.ts';
import { inBytes, partsOf } from '../../utils/backup/text-lines.ts';
import { APART, NOT_HERE, UNREADABLE } from '../../utils/export/own-words.ts';
import { LONG, returnsFrom } from '../../utils/export/weekly-return.ts';
import { EMPTY_HEAD, linkRecord } from '../../utils/incidents/chain.ts';
import { amendmentOf, composeIncident } from '../../utils/incidents/compose.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { LogReader } from '../../utils/incidents/reader.ts';
import { type Book, referenceOf } from '../../utils/incidents/record.ts';
import { HOSTILE } from '../export/hostile.ts';
import { CONTEXT, type Device, newDevice, wakeAll, withDatabase } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';

/** The last number of the logs here: most of their numbers have no record. */
const LAST = LONG + 400;
/** At both sides of each page's border, and some between. */
const NUMBERS = Array.from({ length: LAST }, (_, index) => index + 1).filter((seq) => seq % 100 <= 1 || seq < 8);

type Entry = readonly [seq: number, composed: ReturnType<typeof composeIncident>];

async function write(device: Device, book: Book, entries: readonly Entry[]): Promise<void> {
  const { stretches, database } = wakeAll(device);
  const records = entries.map(([seq, { at, kind, fields }]) =>
    linkRecord(book, { ...EMPTY_HEAD, seq: seq - 1 }, { at, kind, id: crypto.randomUUID(), fields }),
  );
  const sealed = await Promise.all(records.map(await stretches.sealer(book)));
  await database.write([book], async (tx) => {
    for (const one of sealed) await tx.objectStore(book).add(one);
  });
  await database.close();
}

function incident(changes: Partial<IncidentDraft>) {
  return composeIncident(draft(changes), CONTEXT);
}

/** A log with gaps, damaged records, hostile words, and accounts that are kept apart or stand elsewhere. */
async function longLog(): Promise<Device> {
  const device = newDevice();
  const entries = NUMBERS.map((seq) => {
    const what = HOSTILE[seq % HOSTILE.length] ?? '';
    return [seq, incident({ id: `incident ${seq}`, what, lesson: what })] as const;
  });
  const of = { book: 'incidents', of: 'incident 501', amends: referenceOf('incidents', 501) } as const;
  const apart = amendmentOf(of, draft({ id: 'incident 501', category: 'disclosure' }), CONTEXT);
  await write(device, 'incidents', [...entries, [LAST + 1, apart]]);
  const concern = { category: 'concern-about-adult', what: HOSTILE[0] ?? '' } as const;
  await write(device, 'staff-concerns', [
    [1, incident(concern)],
    [LAST, { ...incident(concern), fields: { ...incident(concern).fields, movedFrom: 'incident 1000' } }],
  ]);
  for (const seq of [500, 601]) {
    const kept = await withDatabase<{ body: { box: Uint8Array } }>(device, (store) => store.get(seq));
    const body = { ...kept.body, box: new Uint8Array(kept.body.box.byteLength) };
    await withDatabase(device, (store) => store.put({ ...kept, body }));
  }
  return device;
}

/** What a browser's worker does with the log of a device, in this thread; `onAsked` may hold its answers back. */
class Thread extends EventTarget {
  ended = false;
  asked = 0;
  #make: ReturnType<typeof pageMaker> | undefined;
  readonly #database: ReturnType<typeof wakeAll>['database'];

  constructor(
    device: Device,
    readonly onAsked: (thread: Thread, asked: PageAsked) => Promise<unknown> | undefined,
  ) {
    super();
    this.#database = wakeAll(device).database;
  }

  async postMessage(message: ToPageMaker): Promise<void> {
    const told = structuredClone(message);
    if ('school' in told) {
      this.#make = pageMaker(this.#database, told);
      return;
    }
    this.asked += 1;
    await this.onAsked(this, told);
    const made = await this.#make?.(told);
    if (made && !this.ended) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(made) }));
  }

  terminate(): void {
    this.ended = true;
    void this.#database.close();
  }

  die(): void {
    this.terminate();
    this.dispatchEvent(new Event('error'));
  }
}

function threadsOf(device: Device, cores = 4, onAsked: Thread['onAsked'] = () => undefined) {
  const { log, lock } = wakeAll(device);
  const threads: Thread[] = [];
  const turns = new Set<() => void>();
  const begin = pageMakers({
    identity: () => lock.identity(),
    onLockTurn: (turned) => {
      turns.add(turned);
      return () => turns.delete(turned);
    },
    cores,
    newWorker: () => {
      const thread = new Thread(device, onAsked);
      threads.push(thread);
      return thread as unknown as Worker;
    },
  });
  return { log, threads, begin, turn: () => turns.forEach((turned) => turned()), turns };
}

function textOf(log: LogReader, begin?: Parameters<typeof returnsFrom>[3], book: Book = 'incidents', to = LAST + 1) {
  return returnsFrom(log, () => Promise.resolve(CONTEXT.school), undefined, begin).text({ book, from: 1, to });
}

async function bytesOf(...args: Parameters<typeof textOf>): Promise<string> {
  return Buffer.from(await new Blob([...(await partsOf(textOf(...args)))]).arrayBuffer()).toString();
}

/** From now on it has a passphrase, and is locked. */
async function lockUp(device: Device): Promise<void> {
  const { lock } = wakeAll(device);
  await lock.underPassphrase('the file');
  await lock.lock();
}

/** Only read by those who share it. */
let device: Device;
beforeAll(async () => (device = await longLog()));

describe('a long file that other threads make', () => {
  it.each(['incidents', 'staff-concerns'] as const)('has the same bytes as one of this thread: %s', async (book) => {
    const { log, threads, begin } = threadsOf(device);
    const plain = await bytesOf(log, undefined, book);
    const ownWords = [APART, NOT_HERE, UNREADABLE].filter((words) => plain.includes(words));
    expect(ownWords).toHaveLength(book === 'incidents' ? 3 : 0);
    expect(await bytesOf(log, begin, book)).toBe(plain);
    expect(threads).toHaveLength(4);
    expect(threads.every(({ asked, ended }) => asked > 0 && ended)).toBe(true);
  });

  it('has them in order whichever thread is first, and each has three pages at most', async () => {
    const { promise: others, resolve } = Promise.withResolvers<void>();
    let all = 0;
    // The first page is the last to be made of those on their way.
    const { log, threads, begin } = threadsOf(device, 2, (_thread, { from }) => {
      all += 1;
      if (all === 6) resolve();
      return from === 1 ? others.then(() => new Promise((done) => setImmediate(done))) : undefined;
    });
    const reading = textOf(log, begin);
    await reading.next();
    await reading.next();
    expect(threads.map(({ asked }) => asked)).toEqual([3, 3]);
    await reading.return(undefined);
    expect(await bytesOf(log, begin)).toBe(await bytesOf(log));
  });

  it('seals to the same bytes', async () => {
    const { log, begin } = threadsOf(device);
    expect(await new Response(inBytes(textOf(log, begin))).text()).toBe((await bytesOf(log)).slice(1));
  });

  it('begins none for a short one', async () => {
    const { log, threads, begin } = threadsOf(device);
    await bytesOf(log, begin, 'incidents', LONG);
    expect(threads).toEqual([]);
    await bytesOf(log, begin, 'incidents', LONG + 1);
    expect(threads).toHaveLength(4);
  });
});

describe('where a thread does not do its work', () => {
  it('the page’s own makes what it had, and the others the rest', async () => {
    const { log, threads, begin } = threadsOf(device, 2, (thread, { from }) =>
      from === 1_001 ? Promise.resolve(thread.die()) : undefined,
    );
    expect(await bytesOf(log, begin)).toBe(await bytesOf(log));
    expect(threads.map(({ asked }) => asked).toSorted((a, b) => a - b)[1]).toBeGreaterThan(3);
  });

  it('the page’s own makes all, where each of them dies', async () => {
    const { log, threads, begin } = threadsOf(device, 4, (thread) => Promise.resolve(thread.die()));
    expect(await bytesOf(log, begin)).toBe(await bytesOf(log));
    expect(threads).toHaveLength(4);
  });

  it('the page’s own makes all, where none can begin', async () => {
    const { log } = threadsOf(device);
    const begin = pageMakers({
      identity: () => Promise.resolve('AGE-SECRET-KEY-1'),
      onLockTurn: () => () => undefined,
      cores: 4,
      newWorker: () => {
        throw new DOMException('not here', 'SecurityError');
      },
    });
    expect(await bytesOf(log, begin)).toBe(await bytesOf(log));
  });

  it('the page’s own says why, where the log cannot be read', async () => {
    const { log, threads, begin } = threadsOf(device, 2, (thread) => Promise.resolve(thread.die()));
    const unread = { ...log, range: () => Promise.reject(new Error('the disk')) };
    const returns = returnsFrom(unread, () => Promise.resolve(CONTEXT.school), undefined, begin);
    await expect(partsOf(returns.text({ book: 'staff-concerns', from: 1, to: LAST }))).rejects.toThrow('the disk');
    expect(threads.every(({ ended }) => ended)).toBe(true);
  });
});

describe('no thread is left', () => {
  it('when whoever reads the file stops, or throws', async () => {
    const { log, threads, begin, turns } = threadsOf(device);
    for await (const piece of textOf(log, begin)) if (typeof piece !== 'string') break;
    await expect(async () => {
      for await (const piece of textOf(log, begin)) if (typeof piece !== 'string') throw new Error('no room');
    }).rejects.toThrow('no room');
    expect(threads).toHaveLength(8);
    expect(threads.every(({ ended }) => ended)).toBe(true);
    expect(turns.size).toBe(0);
  });

  it('when the log is locked in the middle, and the file ends with the reason', async () => {
    const device = await longLog();
    const { log, threads, begin } = threadsOf(device, 1);
    const reading = textOf(log, begin);
    await reading.next();
    await reading.next();
    await lockUp(device);
    await expect(partsOf(reading)).rejects.toMatchObject({ code: 'locked' });
    expect(threads.every(({ ended }) => ended)).toBe(true);
  });

  it('after a turn of the lock, whatever is left to be made', async () => {
    const { log, threads, begin, turn } = threadsOf(device, 2);
    const plain = await bytesOf(log);
    const reading = textOf(log, begin);
    const first = [(await reading.next()).value, (await reading.next()).value] as (string | Uint8Array<ArrayBuffer>)[];
    turn();
    expect(threads.every(({ ended }) => ended)).toBe(true);
    const rest = await partsOf(reading);
    expect(Buffer.from(await new Blob([...first, ...rest]).arrayBuffer()).toString()).toBe(plain);
    expect(threads).toHaveLength(2);
  });
});
