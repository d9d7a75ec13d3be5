import { base64 } from '../../utils/base/base64.ts';
import {
  keyStoreIn,
  type KeptRecord,
  type LogDatabase,
  type OldRecord,
  type SealedBody,
} from '../../utils/incidents/database.ts';
import type { MarkStore } from '../../utils/incidents/log.ts';
import { type Book, BOOKS } from '../../utils/incidents/record.ts';
import { isSealed } from '../../utils/incidents/stretches.ts';
import type { Handlers } from '../../utils/messages/router.ts';
import type { SealedEnds, SealedRecord, SealedRequest, TeachersKey } from '../../utils/messages/sealed-protocol.ts';
import type { KeptKey } from '../../utils/seal/key-store.ts';
import { endsOf } from './backup-handlers.ts';

/** Records that go into one message. */
const PAGE = 200;

/** A record of the first version lies open still: a file of sealed records is not to hold it. */
class StillOpen extends Error {
  readonly code = 'still-open';
}

export interface SealedPorts {
  readonly database: LogDatabase;
  readonly marks: MarkStore;
}

/** One function for each request for the log as it lies. */
export function createSealedHandlers({ database, marks }: SealedPorts): Pick<Handlers, SealedRequest['type']> {
  async function sealedEnds(book: Book): Promise<SealedEnds> {
    const [ends, head] = await Promise.all([endsOf(marks, book), database.use((db) => db.get('heads', book))]);
    return { ...ends, ...(head ? { head } : {}) };
  }

  return {
    async 'sealed-keys'() {
      const [own, wrapped] = await Promise.all([
        keyStoreIn(database).read(),
        database.use((db) => db.getAll('data-keys')),
      ]);
      return {
        teachersKeys: own === undefined ? [] : [own, ...own.lost.toReversed()].map(teachersKey),
        wrappedKeys: wrapped.map((key) => ({ ...key, file: base64(key.file) })),
        books: Object.fromEntries(await Promise.all(BOOKS.map(async (book) => [book, await sealedEnds(book)]))),
      };
    },

    async 'sealed-records'({ book, from }) {
      const kept = await database.use((db) => db.getAll(book, IDBKeyRange.lowerBound(from), PAGE));
      return { records: kept.map(inText) };
    },

    async 'sealed-registers'({ after }) {
      const kept = await database.use((db) => db.getAll('registers', IDBKeyRange.lowerBound(after, true), PAGE));
      return {
        registers: kept.map(({ body, told, ...index }) => ({
          ...index,
          body: bodyInText(body),
          ...(told ? { told: bodyInText(told) } : {}),
        })),
      };
    },
  };
}

function teachersKey({ recipient, identity }: Pick<KeptKey, 'recipient' | 'identity'>): TeachersKey {
  return { recipient, ...(identity.by === 'passphrase' ? { file: identity.file } : {}) };
}

function inText({ body, ...index }: KeptRecord | OldRecord): SealedRecord {
  if (!isSealed(body)) {
    throw new StillOpen('Some records are not sealed yet. Unlock the log once, wait a moment, then try again.');
  }
  return { ...index, body: bodyInText(body) };
}

function bodyInText({ key, iv, box }: SealedBody): SealedRecord['body'] {
  return { key, iv: base64(iv), box: base64(box) };
}
