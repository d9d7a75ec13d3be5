import { linesOf, type Reading } from '../../utils/export/return-rows.ts';
import type { LogDatabase } from '../../utils/incidents/database.ts';
import { readerOf } from '../../utils/incidents/reader.ts';
import { type Opener, openersWith, wrappedKeysIn } from '../../utils/incidents/stretches.ts';

/** One page of a file, asked of another thread; `identity`: the private half, which that has from nowhere else. */
export interface PageAsked {
  readonly identity: string;
  readonly from: number;
  readonly to: number;
}

/** What such a thread is told: first how the file is read, then page after page. */
export type ToPageMaker = Reading | PageAsked;

/** Its answer; `undefined`: it could not make it. */
export interface PageMade {
  readonly from: number;
  readonly lines: Uint8Array<ArrayBuffer> | undefined;
}

const encoder = new TextEncoder();

/** Makes pages of one file, with a connection to the log of its own. Never rejects: whoever asked looks for the reason. */
export function pageMaker(database: LogDatabase, reading: Reading): (asked: PageAsked) => Promise<PageMade> {
  let last: { readonly identity: string; readonly open: Opener } | undefined;

  async function openerOf(identity: string): Promise<Opener> {
    if (last?.identity !== identity) last = { identity, open: openersWith(identity, wrappedKeysIn(database)).record };
    return last.open;
  }

  return async ({ identity, from, to }) => {
    try {
      const records = await readerOf(database, () => openerOf(identity)).range(reading.book, from, to);
      return { from, lines: encoder.encode(linesOf(records, reading)) };
    } catch {
      return { from, lines: undefined };
    }
  };
}
