import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

function current(): string {
  return location.hash.replace(/^#/, '');
}

/** What stands after `#` in the page's address; the browser's Back works on it. */
export function useHash(): string {
  const hash = useSignal(current());
  useEffect(() => {
    function changed(): void {
      hash.value = current();
      // A new view begins at its heading, for the eye and for a screen reader.
      scrollTo(0, 0);
    }
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash.value;
}
