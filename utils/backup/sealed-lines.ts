import { BOOKS } from '../incidents/record.ts';
import { isFailure, type request } from '../messages/client.ts';
import type { Failure } from '../messages/protocol.ts';
import { isSealed } from '../seal/age.ts';
import { NoSealedLog } from './no-sealed-log.ts';
import { parseSealedLine, SEALED_FORMAT, type SealedLine } from './sealed-format.ts';
import { inLines, LARGEST, linesOfText, partsOf } from './text-lines.ts';

function answered<T extends object>(answer: T | Failure): T {
  if (isFailure(answer)) throw new NoSealedLog(answer.why);
  return answer;
}

/** The log of this browser as it lies, locked or not. @param now epoch ms @throws NoSealedLog */
export async function* linesHere(ask: typeof request, now: number): AsyncGenerator<SealedLine> {
  const { teachersKeys, wrappedKeys, books } = answered(await ask({ type: 'sealed-keys' }));
  yield { format: SEALED_FORMAT, version: 1, madeAt: now };
  yield { teachersKeys };
  for (const wrappedKey of wrappedKeys) yield { wrappedKey };
  const known = new Set(wrappedKeys.map(({ id }) => id));
  let count = 0;
  for (const book of BOOKS) {
    yield { book, ends: books[book] };
    for (let from = 1; ; ) {
      const { records } = answered(await ask({ type: 'sealed-records', book, from }));
      const last = records.at(-1);
      if (last === undefined) break;
      if (records.some(({ body }) => !known.has(body.key))) {
        // A stretch began meanwhile: its key was on the disk before its first record.
        const { wrappedKeys: later } = answered(await ask({ type: 'sealed-keys' }));
        for (const wrappedKey of later) if (!known.has(wrappedKey.id)) yield { wrappedKey };
        // One that is lost is not asked for again.
        for (const id of [...later.map((one) => one.id), ...records.map(({ body }) => body.key)]) known.add(id);
      }
      for (const record of records) yield { book, record };
      count += records.length;
      from = last.seq + 1;
    }
  }
  for (let after = ''; ; ) {
    const { registers } = answered(await ask({ type: 'sealed-registers', after }));
    const last = registers.at(-1);
    if (last === undefined) break;
    for (const register of registers) yield { register };
    after = last.id;
  }
  yield { end: true, records: count };
}

/** The lines of a file; one that is damaged is left out, and what is missing shows in the numbers. @throws NoSealedLog */
export async function* linesOfFile(file: Blob): AsyncGenerator<SealedLine> {
  if (file.size > LARGEST) throw new NoSealedLog('This file is too large for a sealed log.');
  if (isSealed(new Uint8Array(await file.slice(0, 100).arrayBuffer()))) {
    throw new NoSealedLog(
      'This is another sealed file. A backup is opened by its own passphrase alone: “Bring a backup back”, on the page “Privacy and backup”. A return is opened on the page for the DSL.',
    );
  }
  let known = false;
  try {
    for await (const text of linesOfText(file.stream(), { fatal: false })) {
      const line = parseSealedLine(text);
      if (!known && (line === undefined || !('format' in line))) break;
      known = true;
      if (line !== undefined) yield line;
    }
  } catch {
    // Cut off in the middle of a line: what stands before it is read.
  }
  if (!known) {
    throw new NoSealedLog(
      'This is no sealed log that this version can read. Choose the file that “Save the sealed log” made.',
    );
  }
}

/** The file of the log as it lies, in parts. @param now epoch ms @throws NoSealedLog */
export async function sealedLogFile(ask: typeof request, now: number): Promise<readonly Blob[]> {
  return await partsOf(inLines(linesHere(ask, now)));
}
