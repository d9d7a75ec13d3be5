import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Secret } from './Secret.tsx';

export interface UnlockProps {
  /** What is locked, e.g. "The log is locked". */
  readonly title: string;
  /** Why it was not unlocked, in a sentence; `undefined`: it is. */
  readonly onUnlock: (passphrase: string) => Promise<string | undefined>;
}

/** What a page shows in place of what is locked: the way to it. Never in a meeting page. */
export function Unlock({ title, onUnlock }: UnlockProps): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setWhy(await onUnlock(passphrase));
    setPassphrase('');
    setBusy(false);
  }

  return (
    <section class="card" aria-labelledby="unlock">
      <h2 id="unlock">{title}</h2>
      <p>Recording an incident works all the same. To read, type your passphrase.</p>
      <form autocomplete="off" onSubmit={(event) => void unlock(event)} noValidate>
        <Secret label="Passphrase" error={why} kind="current-password" value={passphrase} onInput={setPassphrase} />
        <Button type="submit" kind="primary" disabled={busy}>
          {busy ? 'Unlocking…' : 'Unlock'}
        </Button>
      </form>
      {/* Read out where the field's own error is not. */}
      <p role="status" class={why === undefined ? 'soft' : 'hidden-label'}>
        {why ?? (busy ? 'This takes a second or two.' : '')}
      </p>
    </section>
  );
}
