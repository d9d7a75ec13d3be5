import { useState } from 'preact/hooks';
import { bookOf } from '../../utils/incidents/record.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { Failure, ReturnFile } from '../../utils/messages/protocol.ts';
import type { Addressee } from './addressees.ts';
import type { LogProps } from './Log.tsx';

/** A return's file as it was handed to the browser's download. */
export interface SavedReturn {
  readonly fileName: string;
  readonly reference: string;
  readonly sealed: boolean;
  /** A plain copy is among what is to be deleted. */
  readonly reminds: boolean;
}

export interface ReturnFileState {
  /** The teacher asks for a plain file although there is a key. */
  readonly plain: boolean;
  readonly setPlain: (plain: boolean) => void;
  readonly saved: SavedReturn | undefined;
  readonly failure: Failure | undefined;
  readonly fail: (failure: Failure) => void;
  /** Seals and downloads what the background answered; true once it is downloaded. */
  readonly take: (file: ReturnFile | Failure) => Promise<boolean>;
}

const NOT_SEALED =
  'could not be sealed to the key in your school file. Tell whoever wrote the school file; until then you can download the file plain.';
const NOT_SAVED =
  'could not be made by this browser: the disk or its storage may be full. Free some space, then download it again.';

/** Makes the file of a return: sealed to its reader's key where the school gave one, plain where not or where asked. */
export function useReturnFile(
  addressee: Addressee,
  { ask, seal, save }: Pick<LogProps, 'ask' | 'seal' | 'save'>,
): ReturnFileState {
  const [plain, setPlain] = useState(false);
  const [saved, setSaved] = useState<SavedReturn>();
  const [failure, setFailure] = useState<Failure>();

  function fail(why: Failure): void {
    setSaved(undefined);
    setFailure(why);
  }

  async function take(file: ReturnFile | Failure): Promise<boolean> {
    if (isFailure(file)) {
      fail(file);
      return false;
    }
    const { fileName, text, reference } = file;
    const key = plain ? undefined : addressee.key;
    const name = key === undefined ? fileName : `${fileName}.age`;
    let content: Parameters<typeof save>[1];
    try {
      content = key === undefined ? text : await seal(text, key);
    } catch {
      fail({ failed: 'not-sealed', why: `${reference} is recorded, but its file ${NOT_SEALED}` });
      return true;
    }
    try {
      save(name, content);
    } catch {
      fail({ failed: 'no-file', why: `${reference} is recorded, but its file ${NOT_SAVED}` });
      return true;
    }
    const book = bookOf(reference) ?? 'incidents';
    const reminds = key === undefined && !isFailure(await ask({ type: 'plain-copy-saved', fileName: name, book }));
    setSaved({ fileName: name, reference, sealed: key !== undefined, reminds });
    setFailure(undefined);
    return true;
  }

  return { plain, setPlain, saved, failure, fail, take };
}
