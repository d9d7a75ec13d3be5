import { useMemo, useState } from 'preact/hooks';
import { inBytes, partsOf } from '../../utils/backup/text-lines.ts';
import { type FileDoubts, returnsFrom } from '../../utils/export/weekly-return.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import { bookOf } from '../../utils/incidents/record.ts';
import { isFailure, type request } from '../../utils/messages/client.ts';
import type { Failure, ReturnFile } from '../../utils/messages/protocol.ts';
import type { School } from '../../utils/policy/school.ts';
import type { Addressee } from './addressees.ts';
import type { LogProps } from './Log.tsx';

/** A return's file as it was handed to the browser's download. */
export interface SavedReturn {
  readonly fileName: string;
  readonly reference: string;
  readonly sealed: boolean;
  /** A plain copy is among what is to be deleted. */
  readonly reminds: boolean;
  readonly doubts: FileDoubts;
}

export interface ReturnFileState {
  /** The teacher asks for a plain file although there is a key. */
  readonly plain: boolean;
  readonly setPlain: (plain: boolean) => void;
  readonly saved: SavedReturn | undefined;
  readonly failure: Failure | undefined;
  readonly fail: (failure: Failure) => void;
  /** What files have of records, as it stands now. */
  readonly returns: ReturnType<typeof returnsFrom>;
  /** Makes the file of what the background answered, seals and downloads it; false: there is no such return. */
  readonly take: (file: ReturnFile | Failure) => Promise<boolean>;
  /** Makes the file of a return that was made before. */
  readonly again: (reference: string) => Promise<void>;
  readonly makingAgain: boolean;
}

const NOT_SEALED =
  'could not be sealed to the key in your school file. Tell whoever wrote the school file; until then you can download the file plain.';
const NOT_SAVED =
  'could not be made by this browser: the disk or its storage may be full. Free some space, then download it again.';

/** As it stands now: it may have been changed on another page since this one was opened. */
async function schoolFrom(ask: typeof request): Promise<School> {
  const answer = await ask({ type: 'get-school' });
  if (isFailure(answer)) throw new LogError('busy');
  return answer.school;
}

/** Makes the file of a return: sealed to its reader's key where the school gave one, plain where not or where asked. */
export function useReturnFile(
  addressee: Addressee,
  { ask, reader, given, makers, seal, save }: Pick<LogProps, 'ask' | 'reader' | 'given' | 'makers' | 'seal' | 'save'>,
): ReturnFileState {
  const [plain, setPlain] = useState(false);
  const [saved, setSaved] = useState<SavedReturn>();
  const [failure, setFailure] = useState<Failure>();
  const [makingAgain, setMakingAgain] = useState(false);
  const returns = useMemo(
    () => returnsFrom(reader, () => schoolFrom(ask), given, makers),
    [ask, reader, given, makers],
  );

  function fail(why: Failure): void {
    setSaved(undefined);
    setFailure(why);
  }

  async function take(file: ReturnFile | Failure): Promise<boolean> {
    if (isFailure(file)) {
      fail(file);
      return false;
    }
    const { fileName, reference } = file;
    const key = plain ? undefined : addressee.key;
    const name = key === undefined ? fileName : `${fileName}.age`;
    const withheld = returns.withheld(file.book);
    // Said where it is waited for.
    withheld.catch(() => undefined);
    const text = returns.text(file, withheld);
    let sealed: ReadableStream<Uint8Array> | undefined;
    let doubts: FileDoubts;
    try {
      sealed = key === undefined ? undefined : await seal(inBytes(text), key);
    } catch {
      fail({ failed: 'not-sealed', why: `${reference} is recorded, but its file ${NOT_SEALED}` });
      return true;
    }
    try {
      doubts = await returns.doubts(file, withheld);
      const parts = await partsOf(sealed ?? text);
      save(name, parts, sealed ? undefined : 'text/csv');
    } catch (error) {
      const why = error instanceof LogError ? `could not be made. ${error.message}` : NOT_SAVED;
      fail({ failed: 'no-file', why: `${reference} is recorded, but its file ${why}` });
      return true;
    } finally {
      // Other threads may have begun with it, for a seal that nobody reads to its end.
      void text.return(undefined);
    }
    const book = bookOf(reference) ?? 'incidents';
    const reminds = key === undefined && !isFailure(await ask({ type: 'plain-copy-saved', fileName: name, book }));
    setSaved({ fileName: name, reference, sealed: key !== undefined, reminds, doubts });
    setFailure(undefined);
    return true;
  }

  async function again(reference: string): Promise<void> {
    setMakingAgain(true);
    await take(await ask({ type: 'read-return', reference }));
    setMakingAgain(false);
  }

  return { plain, setPlain, saved, failure, fail, returns, take, again, makingAgain };
}
