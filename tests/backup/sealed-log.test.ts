import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSealedHandlers } from '../../entrypoints/background/sealed-handlers.ts';
import { type OpenedLog, openSealedBooks } from '../../utils/backup/open-sealed.ts';
import { linesHere, linesOfFile, sealedLogFile } from '../../utils/backup/sealed-lines.ts';
import { partsOf } from '../../utils/backup/text-lines.ts';
import { type request } from '../../utils/messages/client.ts';
import { type KeyPair, makeKeyPair } from '../../utils/seal/age.ts';
import { type Device, loseKey, newDevice, record, wake, wakeAll } from '../incidents/log-fixture.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { draft } from '../incidents/samples.ts';

/** The log as it lies, saved and opened with keys that are not the teacher's. */

let [recovery, headteacher]: KeyPair[] = [];

beforeAll(async () => {
  [recovery, headteacher] = [await makeKeyPair(), await makeKeyPair()];
});
afterEach(() => void vi.restoreAllMocks());

function askOf(device: Device): typeof request {
  const handlers = createSealedHandlers({ database: wakeAll(device).database, marks: device.marks });
  return (async (message: { type: string }) => {
    const handler = (handlers as unknown as Record<string, (message: object) => Promise<object>>)[message.type]!;
    try {
      // As a message is: JSON alone.
      return JSON.parse(JSON.stringify(await handler(message)));
    } catch (error) {
      return { failed: (error as { code: string }).code, why: (error as Error).message };
    }
  }) as typeof request;
}

/** Two incidents and a concern about staff, of a school that gave both keys. */
async function schoolDevice(): Promise<Device> {
  const device = newDevice();
  Object.assign(device.readers, { incidents: [recovery!.recipient], 'staff-concerns': [headteacher!.recipient] });
  const log = wake(device);
  await record(log, draft({ what: 'Sam sang', pupils: [{ name: 'Sam Secret' }] }));
  await record(log, draft({ what: 'Alex sang' }));
  await record(log, draft({ category: 'concern-about-adult', what: 'What I heard' }));
  return device;
}

async function fileOf(device: Device): Promise<Blob> {
  return new Blob([...(await sealedLogFile(askOf(device), 0))]);
}

async function open(file: Blob, { identity }: KeyPair): Promise<OpenedLog> {
  return await openSealedBooks(linesOfFile(file), () => Promise.resolve(identity));
}

function words({ books }: OpenedLog): unknown {
  return books.map(({ book, records }) => [
    book,
    records.map((one) => ('fields' in one ? one.fields.what : undefined)),
  ]);
}

describe('a sealed log', () => {
  it('opens with the school’s recovery key: the incidents whole, and of concerns about staff not a word', async () => {
    const opened = await open(await fileOf(await schoolDevice()), recovery!);
    expect(words(opened)).toEqual([['incidents', ['Sam sang', 'Alex sang']]]);
    expect(opened.books[0]?.health).toEqual({ records: 2, missing: 0, broken: 0 });
    expect(opened.cutOff).toBe(false);
    expect(JSON.stringify(opened)).not.toContain('SC-');
  });

  it('opens with the headteacher’s key concerns about staff alone', async () => {
    const opened = await open(await fileOf(await schoolDevice()), headteacher!);
    expect(words(opened)).toEqual([['staff-concerns', ['What I heard']]]);
    expect(opened.registers).toEqual([]);
  });

  it('opens attendance with the recovery key, also where nothing was recorded, however much there is', async () => {
    const device = newDevice();
    device.readers.incidents = [recovery!.recipient];
    const { registers } = wakeAll(device);
    const all = Array.from({ length: 205 }, (_, index) => keptRegister({ id: `r${index}` }));
    await registers.restore(all);
    const file = await fileOf(device);
    expect(await file.text()).not.toMatch(/Taylor|Shah|"title"/);
    const opened = await open(file, recovery!);
    expect(opened.books).toEqual([]);
    expect(opened.registers).toHaveLength(205);
    expect(opened.registers).toContainEqual(all[0]);
    await expect(open(file, headteacher!)).rejects.toThrow('This key opens nothing here');
  });

  it('is saved and opened when the key of this device is gone, and holds no word and no private key', async () => {
    const device = await schoolDevice();
    const identity = await wakeAll(device).lock.identity();
    await loseKey(device);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await wakeAll(device).lock.state();
    const file = await fileOf(device);
    const text = await file.text();
    // Each with what base64 cannot spell by chance.
    for (const words of ['Sam sang', 'Alex sang', 'Sam Secret', 'What I heard', 'AGE-SECRET', identity!]) {
      expect(text).not.toContain(words);
    }
    expect(words(await open(file, recovery!))).toEqual([['incidents', ['Sam sang', 'Alex sang']]]);
    expect(
      words(await openSealedBooks(linesHere(askOf(device), 0), () => Promise.resolve(recovery!.identity))),
    ).toEqual([['incidents', ['Sam sang', 'Alex sang']]]);
  });

  it('is saved while it is locked, and an earlier passphrase opens all of it', async () => {
    const device = await schoolDevice();
    const { lock } = wakeAll(device);
    const identity = (await lock.identity())!;
    await lock.underPassphrase('the file of the old passphrase');
    await lock.lock();
    await lock.beginAnew();
    await record(wake(device), draft({ what: 'after' }));
    const given: unknown[] = [];
    const opened = await openSealedBooks(linesOfFile(await fileOf(device)), (keys) => {
      given.push(...keys.map(({ file }) => file));
      return Promise.resolve(identity);
    });
    expect(given).toEqual([undefined, 'the file of the old passphrase']);
    expect(words(opened)).toEqual([
      ['incidents', ['Sam sang', 'Alex sang', undefined]],
      ['staff-concerns', ['What I heard']],
    ]);
    expect(opened.books[0]?.health).toEqual({ records: 3, missing: 0, broken: 0, ofOthers: 1 });
  });

  it('is not opened by a key of somebody else', async () => {
    const file = await fileOf(await schoolDevice());
    await expect(open(file, await makeKeyPair())).rejects.toThrow('This key opens nothing here');
  });

  it('has the key of a stretch that began while it was saved, before the records that need it', async () => {
    const device = await schoolDevice();
    const ask = askOf(device);
    let asked = 0;
    const during = (async (message: Parameters<typeof request>[0]) => {
      const answer = await ask(message);
      if (message.type === 'sealed-keys') asked += 1;
      if (message.type === 'sealed-keys' && asked === 1) {
        device.clock.now += 13 * 60 * 60_000;
        await record(wake(device), draft({ what: 'Alex spoke' }));
      }
      return answer;
    }) as typeof request;
    const file = new Blob([...(await sealedLogFile(during, 0))]);
    expect(words(await open(file, recovery!))).toEqual([['incidents', ['Sam sang', 'Alex sang', 'Alex spoke']]]);
    expect(asked).toBe(2);
  });

  it('is handed to the browser in few parts', async () => {
    async function* pieces(): AsyncGenerator<string> {
      for (let piece = 0; piece < 5_000; piece += 1) yield await Promise.resolve('x'.repeat(500));
    }
    const parts = await partsOf(pieces());
    expect(parts.map(({ size }) => size)).toEqual([1_000_000, 1_000_000, 500_000]);
  });

  it('never holds records that lie open still', async () => {
    const device = await schoolDevice();
    await wakeAll(device).database.use(async (db) => {
      const old = { seq: 9, at: 0, kind: 'incident', id: 'x', prev: '', hash: '', body: { fields: {} } } as const;
      await db.put('incidents', old);
    });
    await expect(fileOf(device)).rejects.toThrow('Some records are not sealed yet.');
  });
});

describe('a file that is not as it was saved', () => {
  const changed = async (change: (lines: string[]) => string[]) => {
    const text = await (await fileOf(await schoolDevice())).text();
    const lines = change(text.split('\n').slice(0, -1));
    return await open(new Blob([lines.map((one) => `${one}\n`).join('')]), recovery!);
  };
  const at = (lines: readonly string[], what: string) => lines.findIndex((one) => one.includes(what));

  it('says that its end is missing, and opens what is there', async () => {
    const opened = await changed((lines) => [...lines.slice(0, at(lines, '"record":{"seq":2')), '{"book":"inci']);
    expect(opened.cutOff).toBe(true);
    expect(words(opened)).toEqual([['incidents', ['Sam sang']]]);
    expect(opened.books[0]?.health).toMatchObject({ missing: 1, missingFrom: 'LL-000002' });
  });

  it('shows a gap where a line is damaged, and a record as unreadable where its box was changed', async () => {
    const gap = await changed((lines) => lines.with(at(lines, '"seq":1'), 'x'));
    expect(gap.books[0]?.health).toMatchObject({ records: 1, missing: 1, broken: 0 });
    const broken = await changed((lines) => {
      const [one, other] = [at(lines, '"record":{"seq":1'), at(lines, '"record":{"seq":2')];
      const box = /"box":"[^"]+"/;
      return lines.with(one, lines[one]!.replace(box, box.exec(lines[other]!)![0]));
    });
    expect(words(broken)).toEqual([['incidents', [undefined, 'Alex sang']]]);
    expect(broken.books[0]?.health).toMatchObject({ broken: 1, firstBroken: 'LL-000001' });
  });

  it('loses one line, and no more, to a byte that is no text', async () => {
    const bytes = new Uint8Array(await (await fileOf(await schoolDevice())).arrayBuffer());
    bytes[new TextDecoder('latin1').decode(bytes).indexOf('"seq":1')] = 0xff;
    const opened = await open(new Blob([bytes]), recovery!);
    expect(words(opened)).toEqual([['incidents', ['Alex sang']]]);
    expect(opened.books[0]?.health).toMatchObject({ missing: 1, missingFrom: 'LL-000001' });
    expect(opened.cutOff).toBe(false);
  });

  it.each(['"ends"', '"teachersKeys"'])('opens all records where the line of %s is damaged', async (what) => {
    const opened = await changed((lines) => lines.with(at(lines, what), 'x'));
    expect(words(opened)).toEqual([['incidents', ['Sam sang', 'Alex sang']]]);
  });

  it.each([
    ['is a backup or a return', 'age-encryption.org/v1\n-> scrypt x', 'A backup is opened by its own passphrase alone'],
    ['is anything else', 'Date,Time\r\n', 'This is no sealed log'],
    ['is empty', '', 'This is no sealed log'],
    [
      'is of a newer version',
      '{"format":"lesson-lookout sealed log","version":2,"madeAt":0}\n',
      'no sealed log that this',
    ],
  ])('says what it is when it %s', async (_what, text, why) => {
    await expect(open(new Blob([text]), recovery!)).rejects.toThrow(why);
  });

  it('is refused when it is far too large', async () => {
    const file = new Blob(['{']);
    Object.defineProperty(file, 'size', { value: 2_000_000_000 });
    await expect(open(file, recovery!)).rejects.toThrow('too large');
  });
});
