import { useEffect, useReducer, useRef } from 'preact/hooks';
import { useHash } from '../../components/use-hash.ts';

/** The forms of this page with something in them that is not kept. */
const unsaved = new Set<object>();

/** While `dirty`, the page is not left without a word: neither for another page of the options nor at all. */
export function useUnsaved(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const form = {};
    // The browser asks in its own words.
    const hold = (event: Event): void => event.preventDefault();
    unsaved.add(form);
    addEventListener('beforeunload', hold);
    return () => {
      unsaved.delete(form);
      removeEventListener('beforeunload', hold);
    };
  }, [dirty]);
}

export interface GuardedHash {
  /** Of the page that is shown. */
  readonly hash: string;
  /** The address asks for another page, and something on this one is not kept. */
  readonly asked: boolean;
  leave(): void;
  stay(): void;
}

/** What stands after `#` in the address, but the page stays as it is until its reader lets go of what is not kept. */
export function useGuardedHash(): GuardedHash {
  const wanted = useHash();
  const shown = useRef(wanted);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  if (unsaved.size === 0) shown.current = wanted;

  function leave(): void {
    shown.current = wanted;
    redraw(undefined);
  }

  function stay(): void {
    location.hash = shown.current;
  }

  return { hash: shown.current, asked: shown.current !== wanted, leave, stay };
}
