import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import type { FollowUpAct, FollowUpKind } from '../../utils/incidents/follow-ups.ts';
import { Select } from './Select.tsx';

export interface FollowUpFormProps {
  readonly kind: FollowUpKind;
  readonly of: 'done' | 'later';
  readonly send: (act: FollowUpAct) => Promise<void>;
  readonly cancel: () => void;
}

/** Why a follow-up is done, moved or waits: the reason stays with it. */
export function FollowUpForm({ kind, of, send, cancel }: FollowUpFormProps): JSX.Element {
  const [did, setDid] = useState(kind === 'recording' ? 'held' : 'moved');
  const [to, setTo] = useState('');
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');

  function actOf(): FollowUpAct {
    if (of === 'done') return { did: 'done', reason };
    return did === 'moved' ? { did, to, reason } : { did: 'held', by, reason };
  }

  function submit(event: Event): void {
    event.preventDefault();
    void send(actOf());
  }

  return (
    <form autocomplete="off" class="follow-up-form" onSubmit={submit}>
      {of === 'later' && kind !== 'recording' && (
        <Field label="What becomes of it">
          {(control) => (
            <Select
              control={control}
              value={did}
              options={[
                ['moved', 'Move it to another day'],
                ['held', 'Put it on hold, without a day'],
              ]}
              onChoose={setDid}
            />
          )}
        </Field>
      )}
      {of === 'later' && did === 'moved' && (
        <Field label="To which day">
          {(control) => (
            <input {...control} type="date" required value={to} onInput={(event) => setTo(event.currentTarget.value)} />
          )}
        </Field>
      )}
      {of === 'later' && did === 'held' && (
        <Field label={kind === 'recording' ? 'Name of your DSL, who decided it' : 'Who decided it'}>
          {(control) => (
            <input {...control} type="text" required value={by} onInput={(event) => setBy(event.currentTarget.value)} />
          )}
        </Field>
      )}
      <Field label={of === 'done' ? 'Who agreed it, and what was agreed' : 'Why, in a few words'}>
        {(control) => (
          <input
            {...control}
            type="text"
            required
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button kind="primary" type="submit">
          Note it
        </Button>
        <Button kind="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
