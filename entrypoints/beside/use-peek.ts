import { useEffect, useState } from 'preact/hooks';

/** How long names stay after a click where a class may see them, in ms. */
export const PEEK = 15_000;

/** Whether something is shown now, and what shows it for 15 s from then. */
export function usePeek(): readonly [shown: boolean, show: () => void] {
  const [until, setUntil] = useState(0);

  useEffect(() => {
    if (until === 0) return;
    const timer = setTimeout(() => setUntil(0), PEEK);
    return () => clearTimeout(timer);
  }, [until]);

  return [until > 0, () => setUntil((before) => before + 1)];
}
