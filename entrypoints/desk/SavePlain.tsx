import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { DeskProps } from './Desk.tsx';
import type { OpenedText } from './open-files.ts';

/** A copy of what was sealed, for a program that cannot open it. */
export function SavePlain({ opened, save }: { readonly opened: OpenedText } & Pick<DeskProps, 'save'>): JSX.Element {
  const name = opened.fileName.replace(/\.age$/i, '');
  return (
    <details class="no-print">
      <summary>Save it unsealed</summary>
      <Notice tone="nudge" title="Anyone who opens a plain file can read it">
        <p>
          It will lie in the folder to which this browser downloads, usually “Downloads”. Put it where only you can read
          it, and delete it there.
        </p>
      </Notice>
      <Button onClick={() => save(name.endsWith('.csv') ? name : `${name}.csv`, opened.text)}>Save a plain copy</Button>
    </details>
  );
}
