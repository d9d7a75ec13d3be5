import { expect, it } from 'vitest';
import { returnsFrom } from '../../utils/export/weekly-return.ts';
import { composeIncident } from '../../utils/incidents/compose.ts';
import { EMPTY_HEAD, linkRecord } from '../../utils/incidents/chain.ts';
import type { LogReader } from '../../utils/incidents/reader.ts';
import { LONG } from '../e2e/support/sample.ts';
import { CONTEXT } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';

/**
 * What a return's file costs beside its reading, in ratio to making JSON of the same records: the best of some runs of
 * each, in turn. In the long run alone, as two clocks on a busy machine part; there `long-log.spec.ts` measures how
 * long it is in a browser, with the reading.
 */

const RECORDS = 1_000;
const RUNS = 8;
/** A row by the school’s rules, its proof and its quoting: 3 to 5 times, the more the busier the machine. */
const RATIO = 12;

it.runIf(LONG)('costs so many times what JSON of its records does, and no more', async () => {
  let head = EMPTY_HEAD;
  const records = Array.from({ length: RECORDS }, (_, index) => {
    const { at, kind, fields } = composeIncident(draft({ what: `Sam Taylor wrote ${index} times.` }), CONTEXT);
    const record = linkRecord('incidents', head, { at, kind, id: `record ${index}`, fields });
    head = record;
    return record;
  });
  const reader: LogReader = {
    newest: (_book, limit) => Promise.resolve(records.slice(-limit).toReversed()),
    range: (_book, from, to) => Promise.resolve(records.slice(from - 1, to)),
    count: (_book, from, to = RECORDS) => Promise.resolve(Math.max(0, to - from + 1)),
    find: () => Promise.resolve(undefined),
  };
  const returns = returnsFrom(reader, () => Promise.resolve(CONTEXT.school));

  async function timeOf(run: () => Promise<unknown>): Promise<number> {
    const began = performance.now();
    await run();
    return performance.now() - began;
  }
  const times = { file: Number.POSITIVE_INFINITY, json: Number.POSITIVE_INFINITY };
  for (let run = 0; run < RUNS; run += 1) {
    const file = await timeOf(async () => {
      for await (const piece of returns.text({ book: 'incidents', from: 1, to: RECORDS })) expect(piece).not.toBe('');
    });
    const json = await timeOf(() => Promise.resolve(JSON.stringify(records)));
    times.file = Math.min(times.file, file);
    times.json = Math.min(times.json, json);
  }
  expect(times.file / times.json).toBeLessThan(RATIO);
});
