import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Mark } from '../Mark.tsx';
import { Press } from './Press.tsx';

export interface DiscreetProps {
  /** There are cards; which, and how many, is not shown. */
  readonly waiting: boolean;
  readonly urgent: boolean;
  readonly onCapture: () => void;
  /** Captured incidents, without their words. */
  readonly children: ComponentChildren;
}

/**
 * All that is drawn while the class may see the teacher's screen: one button with the product's name.
 * Behind it whether there is something to look at, never what, about whom or how much.
 */
export function Discreet({ waiting, urgent, onCapture, children }: DiscreetProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <section class={open ? 'dock' : 'dock small'} aria-label="Lesson Lookout">
      {children}
      {open && (
        <>
          <p>You are sharing, so nothing is named here.</p>
          {waiting && (
            <p>
              {urgent
                ? 'There is something urgent: look when nobody can see your screen.'
                : 'There is something to look at when you stop sharing.'}
            </p>
          )}
          <Press kind="primary" onPress={onCapture}>
            Record an incident
          </Press>
        </>
      )}
      <Press kind="head" first expanded={open} onPress={() => setOpen(!open)}>
        <Mark />
        Lesson Lookout
        {waiting && <span class="dot" />}
      </Press>
    </section>
  );
}
