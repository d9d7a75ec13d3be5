import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Changes } from './use-changes.ts';

/** Where a page with forms says what came of the last press, with the way back. */
export function Said({ said, undo, place }: Pick<Changes, 'said' | 'undo' | 'place'>): JSX.Element {
  return (
    <>
      <div role="status" ref={place} tabIndex={-1}>
        {said && <Notice {...said} />}
      </div>
      {undo && (
        <p>
          <Button onClick={() => void undo()}>Undo the last change</Button>
        </p>
      )}
    </>
  );
}
