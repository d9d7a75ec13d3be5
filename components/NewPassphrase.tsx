import type { ComponentChildren, JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Secret } from './Secret.tsx';
import { toProblem } from './to-problem.ts';

/** Letters of a passphrase: four short words have as many. */
const LEAST = 16;

export interface NewPassphraseProps {
  readonly hint: string;
  readonly label: string;
  readonly busyLabel: string;
  /** What is asked before. */
  readonly children?: ComponentChildren;
  readonly onChosen: (passphrase: string) => Promise<void>;
}

/** A new passphrase, typed twice and long enough. */
export function NewPassphrase({ hint, label, busyLabel, children, onChosen }: NewPassphraseProps): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [why, setWhy] = useState<{ readonly first?: string; readonly second?: string }>({});
  const [busy, setBusy] = useState(false);

  async function choose(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const short = passphrase.trim().length < LEAST;
    const differs = passphrase !== again;
    setWhy({
      ...(short ? { first: `Use at least ${LEAST} characters: four or five words that nobody would guess.` } : {}),
      ...(differs ? { second: 'This is not the same as above.' } : {}),
    });
    if (short || differs) return toProblem(event.currentTarget);
    if (busy) return;
    setBusy(true);
    await onChosen(passphrase);
    setPassphrase('');
    setAgain('');
    setBusy(false);
  }

  return (
    <form autocomplete="off" onSubmit={(event) => void choose(event)} noValidate>
      {children}
      <Secret
        label="A new passphrase"
        hint={hint}
        error={why.first}
        kind="new-password"
        value={passphrase}
        onInput={setPassphrase}
      />
      <Secret
        label="The same passphrase again"
        error={why.second}
        kind="new-password"
        value={again}
        onInput={setAgain}
      />
      <Button type="submit" disabled={busy}>
        {busy ? busyLabel : label}
      </Button>
    </form>
  );
}
