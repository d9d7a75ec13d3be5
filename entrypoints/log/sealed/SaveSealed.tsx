import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { NoSealedLog } from '../../../utils/backup/no-sealed-log.ts';
import type { LogProps } from '../Log.tsx';

const NO_FILE = 'The browser could not make the file: there may be too little space. The log is as it was.';

/** Everything of the log as it lies, sealed, in one file: for whoever has a key that this device has not. */
export function SaveSealed({ ask, save, now }: Pick<LogProps, 'ask' | 'save' | 'now'>): JSX.Element {
  const [saved, setSaved] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function download(): Promise<void> {
    setBusy(true);
    setSaved(undefined);
    setWhy(undefined);
    try {
      const { sealedLogFile } = await import('../../../utils/backup/sealed-lines.ts');
      const at = now();
      const name = `lesson-lookout-sealed-log-${new Date(at).toISOString().slice(0, 10)}.jsonl`;
      save(name, await sealedLogFile(ask, at));
      setSaved(name);
    } catch (error) {
      setWhy(error instanceof NoSealedLog ? error.message : NO_FILE);
    }
    setBusy(false);
  }

  return (
    <section class="card" aria-labelledby="save-sealed">
      <h2 id="save-sealed">Save them as they lie</h2>
      <p>
        One file with the whole log and the attendance, still sealed, also while it is locked. The school’s recovery
        key, or a passphrase that the log had, opens it on this page on any device. A log that has neither can be opened
        here alone: save a backup of it while it can still be read.
      </p>
      <Button disabled={busy} onClick={() => void download()}>
        {busy ? 'Gathering the records…' : 'Save the sealed log'}
      </Button>
      <div role="status">{saved !== undefined && <Notice tone="good" title={`Downloaded: ${saved}`} />}</div>
      {why !== undefined && (
        <Notice tone="urgent" role="alert" title="The sealed log was not saved">
          <p>{why}</p>
        </Notice>
      )}
    </section>
  );
}
