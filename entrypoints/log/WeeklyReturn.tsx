import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { isFailure } from '../../utils/messages/client.ts';
import type { Deadline } from '../../utils/incidents/return-due.ts';
import type { ReturnPreview } from '../../utils/messages/protocol.ts';
import type { School } from '../../utils/policy/school.ts';
import type { LogProps } from './Log.tsx';
import { ReturnTable } from './ReturnTable.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { SealChoice } from './SealChoice.tsx';
import { useReturnFile } from './use-return-file.ts';

export interface WeeklyReturnProps extends Pick<LogProps, 'ask' | 'save' | 'seal' | 'newId'> {
  readonly school: School;
  readonly onMade: () => Promise<void>;
}

/** The weekly return: what will be sent, signed by a typed name, recorded first and then downloaded. */
export function WeeklyReturn({ ask, save, seal, newId, school, onMade }: WeeklyReturnProps): JSX.Element {
  const [preview, setPreview] = useState<ReturnPreview>();
  const [late, setLate] = useState<readonly Deadline[]>([]);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [id, setId] = useState(newId);
  const [nameMissing, setNameMissing] = useState(false);
  const { saved, failure, fail, take, ...sealing } = useReturnFile(school, { ask, save, seal });
  const [busy, setBusy] = useState(false);

  async function look(): Promise<void> {
    const answer = await ask({ type: 'preview-return' });
    if (isFailure(answer)) fail(answer);
    else setPreview(answer);
    const due = await ask({ type: 'get-due' });
    if (!isFailure(due)) setLate(due.returns.filter(({ week }) => isFailure(answer) || week !== answer.week));
  }

  useEffect(() => {
    async function begin(): Promise<void> {
      const answer = await ask({ type: 'get-recorder' });
      if (!isFailure(answer)) {
        setName(answer.recorder.name);
        setRole(answer.recorder.role);
      }
      await look();
    }
    void begin();
  }, [ask]);

  async function make(event: Event): Promise<void> {
    event.preventDefault();
    setNameMissing(name.trim() === '');
    if (name.trim() === '' || busy) return;
    setBusy(true);
    const file = await ask({ type: 'make-return', id, recorder: { name: name.trim(), role: role.trim() } });
    if (await take(file)) {
      setId(newId());
      await Promise.all([look(), onMade()]);
    }
    setBusy(false);
  }

  async function again(reference: string): Promise<void> {
    await take(await ask({ type: 'read-return', reference }));
  }

  const nothingMore = preview !== undefined && preview.already.length > 0 && preview.rows.length === 0;
  return (
    <>
      <div role="status">{saved && <SavedNotice saved={saved} school={school} />}</div>
      {failure && (
        <Notice
          tone="urgent"
          role="alert"
          title={failure.failed === 'not-sealed' ? 'The return has no file yet' : 'The return was not made'}
        >
          <p>{failure.why}</p>
        </Notice>
      )}
      {late.length > 0 && (
        <Notice
          tone="nudge"
          title={late.length === 1 ? 'One week waits for its return' : `${late.length} weeks wait for their return`}
        >
          <p>
            {late.map(({ week }) => week).join(', ')}. The return that you make now goes back to the last one and covers{' '}
            {late.length === 1 ? 'it' : 'them all'}; it says so.
          </p>
        </Notice>
      )}
      {preview?.already.map(({ reference, madeAt }) => (
        <div class="card" key={reference}>
          <p>
            A return for this week was made on {madeAt}: {reference}.
          </p>
          <div class="actions">
            <Button onClick={() => void again(reference)}>Download {reference} again</Button>
            <a class="button quiet" href={`#${reference}`}>
              Enter the DSL’s receipt for {reference}
            </a>
          </div>
        </div>
      ))}
      {preview && nothingMore && (
        <>
          <p>Nothing was recorded since then. There is nothing more to send this week.</p>
          <SealChoice school={school} {...sealing} />
        </>
      )}
      {preview && !nothingMore && (
        <form class="card" onSubmit={(event) => void make(event)} noValidate>
          <h2>{preview.already.length > 0 ? 'A further return' : `Week ${preview.week}`}</h2>
          <p>{contents(preview)}</p>
          {preview.rows.length > 0 && <ReturnTable header={preview.header} rows={preview.rows} />}
          <p class="soft">
            The file holds these rows and, last, a row for the return itself. Concerns about staff are never in it; a
            disclosure or welfare concern is in it only as reported, to whom and when.
          </p>
          <div class="pair">
            <Field
              label="Your name"
              hint="It stands for your signature."
              error={nameMissing ? 'Type your name: the return is signed by it.' : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  autocomplete="name"
                  value={name}
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label="Your role" hint="For example: class teacher.">
              {(control) => (
                <input {...control} type="text" value={role} onInput={(event) => setRole(event.currentTarget.value)} />
              )}
            </Field>
          </div>
          <SealChoice school={school} {...sealing} />
          <div class="actions">
            <Button kind="primary" type="submit" disabled={busy}>
              {busy ? 'Making the return…' : 'Make the return and download it'}
            </Button>
            <a class="button quiet" href="#">
              Back to the log
            </a>
          </div>
        </form>
      )}
      {!preview && !failure && <p role="status">Gathering the week…</p>}
    </>
  );
}

function contents({ begins, ends, rows }: ReturnPreview): string {
  const period = `From ${begins} to ${ends}`;
  if (rows.length === 0) return `${period}: nothing was recorded. The return says so; it is sent all the same.`;
  return `${period}: ${rows.length === 1 ? '1 record' : `${rows.length} records`}.`;
}
