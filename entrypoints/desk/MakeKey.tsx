import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Copied } from './Copied.tsx';
import type { DeskProps } from './Desk.tsx';

const KEY_FILE = 'lesson-lookout-dsl-key.age';
/** Letters of a passphrase: four short words have as many. */
const LEAST = 16;

/** Makes the DSL's key pair: the private half is one locked file to save, the public half a line to pass on. */
export function MakeKey({ seal, save, copy }: Pick<DeskProps, 'seal' | 'save' | 'copy'>): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [why, setWhy] = useState<{ readonly first?: string; readonly second?: string }>({});
  const [recipient, setRecipient] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function make(event: Event): Promise<void> {
    event.preventDefault();
    const short = passphrase.trim().length < LEAST;
    const differs = passphrase !== again;
    setWhy({
      ...(short ? { first: `Use at least ${LEAST} characters: four or five words that nobody would guess.` } : {}),
      ...(differs ? { second: 'This is not the same as above.' } : {}),
    });
    if (short || differs) return;
    setBusy(true);
    const pair = await seal.makeKeyPair();
    save(KEY_FILE, new TextEncoder().encode(await seal.lockIdentity(pair.identity, passphrase)));
    setRecipient(pair.recipient);
    setPassphrase('');
    setAgain('');
    setBusy(false);
  }

  return (
    <section class="card no-print" aria-labelledby="make-key">
      <h2 id="make-key">Make your key</h2>
      <p>
        Once for your school: with its public half in the school file, every teacher’s return is sealed so that only you
        can open it. Returns that are sealed already stay with the key they were sealed to.
      </p>
      <form onSubmit={(event) => void make(event)} noValidate>
        <Field
          label="A new passphrase"
          hint="Four or five words that nobody would guess. It cannot be changed or found again."
          error={why.first}
        >
          {(control) => (
            <input
              {...control}
              type="password"
              autocomplete="new-password"
              value={passphrase}
              onInput={(event) => setPassphrase(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="The same passphrase again" error={why.second}>
          {(control) => (
            <input
              {...control}
              type="password"
              autocomplete="new-password"
              value={again}
              onInput={(event) => setAgain(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy}>
          {busy ? 'Making the key: it takes some seconds…' : 'Make the key and download it'}
        </Button>
      </form>
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
