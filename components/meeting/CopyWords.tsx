import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Press } from './Press.tsx';

export interface CopyWordsProps {
  readonly text: () => string;
  /** The words may not be shown here. */
  readonly discreet: boolean;
}

/**
 * Takes words along that are not stored yet. Where the page forbids the clipboard they are shown
 * selected, for the teacher to copy with the keyboard.
 */
export function CopyWords({ text, discreet }: CopyWordsProps): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  return (
    <>
      <Press onPress={() => void copy()}>Copy the words</Press>
      <p role="status">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'refused' && (discreet ? 'Copy them when you are no longer sharing.' : 'Copy them with Ctrl+C:')}
      </p>
      {outcome === 'refused' && !discreet && (
        <textarea readOnly rows={3} aria-label="The words to copy" value={text()} ref={(area) => area?.select()} />
      )}
    </>
  );
}
