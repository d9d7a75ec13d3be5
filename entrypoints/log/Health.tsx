import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { LogHealth } from '../../utils/incidents/health.ts';
import { longDate } from './words.ts';

export interface HealthProps {
  readonly health: LogHealth;
  /** It stands below what another key opened, and not above a list. */
  readonly opened?: true;
}

/** Says what is missing from the log, not as it was written, or deleted in its time; nothing when all is well. */
export function Health({ health, opened }: HealthProps): JSX.Element | null {
  const { missing, missingFrom, missingTo, broken, firstBroken, deleted, notOpened, ofOthers } = health;
  if (missing === 0 && broken === 0 && !deleted && !notOpened && !ofOthers) return null;
  return (
    <>
      {missing > 0 && (
        <Notice tone="urgent" role="alert" title={missing === 1 ? '1 record missing' : `${missing} records missing`}>
          <p>
            {missing === 1 ? `${missingFrom} was` : `Records between ${missingFrom} and ${missingTo} were`} stored on
            this device and {missing === 1 ? 'is' : 'are'} not here any more. The browser’s data may have been cleared.
            New records go on with the next number, so the gap stays visible. Please tell your DSL.
          </p>
        </Notice>
      )}
      {broken > 0 && (
        <Notice
          tone="urgent"
          role="alert"
          title={broken === 1 ? '1 record is not as it was written' : `${broken} records are not as they were written`}
        >
          <p>The first is {firstBroken}. It is shown as it stands; nothing was mended. Please tell your DSL.</p>
        </Notice>
      )}
      {ofOthers !== undefined && (
        <Notice
          tone="nudge"
          role="status"
          title={ofOthers === 1 ? '1 record is sealed to another key' : `${ofOthers} records are sealed to another key`}
        >
          {opened ? (
            <p>This key does not open {ofOthers === 1 ? 'it' : 'them'}. Another may: try it in the form above.</p>
          ) : (
            <p>
              The key to {ofOthers === 1 ? 'it' : 'them'} is not on this device any more.{' '}
              {ofOthers === 1 ? 'It still lies' : 'They still lie'} here, sealed:{' '}
              <a href="#sealed">open or save sealed records</a>.
            </p>
          )}
        </Notice>
      )}
      {notOpened !== undefined && (
        <p class="soft">
          {notOpened === 1 ? '1 record is' : `${notOpened} records are`} locked: I checked that none is missing between
          them, not yet what is in them.
        </p>
      )}
      {deleted && (
        <p class="soft">
          {deleted.records === 1 ? 'The first record was' : `The first ${deleted.records} records were`} deleted by{' '}
          {longDate(deleted.on)}, after the school’s retention time.
        </p>
      )}
    </>
  );
}
