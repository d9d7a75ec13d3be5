import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

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

/**
 * Gives the browser's tab the name of the view, and whoever followed a link with keyboard or screen reader goes on
 * reading at the heading it led to.
 *
 * @param section id of a heading within the view; absent: the view's own
 */
export function useArrival(hash: string, section?: string): void {
  const first = useRef(true);
  useEffect(() => {
    const title = document.querySelector('h1');
    const within = section === undefined ? null : document.getElementById(section);
    document.title = `${title?.textContent} · Lesson Lookout`;
    const heading = within ?? (first.current ? null : title);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    first.current = false;
  }, [hash]);
}
