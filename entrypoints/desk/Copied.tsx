import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import type { DeskProps } from './Desk.tsx';

export interface CopiedProps extends Pick<DeskProps, 'copy'> {
  readonly label: string;
  readonly text: string;
}

/** A line that is to be passed on, with the button that copies it. */
export function Copied({ label, text, copy }: CopiedProps): JSX.Element {
  const [said, setSaid] = useState('');

  async function press(): Promise<void> {
    await copy(text).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not let this page copy. Mark the line and copy it yourself.'),
    );
  }

  return (
    <div class="copied">
      <code>{text}</code>
      <div class="actions">
        <Button onClick={() => void press()}>Copy {label}</Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
