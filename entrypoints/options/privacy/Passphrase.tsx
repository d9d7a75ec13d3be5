import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { NewPassphrase } from '../../../components/NewPassphrase.tsx';
import { Secret } from '../../../components/Secret.tsx';
import type { LockControls } from '../../../utils/messages/lock-client.ts';
import type { Failure } from '../../../utils/messages/protocol.ts';
import type { LockState } from '../../../utils/seal/lock.ts';

export interface PassphraseProps {
  readonly state: LockState;
  readonly controls: LockControls;
  /** Shows how it came out. */
  readonly after: (done: Promise<LockState | Failure>, title: string) => Promise<string | undefined>;
}

/** Sets, changes and removes the passphrase; and begins anew where it is forgotten. */
export function Passphrase({ state, controls, after }: PassphraseProps): JSX.Element {
  const [current, setCurrent] = useState('');
  const has = state.by === 'passphrase';

  async function set(passphrase: string): Promise<void> {
    await after(
      controls.setPassphrase(passphrase, has ? current : undefined),
      has
        ? 'The passphrase is changed.'
        : 'The passphrase is set. You will be asked for it after each start of the browser.',
    );
    setCurrent('');
  }

  async function remove(): Promise<void> {
    await after(
      controls.removePassphrase(current),
      'There is no passphrase any more: whoever can use this browser profile can read.',
    );
    setCurrent('');
  }

  return (
    <section class="card" aria-labelledby="passphrase">
      <h2 id="passphrase">{has ? 'Change the passphrase' : 'Set a passphrase'}</h2>
      <p>
        Nobody can recover a passphrase: not your school’s IT, not us. If you forget it, what was written stays sealed;
        only incidents can be opened, and only where your school gave a recovery key.
      </p>
      <NewPassphrase
        hint="At least 16 characters: four or five words that nobody would guess. Longer is better than stranger."
        label={has ? 'Change the passphrase' : 'Set the passphrase'}
        busyLabel="Locking the key: it takes some seconds…"
        onChosen={set}
      >
        {has && <Secret label="Passphrase as it is" kind="current-password" value={current} onInput={setCurrent} />}
      </NewPassphrase>
      {has && (
        <>
          <h3 class="next">Without a passphrase</h3>
          <p>Type the passphrase as it is above, then remove it. Nothing that was written is changed.</p>
          <Button disabled={current === ''} onClick={() => void remove()}>
            Remove the passphrase
          </Button>
        </>
      )}
      {has && state.locked && (
        <Forgotten
          onBegin={() => after(controls.beginAnew(), 'A new key is in use. You can read what is recorded from now on.')}
        />
      )}
    </section>
  );
}

function Forgotten({ onBegin }: { readonly onBegin: () => Promise<unknown> }): JSX.Element {
  const [sure, setSure] = useState(false);
  return (
    <>
      <h3 class="next">Forgotten?</h3>
      <p>
        You can begin with a new key. Records that are here stay sealed and cannot be read any more. A backup brings
        them back in another browser profile, and your school’s recovery key opens incidents, if it gave one:{' '}
        <a href="log.html#sealed">Open or save sealed records</a>.
      </p>
      {sure ? (
        <div class="row">
          <Button onClick={() => void onBegin()}>Yes, begin with a new key</Button>
          <Button kind="quiet" onClick={() => setSure(false)}>
            No, keep trying
          </Button>
        </div>
      ) : (
        <Button onClick={() => setSure(true)}>Begin with a new key…</Button>
      )}
    </>
  );
}
