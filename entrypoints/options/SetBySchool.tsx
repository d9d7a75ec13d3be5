import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { ManagedSchool } from '../../utils/settings/managed/with-managed.ts';
import { managedLines } from '../../utils/settings/managed/managed-lines.ts';
import type { Understood } from '../../utils/settings/understood.ts';

export interface SetBySchoolProps extends ManagedSchool {
  /** What is understood of the school as a whole. */
  readonly facts: Understood['facts'];
}

/** What device management sends: what of it holds, or the one thing that is wrong, and all that arrived. */
export function SetBySchool({ arrived, problem, fields, facts }: SetBySchoolProps): JSX.Element {
  return (
    <>
      {problem !== undefined && (
        <Notice tone="urgent" title="What your school’s IT sent cannot be used">
          <p>
            <code>{problem.path}</code> {problem.message}
          </p>
          <p>
            Nothing of it was taken.{' '}
            {fields.length > 0 ? 'What IT sent before it still holds.' : 'Everything is as it would be without it.'}{' '}
            Please show this to your school’s IT.
          </p>
        </Notice>
      )}
      <section class="card" aria-labelledby="managed">
        <h2 id="managed">Set by your school’s IT</h2>
        {fields.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <>
            <p>These settings come with this device and cannot be changed here. Class lists stay your own.</p>
            <dl class="facts">
              {managedLines(fields, facts).map(({ name, label, value, inFile }) => (
                <div key={name} class="pair">
                  <dt>{label}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                    {inFile && <small>In place of what your own file says.</small>}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <details>
          <summary>What arrived, word for word</summary>
          <p>
            For IT: Chrome and Edge leave out a field with a value of the wrong type anywhere in it, and a field that
            they do not know. Compare this with what was sent.
          </p>
          <pre>{JSON.stringify(arrived, undefined, 2)}</pre>
        </details>
      </section>
    </>
  );
}
