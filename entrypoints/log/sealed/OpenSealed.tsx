import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { NoSealedLog } from '../../../utils/backup/no-sealed-log.ts';
import type { OpenedLog } from '../../../utils/backup/open-sealed.ts';
import { FileField } from '../../desk/FileField.tsx';
import { KeyFields } from '../../desk/KeyFields.tsx';
import { NotOpened } from '../../desk/key-file.ts';
import type { LogProps } from '../Log.tsx';

export interface OpenSealedProps extends Pick<LogProps, 'ask' | 'now'> {
  readonly onOpened: (opened: OpenedLog | undefined) => void;
}

const NOT_READ = 'It could not be read. If it is a file, copy it again from where it was saved.';

/** The form that opens a sealed log: of this browser, or a file. What was typed is forgotten with each try. */
export function OpenSealed({ ask, now, onOpened }: OpenSealedProps): JSX.Element {
  const [file, setFile] = useState<File>();
  const [keyFile, setKeyFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setWhy(undefined);
    onOpened(undefined);
    if (keyFile === undefined && passphrase === '') {
      return setWhy('Choose the key file, or type a passphrase that the log once had.');
    }
    setBusy(true);
    try {
      const [{ linesHere, linesOfFile }, { openSealedBooks }, { identityOf }] = await Promise.all([
        import('../../../utils/backup/sealed-lines.ts'),
        import('../../../utils/backup/open-sealed.ts'),
        import('./open-key.ts'),
      ]);
      const lines = file === undefined ? linesHere(ask, now()) : linesOfFile(file);
      onOpened(await openSealedBooks(lines, (keys) => identityOf(keyFile, passphrase, keys)));
    } catch (error) {
      setWhy(error instanceof NoSealedLog || error instanceof NotOpened ? error.message : NOT_READ);
    } finally {
      setPassphrase('');
      setBusy(false);
    }
  }

  return (
    <form autocomplete="off" class="card" onSubmit={(event) => void open(event)} noValidate>
      <h2>Open them with a key</h2>
      <FileField
        label="A sealed log from another device"
        hint="It ends in .jsonl. Leave it out to open what lies on this device."
        accept=".jsonl"
        onChoose={setFile}
      />
      <KeyFields
        file={[
          'The key file',
          'The school’s recovery key. Leave it out if you remember a passphrase that the log had.',
        ]}
        onFile={setKeyFile}
        passphrase={['Passphrase', 'Of the key file; else the one that the log had.']}
        typed={passphrase}
        onType={setPassphrase}
      />
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? 'Opening: it takes some seconds…' : 'Open'}
        </Button>
      </div>
      {why !== undefined && (
        <Notice tone="urgent" role="alert" title="Nothing was opened">
          <p>{why}</p>
        </Notice>
      )}
    </form>
  );
}
