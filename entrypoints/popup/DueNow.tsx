import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import type { DueNow as Due } from '../../utils/incidents/follow-up-lines.ts';

export interface DueNowProps {
  /** `undefined`: not known, and then nothing is said. */
  readonly due: () => Promise<Due | undefined>;
}

/** What is due, as counts: a class may see the popup. */
export function DueNow({ due }: DueNowProps): JSX.Element | null {
  const [known, setKnown] = useState<Due>();

  useEffect(() => {
    async function look(): Promise<void> {
      setKnown(await due());
    }
    void look();
  }, [due]);

  if (known === undefined || known.followUps + known.returns.length === 0) return null;
  const { followUps, returns } = known;
  return (
    <Notice tone="nudge" role="status" title="Due">
      {returns.length > 0 && (
        <p>
          <a href="log.html#return" target="_blank">
            {returns.length === 1 ? 'The weekly return' : `Weekly returns for ${returns.length} weeks`}
          </a>
        </p>
      )}
      {followUps > 0 && (
        <p>
          <a href="log.html" target="_blank">
            {followUps === 1 ? '1 follow-up' : `${followUps} follow-ups`}
          </a>
        </p>
      )}
    </Notice>
  );
}
