import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';

export interface LeavingProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before something typed is let go of. Esc stays. */
export function Leaving({ onLeave, onStay }: LeavingProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id={title}>Your changes here are not saved</h2>
      <p>Stay to save them, or leave without them. What was saved before holds either way.</p>
      <div class="actions">
        <Button kind="primary" onClick={onStay}>
          Stay here
        </Button>
        <Button onClick={onLeave}>Leave without saving</Button>
      </div>
    </dialog>
  );
}
