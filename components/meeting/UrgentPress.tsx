import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Guidance } from '../../utils/incidents/urgent.ts';
import { Urgent } from '../Urgent.tsx';
import { Press } from './Press.tsx';

export interface UrgentPressProps {
  readonly label: string;
  readonly guidance: Guidance;
}

/** Whom to tell now, behind a press. Not in the page before it: it says what kind of thing may have happened. */
export function UrgentPress({ label, guidance }: UrgentPressProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Press kind="quiet" expanded={open} onPress={() => setOpen(!open)}>
        {label}
      </Press>
      {open && (
        <div class="steps">
          <Urgent guidance={guidance} />
        </div>
      )}
    </>
  );
}
