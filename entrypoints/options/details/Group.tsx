import type { JSX, TargetedSubmitEvent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { toProblem } from '../../../components/to-problem.ts';
import type { School } from '../../../utils/policy/school.ts';
import { detailProblem, detailValues, withDetails } from '../../../utils/settings/details/details-text.ts';
import { type DetailGroup, fieldsOf } from '../../../utils/settings/details/groups.ts';
import type { LoadedSchool } from '../../../utils/settings/school-store.ts';
import { Elsewhere } from '../Elsewhere.tsx';
import { setBySchool } from '../set-by-school.ts';
import type { Changes } from '../use-changes.ts';
import { useDraft } from '../use-draft.ts';
import { DetailControl } from './DetailControl.tsx';

export interface GroupProps extends Pick<Changes, 'change'> {
  readonly group: DetailGroup;
  readonly loaded: LoadedSchool;
}

/** One part of the school's details. It begins anew when it was saved. */
export function Group({ group, loaded, change }: GroupProps): JSX.Element {
  const [begun, setBegun] = useState(0);
  const ours = group.sets
    .map((set) => ({ ...set, fields: set.fields.filter(({ path }) => !setBySchool(loaded, topOf(path))) }))
    .filter(({ fields }) => fields.length > 0);
  const whole = fieldsOf({ ...group, sets: ours }).length === fieldsOf(group).length;
  return (
    <section class="card" aria-labelledby={group.id}>
      <h2 id={group.id}>{group.title}</h2>
      {group.about && <p>{group.about}</p>}
      {!whole && (
        <p class="soft">{ours.length === 0 ? 'Set by your school’s IT.' : 'The rest is set by your school’s IT.'}</p>
      )}
      {ours.length > 0 && (
        <Form
          key={begun}
          group={{ ...group, sets: ours }}
          text={loaded.text}
          change={change}
          onAgain={() => setBegun(begun + 1)}
        />
      )}
    </section>
  );
}

function topOf(path: string): keyof School {
  return path.split('.')[0] as keyof School;
}

interface FormProps extends Pick<Changes, 'change'> {
  readonly group: DetailGroup;
  readonly text: string | undefined;
  readonly onAgain: () => void;
}

function Form({ group, text, change, onAgain }: FormProps): JSX.Element {
  const fields = fieldsOf(group);
  // The file of a whole school is long: it is not read again at every key.
  const kept = useMemo(() => detailValues(text, fields), [text, fields.length]);
  const { draft: values, setDraft, dirty, elsewhere, keep } = useDraft(kept, onAgain);
  const [problem, setProblem] = useState<ReturnType<typeof detailProblem>>();

  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const next = withDetails(text, fields, values);
    const wrong = next === undefined ? undefined : detailProblem(next, fields);
    setProblem(wrong);
    if (wrong === undefined) void keep(() => change(next, `Saved: ${group.title}.`));
    else toProblem(event.currentTarget);
  }

  return (
    <form autocomplete="off" aria-labelledby={group.id} noValidate onSubmit={submit}>
      {elsewhere && <Elsewhere />}
      {group.sets.map(({ legend, fields: own }) => {
        const controls = own.map((field) => (
          <DetailControl
            key={field.path}
            field={field}
            value={values[field.path] ?? ''}
            error={problem?.path === field.path ? problem.message : undefined}
            onInput={(value) => setDraft({ ...values, [field.path]: value })}
          />
        ));
        if (legend === '')
          return (
            <div key={legend} class="fields">
              {controls}
            </div>
          );
        return (
          <fieldset key={legend}>
            <legend>{legend}</legend>
            <div class="fields">{controls}</div>
          </fieldset>
        );
      })}
      <div class="actions">
        <Button type="submit" kind="primary" aria-label={`Save: ${group.title}`}>
          Save
        </Button>
        {dirty && (
          <Button aria-label={`Do not save: ${group.title}`} onClick={onAgain}>
            Do not save
          </Button>
        )}
      </div>
    </form>
  );
}
