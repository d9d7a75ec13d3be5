import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { PEEK } from './use-peek.ts';

export interface PeekButtonProps {
  readonly shown: boolean;
  readonly onShow: () => void;
  /** What it says before "for 15 seconds", before a press and after. */
  readonly words?: readonly [ask: string, done: string];
}

/** Shows for some seconds what a class may see over the teacher's shoulder. */
export function PeekButton({ shown, onShow, words = ['Show names', 'Names are shown'] }: PeekButtonProps): JSX.Element {
  const [ask, done] = words;
  return (
    <Button onClick={onShow} disabled={shown}>
      {shown ? done : ask} for {PEEK / 1000} seconds
    </Button>
  );
}
