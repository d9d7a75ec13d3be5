import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice, type Tone } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { Unlock } from '../../../components/Unlock.tsx';
import { isFailure, type request } from '../../../utils/messages/client.ts';
import { lockControls } from '../../../utils/messages/lock-client.ts';
import type { Failure } from '../../../utils/messages/protocol.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { LockState } from '../../../utils/seal/lock.ts';
import { Links } from '../Links.tsx';
import { type SchoolSource, useSchool } from '../use-school.ts';
import { Backup } from './Backup.tsx';
import { Passphrase } from './Passphrase.tsx';

export interface PrivacyProps extends SchoolSource {
  readonly ask: typeof request;
}

interface Said {
  readonly tone: Tone;
  readonly title: string;
}

/** Who can read what is kept here: the lock and its passphrase. */
export function Privacy({ ask, ...source }: PrivacyProps): JSX.Element {
  const controls = useMemo(() => lockControls(ask), [ask]);
  const [loaded] = useSchool(source);
  const [state, setState] = useState<LockState | Failure>();
  const [said, setSaid] = useState<Said>();
  const place = useRef<HTMLDivElement>(null);

  // Anew with `loaded`, which follows the lock on whatever page it was turned.
  useEffect(() => void controls.state().then(setState), [controls, loaded]);

  /** Shows how it stands now; what went wrong leaves that as it was. */
  async function after(done: Promise<LockState | Failure>, title: string): Promise<string | undefined> {
    const answer = await done;
    if (isFailure(answer)) {
      setSaid({ tone: 'urgent', title: answer.why });
      return answer.why;
    }
    setState(answer);
    setSaid({ tone: 'good', title });
    place.current?.focus();
    return undefined;
  }

  return (
    <Page
      title="Privacy and backup"
      lead="The log on this device lies sealed. Here you choose who can open it."
      nav={<Links page="privacy" />}
    >
      <div role="status" tabIndex={-1} ref={place}>
        {said && <Notice {...said} />}
      </div>
      {state === undefined && <p role="status">Looking…</p>}
      {state && isFailure(state) && <Notice tone="urgent" role="alert" title={state.why} />}
      {state && !isFailure(state) && (
        <>
          {state.lost && <Lost />}
          {state.locked && (
            <Unlock
              title="The log is locked"
              onUnlock={async (passphrase) => {
                const answer = await controls.unlock(passphrase);
                return isFailure(answer) ? answer.why : await after(Promise.resolve(answer), 'Unlocked.');
              }}
            />
          )}
          <section class="card" aria-labelledby="readers">
            <h2 id="readers">Who can read it</h2>
            <Readers by={state.by} school={loaded?.school} />
            {state.by === 'passphrase' && !state.locked && (
              <Button onClick={() => void after(controls.lock(), 'Locked.')}>Lock now</Button>
            )}
          </section>
          <Passphrase state={state} controls={controls} after={after} />
          <Backup ask={ask} locked={state.locked} />
        </>
      )}
    </Page>
  );
}

function Lost(): JSX.Element {
  return (
    <Notice tone="urgent" title="Records from before cannot be read here: their key is gone">
      <p>
        They are still stored, sealed, and shown as unreadable under their numbers. A backup can be restored in another
        browser profile; your school’s recovery key opens incidents, if it gave one. New records can be read.{' '}
        <a href="log.html#sealed">Open or save sealed records</a>.
      </p>
    </Notice>
  );
}

function Readers({ by, school }: { readonly by: LockState['by']; readonly school: School | undefined }): JSX.Element {
  return (
    <ul>
      <li>
        {by === 'device'
          ? 'Anyone who can use this browser profile, or copy its files: there is no passphrase, so the key lies beside what it opens. Set a passphrase unless this device and account are yours alone.'
          : 'You, with your passphrase. It locks after a lesson, and after 15 minutes without reading outside one; recording always works.'}
      </li>
      <li>
        {school?.keys.recovery
          ? 'Your school, with its recovery key: incidents and attendance, never concerns about staff.'
          : 'Nobody else can open incidents and attendance: your school gave no recovery key.'}
      </li>
      <li>
        {school?.keys.headteacher
          ? 'Your headteacher, with their key: concerns about staff that you recorded.'
          : 'Nobody else can open concerns about staff: your school gave no key of the headteacher.'}
      </li>
      <li>
        {school?.keys.chairOfGovernors
          ? 'The chair of governors, with their key: concerns about the headteacher, which nobody else opens.'
          : 'Nobody else can open concerns about the headteacher: your school gave no key of the chair of governors.'}
      </li>
      <li>
        The pupils of your class lists, the attendance and the answers to checklists are sealed with the log, and locked
        with it. Staff and the rest of the school file are not, nor are the dates of follow-ups and the kinds of
        incident that you used last: anyone who can use this browser profile can read those, also with a passphrase set.
      </li>
    </ul>
  );
}
