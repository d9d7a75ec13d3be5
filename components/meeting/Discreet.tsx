import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Guidance } from '../../utils/incidents/urgent.ts';
import { Mark } from '../Mark.tsx';
import { Press } from './Press.tsx';
import { UrgentPress } from './UrgentPress.tsx';

export interface DiscreetProps {
  /** There are cards; which, and how many, is not shown. */
  readonly waiting: boolean;
  readonly urgent: boolean;
  readonly guidance: Guidance;
  readonly onCapture: () => void;
  /** The teacher hid the names, and may show them again; absent: they share. */
  readonly onShowNames: (() => void) | undefined;
  /** Captured incidents, without their words. */
  readonly children: ComponentChildren;
}

/**
 * All that is drawn while the class may see the teacher's screen: one button with the product's name.
 * Behind it whether there is something to look at, never what, about whom or how much.
 */
export function Discreet(props: DiscreetProps): JSX.Element {
  const { waiting, urgent, guidance, onCapture, onShowNames, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <section class={open ? 'dock' : 'dock small'} aria-label="Lesson Lookout">
      {children}
      {open && (
        <>
          <p>{onShowNames ? 'Nothing is named here.' : 'You are sharing, so nothing is named here.'}</p>
          {waiting && (
            <p>
              {urgent
                ? 'There is something urgent: look when nobody can see your screen.'
                : 'There is something to look at when nobody can see your screen.'}
            </p>
          )}
          <Press kind="primary" onPress={onCapture}>
            Record an incident
          </Press>
          <UrgentPress label="Urgent: open when nobody can see" guidance={guidance} />
          {onShowNames && <Press onPress={onShowNames}>Show names again</Press>}
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
