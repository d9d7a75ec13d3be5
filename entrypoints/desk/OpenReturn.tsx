import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { KeyPair } from '../../utils/seal/age.ts';
import { Copied } from './Copied.tsx';
import type { DeskProps, Opened } from './Desk.tsx';
import { FileField } from './FileField.tsx';
import { KeyFields } from './KeyFields.tsx';
import { NotOpened, openKey } from './key-file.ts';
import { openAttendance, type OpenedAttendance, type OpenedReturn, openReturn, openText } from './open-files.ts';

export interface OpenReturnProps extends Pick<DeskProps, 'seal' | 'copy'> {
  /** The return that was read last, where the DSL goes on to the next week. */
  readonly before: OpenedReturn | undefined;
  readonly onOpened: (opened: Opened | OpenedAttendance | undefined) => void;
}

const RETURNS = '.age,.csv,text/csv';

/** The form that opens a return: files in, one sentence out where one of them does not open. */
export function OpenReturn({ seal, copy, before, onOpened }: OpenReturnProps): JSX.Element {
  const [file, setFile] = useState<File>();
  const [beforeFile, setBeforeFile] = useState<File>();
  const [keyFile, setKeyFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [pair, setPair] = useState<KeyPair>();
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function unlock(): Promise<KeyPair | undefined> {
    if (pair !== undefined || keyFile === undefined) return pair;
    const opened = await openKey(keyFile, passphrase, seal.unlockIdentity);
    setPair(opened);
    setPassphrase('');
    return opened;
  }

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    setWhy(undefined);
    onOpened(undefined);
    if (file === undefined) return setWhy('Choose the file of a weekly return first.');
    setBusy(true);
    try {
      const key = await unlock();
      const opened = await openText(file, key, seal);
      const attendance = openAttendance(opened);
      if (attendance) return onOpened(attendance);
      const current = await openReturn(opened);
      const earlier = beforeFile ? await openReturn(await openText(beforeFile, key, seal)) : before;
      onOpened({ current, before: earlier });
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      setWhy(error.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form autocomplete="off" class="card no-print" onSubmit={(event) => void open(event)} noValidate>
      <h2>Open a return</h2>
      <FileField
        label="The weekly return"
        hint="The file that the teacher sent: it ends in .csv.age, or in .csv where it is not sealed. A week’s attendance opens here too."
        accept={RETURNS}
        onChoose={setFile}
      />
      <FileField
        label="The return of the week before"
        hint={
          before === undefined
            ? 'From the same teacher, if you have it: then this page sees whether anything is missing between the two.'
            : `${before.fileName}, which you have just read, is taken unless you choose another.`
        }
        accept={RETURNS}
        onChoose={setBeforeFile}
      />
      {pair === undefined ? (
        <KeyFields
          file={['Your key file', 'For a sealed return only.']}
          onFile={setKeyFile}
          passphrase={['Its passphrase', 'The one with which you made it.']}
          typed={passphrase}
          onType={setPassphrase}
        />
      ) : (
        <details>
          <summary>Your key is open until you close this page</summary>
          <p>Your public key, for the school file:</p>
          <Copied label="the public key" text={pair.recipient} copy={copy} />
          <Button
            onClick={() => {
              setPair(undefined);
              setKeyFile(undefined);
            }}
          >
            Close the key now
          </Button>
        </details>
      )}
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? 'Opening: with a key it takes some seconds…' : 'Open and verify'}
        </Button>
      </div>
      {why !== undefined && (
        <Notice tone="urgent" role="alert" title="It was not opened">
          <p>{why}</p>
        </Notice>
      )}
    </form>
  );
}
