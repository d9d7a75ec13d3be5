import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { toProblem } from '../../components/to-problem.ts';
import { categoryOf } from '../../utils/incidents/categories.ts';
import {
  type Acknowledgement,
  type IncidentDraft,
  NOTICED,
  type Noticed,
  SEVERITIES,
  type Severity,
  STATUSES,
  type Status,
} from '../../utils/incidents/draft.ts';
import { refereesOf } from '../../utils/incidents/referred-to.ts';
import { isFailure } from '../../utils/messages/client.ts';
import type { Failure } from '../../utils/messages/protocol.ts';
import type { School } from '../../utils/policy/school.ts';
import { Actions } from './Actions.tsx';
import { draftFrom, type FormValues, problemsOf, valuesOf } from './form-values.ts';
import { KindField, type KindFieldProps } from './KindField.tsx';
import { PupilPicker } from './PupilPicker.tsx';
import { Select } from './Select.tsx';
import { WhoToTell } from './WhoToTell.tsx';

export interface IncidentFormProps {
  readonly school: School;
  readonly kinds: KindFieldProps['kinds'];
  /** Names that the meeting page showed then: their pupils are offered first. */
  readonly present: readonly string[];
  /** What the form begins with. */
  readonly draft: IncidentDraft;
  /** What was typed so far in a form of the same draft; absent: nothing. */
  readonly typed?: FormValues | undefined;
  readonly onTyped?: (values: FormValues) => void;
  readonly submitLabel: string;
  readonly store: (draft: IncidentDraft) => Promise<Acknowledgement | Failure>;
  readonly onStored: (reference: string) => Promise<void>;
}

const NOT_STORED = 'It is not recorded. Your words are still here: please try again.';

/** The plain-language form of an incident, for a new one and for completing or correcting one. */
export function IncidentForm({
  school,
  kinds,
  present,
  draft,
  typed,
  onTyped,
  submitLabel,
  store,
  onStored,
}: IncidentFormProps): JSX.Element {
  const [values, setValues] = useState(() => typed ?? valuesOf(draft, school.zone));
  const [problems, setProblems] = useState<ReturnType<typeof problemsOf>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const category = categoryOf(values.category);

  function set<Name extends keyof FormValues>(name: Name): (value: FormValues[Name]) => void {
    return (value) =>
      setValues((before) => {
        const after = { ...before, [name]: value };
        onTyped?.(after);
        return after;
      });
  }

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const found = problemsOf(values);
    setProblems(found);
    if (found.size > 0) return toProblem(event.currentTarget);
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await store(draftFrom(values, draft, draft.id, school.zone));
    setBusy(false);
    if ('recorded' in answer) await onStored(answer.reference);
    else setFailure(isFailure(answer) ? `${answer.why} ${NOT_STORED}` : NOT_STORED);
  }

  return (
    <form autocomplete="off" class="card" onSubmit={(event) => void submit(event)} noValidate>
      <KindField kinds={kinds} value={values.category} onChoose={set('category')} />
      <WhoToTell category={category} contacts={school.contacts} />
      <Field
        label="What happened?"
        hint={`${category.prompt} Facts, not opinions: what you saw and heard, in order.`}
        error={problems.get('what')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            value={values.what}
            onInput={(event) => set('what')(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="soft">
        No image, ever: this log takes no pictures, screenshots or recordings, so that none can be shared or found.
      </p>
      <PupilPicker classes={school.classes} present={present} chosen={values.pupils} onChange={set('pupils')} />
      <Actions chosen={values.actions} onChange={set('actions')} />
      <div class="pair">
        <Field label="Date" error={problems.get('date')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={values.date}
              onInput={(event) => set('date')(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Time" error={problems.get('time')}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={values.time}
              onInput={(event) => set('time')(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Lesson or place">
          {(control) => (
            <input
              {...control}
              type="text"
              value={values.lesson}
              onInput={(event) => set('lesson')(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <div class="pair">
        <Field label="How do you know?">
          {(control) => (
            <Select
              control={control}
              value={values.noticed}
              options={NOTICED.map((one) => [one, one])}
              onChoose={(one) => set('noticed')(one as Noticed)}
            />
          )}
        </Field>
        <Field label="How serious?">
          {(control) => (
            <Select
              control={control}
              value={values.severity}
              options={[
                ['', `as usual for this kind: ${category.severity}`],
                ...SEVERITIES.map((one) => [one, one] as const),
              ]}
              onChoose={(one) => set('severity')(one as Severity | '')}
            />
          )}
        </Field>
      </div>
      <div class="pair">
        <Field label="Referred to">
          {(control) => (
            <Select
              control={control}
              value={values.referredTo}
              options={[['', 'nobody yet'], ...referredTo(values.referredTo, school)]}
              onChoose={set('referredTo')}
            />
          )}
        </Field>
        <Field label="Referred at">
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={values.referredAt}
              onInput={(event) => set('referredAt')(event.currentTarget.value.slice(0, 16))}
            />
          )}
        </Field>
      </div>
      <div class="pair">
        <Field label="Status">
          {(control) => (
            <Select
              control={control}
              value={values.status}
              options={[
                ['', values.referredTo === '' ? 'open' : 'referred'],
                ...STATUSES.filter((one) => one !== (values.referredTo === '' ? 'open' : 'referred')).map(
                  (one) => [one, one] as const,
                ),
              ]}
              onChoose={(one) => set('status')(one as Status | '')}
            />
          )}
        </Field>
        <Field label="Follow-up due">
          {(control) => (
            <input
              {...control}
              type="date"
              value={values.followUpDue}
              onInput={(event) => set('followUpDue')(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {failure && <Notice tone="urgent" role="alert" title={failure} />}
      <div class="actions">
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? 'Storing…' : submitLabel}
        </Button>
        <a class="button quiet" href="#">
          Back to the log
        </a>
      </div>
    </form>
  );
}

/** The list, and what a record already says, so that opening a form changes nothing. */
function referredTo(current: string, { contacts }: School): readonly (readonly [value: string, label: string])[] {
  const referees = refereesOf(contacts).map(({ value, label }) => [value, label] as const);
  return current === '' || referees.some(([value]) => value === current) ? referees : [[current, current], ...referees];
}
