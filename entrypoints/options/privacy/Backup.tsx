import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { download } from '../../../components/download.ts';
import { Field } from '../../../components/Field.tsx';
import { NewPassphrase } from '../../../components/NewPassphrase.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Secret } from '../../../components/Secret.tsx';
import type { Restored } from '../../../utils/backup/read.ts';
import type { Backup as Written } from '../../../utils/backup/write.ts';
import { isFailure, type request } from '../../../utils/messages/client.ts';
import type { Failure } from '../../../utils/messages/protocol.ts';

export interface BackupProps {
  readonly ask: typeof request;
  readonly locked: boolean;
}

const HINT = 'At least 16 characters. It may be the one of the log or another; without it nobody can open the file.';

const NO_FILE: Failure = {
  failed: 'no-file',
  why: 'The browser could not make the file: there may be too little space. The log is as it was.',
};

/** No pupil's name, and the day that it was made on. */
function fileName(now: Date): string {
  return `lesson-lookout-backup-${now.toISOString().slice(0, 10)}.age`;
}

/** Everything that is kept, out into one sealed file and back in. */
export function Backup({ ask, locked }: BackupProps): JSX.Element {
  return (
    <>
      <Save ask={ask} locked={locked} />
      <Restore ask={ask} />
    </>
  );
}

function Save({ ask, locked }: BackupProps): JSX.Element {
  const [done, setDone] = useState<{ readonly name: string; readonly backup: Written } | Failure>();

  async function save(passphrase: string): Promise<void> {
    setDone(undefined);
    const { writeBackup } = await import('../../../utils/backup/write.ts');
    const now = new Date();
    try {
      const backup = await writeBackup(ask, passphrase, now.getTime());
      if (isFailure(backup)) return setDone(backup);
      const name = fileName(now);
      download(name, backup.parts);
      setDone({ name, backup });
    } catch {
      setDone(NO_FILE);
    }
  }

  return (
    <section class="card" aria-labelledby="backup">
      <h2 id="backup">Save a backup</h2>
      <p>
        One file with everything that is kept here: the log with the concerns about staff, receipts, follow-ups, answers
        to checklists, attendance, class lists and the rest of the school file. It is sealed to a passphrase of yours
        and to nobody else. Keep it where your school’s policy lets you.
      </p>
      {locked ? (
        <p>Unlock first: what is locked cannot be read into a backup.</p>
      ) : (
        <NewPassphrase hint={HINT} label="Save the backup" busyLabel="Sealing everything…" onChosen={save} />
      )}
      <div role="status">
        {done && isFailure(done) && <Notice tone="urgent" title={`No backup was saved. ${done.why}`} />}
        {done && !isFailure(done) && (
          <Notice tone="good" title={`Downloaded: ${done.name}`}>
            <p>{counted(done.backup.records)} are in it.</p>
            {done.backup.unreadable > 0 && (
              <p>{counted(done.backup.unreadable)} could not be opened here and are not in it.</p>
            )}
          </Notice>
        )}
      </div>
    </section>
  );
}

function Restore({ ask }: Pick<BackupProps, 'ask'>): JSX.Element {
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Restored | Failure>();

  async function restore(event: Event): Promise<void> {
    event.preventDefault();
    if (file === undefined || busy) return;
    setBusy(true);
    setDone(undefined);
    const { restoreBackup } = await import('../../../utils/backup/read.ts');
    setDone(await restoreBackup(ask, file, passphrase));
    setPassphrase('');
    setBusy(false);
  }

  return (
    <section class="card" aria-labelledby="restore">
      <h2 id="restore">Bring a backup back</h2>
      <p>
        For a new laptop, or after a loss. Nothing that can be read here is overwritten: records that are here already
        stay as they are, those that do not open any more are taken from the backup, and the records of another log are
        never mixed in.
      </p>
      <form autocomplete="off" onSubmit={(event) => void restore(event)} noValidate>
        <Field label="Backup file" hint="It ends in .age.">
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".age"
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
            />
          )}
        </Field>
        <Secret label="Passphrase of the backup" kind="current-password" value={passphrase} onInput={setPassphrase} />
        <Button type="submit" disabled={busy || file === undefined}>
          {busy ? 'Reading and checking: it takes a while…' : 'Bring it back'}
        </Button>
      </form>
      <div role="status">
        {done && isFailure(done) && (
          <Notice tone="urgent" title="The backup was not brought back">
            <p>{done.why}</p>
          </Notice>
        )}
        {done && !isFailure(done) && <Back restored={done} />}
      </div>
    </section>
  );
}

function Back({ restored: { added, skipped, stays, schoolProblem } }: { readonly restored: Restored }): JSX.Element {
  return (
    <Notice tone="good" title={`${counted(added)} brought back.`}>
      {skipped > 0 && <p>{counted(skipped)} were here already and stay as they are.</p>}
      {schoolProblem && (
        <p>
          The school file of the backup was not taken. This version cannot use it: <code>{schoolProblem.path}</code>{' '}
          {schoolProblem.message}
        </p>
      )}
      {stays.includes('school') && <p>The school file that is in use here stays: it is not that of the backup.</p>}
      {stays.includes('followUps') && <p>The follow-ups that are here stay; those of the backup were not taken.</p>}
      {stays.includes('lessons') && <p>The answers to checklists that are here stay.</p>}
    </Notice>
  );
}

function counted(records: number): string {
  return records === 1 ? '1 record' : `${records} records`;
}
