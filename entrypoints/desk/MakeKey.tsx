import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { NewPassphrase } from '../../components/NewPassphrase.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Copied } from './Copied.tsx';
import type { DeskProps } from './Desk.tsx';

const KEY_FILE = 'lesson-lookout-dsl-key.age';
/** Makes the DSL's key pair: the private half is one locked file to save, the public half a line to pass on. */
export function MakeKey({ seal, save, copy }: Pick<DeskProps, 'seal' | 'save' | 'copy'>): JSX.Element {
  const [recipient, setRecipient] = useState<string>();

  async function make(passphrase: string): Promise<void> {
    const pair = await seal.makeKeyPair();
    save(KEY_FILE, await seal.lockIdentity(pair.identity, passphrase), 'application/octet-stream');
    setRecipient(pair.recipient);
  }

  return (
    <section class="card no-print" aria-labelledby="make-key">
      <h2 id="make-key">Make your key</h2>
      <p>
        Once for your school: with its public half in the school file, every teacher’s return is sealed so that only you
        can open it. Returns that are sealed already stay with the key they were sealed to. A recovery key, which opens
        incidents when a teacher’s own key is lost, is made in the same way and kept apart (there:{' '}
        <code>keys.recovery</code>); it is used on the page <a href="log.html#sealed">“Sealed records”</a>.
      </p>
      <NewPassphrase
        hint="Four or five words that nobody would guess. It cannot be changed or found again."
        label="Make the key and download it"
        busyLabel="Making the key: it takes some seconds…"
        onChosen={make}
      />
      <div role="status" class="made">
        {recipient !== undefined && (
          <>
            <Notice tone="good" title={`Downloaded: ${KEY_FILE}`}>
              <p>
                This is your private key, locked by your passphrase. It is not kept here: move the file to a place that
                your school backs up. Without the file and the passphrase nobody can open a sealed return, and nobody
                can make them again.
              </p>
            </Notice>
            <p>
              Your public key: give this line to whoever writes your school file (there: <code>keys.dsl</code>).
            </p>
            <Copied label="the public key" text={recipient} copy={copy} />
          </>
        )}
      </div>
    </section>
  );
}
