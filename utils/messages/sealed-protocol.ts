import type { Head } from '../incidents/chain.ts';
import type { KeptRecord, OldRecord, SealedRegister } from '../incidents/database.ts';
import type { Book } from '../incidents/record.ts';
import type { BookEnds } from './backup-protocol.ts';

/** The log as it lies, which our own pages may have locked or not: nothing of it can be read without a key. */

interface BodyInText {
  readonly key: string;
  readonly iv: string;
  readonly box: string;
}
type InText<Kept extends KeptRecord | OldRecord> = Omit<Kept, 'body'> & { readonly body: BodyInText };
/** A record exactly as it lies, its bytes in base64. */
export type SealedRecord = InText<KeptRecord> | InText<OldRecord>;

/** Who was in a lesson, exactly as it lies. */
export type RegisterInText = Pick<SealedRegister, 'id' | 'date'> & {
  readonly body: BodyInText;
  readonly told?: BodyInText;
};

/** The wrapped key of a stretch of writing. */
export interface WrappedKey {
  readonly id: string;
  readonly book: Book;
  /** Public keys whose owners can unwrap it. */
  readonly recipients: readonly string[];
  /** An age file, base64. */
  readonly file: string;
}

/** A key pair of the teacher's. */
export interface TeachersKey {
  readonly recipient: string;
  /** The private half under a passphrase, an armored age file; absent: under a key that the browser gives to nobody. */
  readonly file?: string;
}

/** What is known of a book beside its records: also the log's own head. */
export interface SealedEnds extends BookEnds {
  readonly head?: Head | undefined;
}

export type SealedRequest =
  | { readonly type: 'sealed-keys' }
  | { readonly type: 'sealed-records'; readonly book: Book; readonly from: number }
  /** Those whose ids come after this one. */
  | { readonly type: 'sealed-registers'; readonly after: string };

export interface SealedAnswers {
  'sealed-keys': {
    /** The one in use first. */
    readonly teachersKeys: readonly TeachersKey[];
    readonly wrappedKeys: readonly WrappedKey[];
    readonly books: Readonly<Record<Book, SealedEnds>>;
  };
  /** Oldest first; empty: there are no more. */
  'sealed-records': { readonly records: readonly SealedRecord[] };
  /** By their ids; empty: there are no more. */
  'sealed-registers': { readonly registers: readonly RegisterInText[] };
}
