import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Urgent } from '../../components/Urgent.tsx';
import type { Guidance } from '../../utils/incidents/urgent.ts';

/** Whom to tell now, behind a press: a class may see the popup and the side panel. */
export function UrgentNotice({ guidance }: { readonly guidance: Guidance }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        Urgent: open when nobody can see
      </Button>
      {open && (
        <Notice tone="urgent" title={guidance.title}>
          <Urgent guidance={guidance} />
        </Notice>
      )}
    </>
  );
}
