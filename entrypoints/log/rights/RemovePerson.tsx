import type { JSX, TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { toProblem } from '../../../components/to-problem.ts';
import { count } from '../../../utils/base/count.ts';
import { lessonsIn, type LessonSeen } from '../../../utils/attendance/lessons.ts';
import { isIn } from '../../../utils/attendance/one-person.ts';
import { withoutMentions } from '../../../utils/incidents/mentions.ts';
import { BOOKS } from '../../../utils/incidents/record.ts';
import { isFailure } from '../../../utils/messages/client.ts';
import { listsOf } from '../../../utils/policy/roll.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { LogProps } from '../Log.tsx';
import { findPerson, type Found, type FoundIncident } from './find-person.ts';
import { type Choice, FoundPlaces } from './FoundPlaces.tsx';
import { FoundLessons } from './FoundLessons.tsx';
import { PersonForm } from './PersonForm.tsx';
import { Unreadable } from './Unreadable.tsx';

export interface RemovePersonProps extends Pick<LogProps, 'ask' | 'newId'> {
  readonly school: School;
  readonly onRemoved: () => Promise<void>;
}

interface Plan extends Found {
  /** Whose attendance has the person. */
  readonly lessons: readonly LessonSeen[];
  readonly names: readonly string[];
  /** One id for each incident's removal, so that pressing again removes nothing twice. */
  readonly ids: ReadonlyMap<FoundIncident, string>;
}

interface Decision {
  readonly decidedBy: string;
  readonly reason: string;
  readonly looked: boolean;
}

const UNDECIDED: Decision = { decidedBy: '', reason: '', looked: false };

function problemsOf({ decidedBy, reason, looked }: Decision, names: readonly string[]) {
  const isNamed = (text: string): boolean => withoutMentions(text, names) !== text;
  return {
    ...(decidedBy.trim() === '' ? { decidedBy: 'Type the name: it stays in the log.' } : {}),
    ...(reason.trim() === '' ? { reason: 'Give the reason in a few words: it stays in the log.' } : {}),
    ...(isNamed(decidedBy) ? { decidedBy: 'It stays in the log: leave the person’s name out, or give a role.' } : {}),
    ...(isNamed(reason) ? { reason: 'The reason stays in the log: leave the name out.' } : {}),
    ...(looked ? {} : { looked: 'Tick this once you have looked at each place.' }),
  };
}

/** Removing one person's data from the log at their right: look, decide, and it goes incident by incident. */
export function RemovePerson({ ask, newId, school, onRemoved }: RemovePersonProps): JSX.Element {
  const [plan, setPlan] = useState<Plan>();
  const [choices, setChoices] = useState<ReadonlyMap<FoundIncident, Choice>>(new Map());
  const [decision, setDecision] = useState(UNDECIDED);
  const [problems, setProblems] = useState<ReturnType<typeof problemsOf>>({});
  const [done, setDone] = useState<readonly string[]>([]);
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  async function look(names: readonly string[]): Promise<void> {
    setBusy(true);
    const [found, kept] = [await findPerson(ask, BOOKS, names), await ask({ type: 'list-registers' })];
    setBusy(false);
    setDone([]);
    setDecision({ ...decision, looked: false });
    setProblems({});
    if (isFailure(found)) return setWhy(found.why);
    if (isFailure(kept)) return setWhy(kept.why);
    setWhy(undefined);
    setChoices(new Map());
    const lists = listsOf(school);
    const lessons = lessonsIn(kept.registers.filter((one) => isIn(one, names, lists)));
    setPlan({ ...found, lessons, names, ids: new Map(found.incidents.map((one) => [one, newId()])) });
  }

  const choiceOf = (incident: FoundIncident): Choice => choices.get(incident) ?? 'name';
  const chosen = plan?.incidents.filter((one) => choiceOf(one) !== 'keep') ?? [];

  async function remove(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (plan === undefined || busy) return;
    const found = problemsOf(decision, plan.names);
    setProblems(found);
    if (Object.keys(found).length > 0) return toProblem(event.currentTarget);
    setBusy(true);
    setWhy(undefined);
    const { decidedBy, reason } = { decidedBy: decision.decidedBy.trim(), reason: decision.reason.trim() };
    const references: string[] = [];
    for (const incident of chosen) {
      const { book, incidentId: of, reference } = incident;
      const words = choiceOf(incident) === 'all' ? 'all' : 'name';
      const id = plan.ids.get(incident) ?? newId();
      const removal = { book, of, names: plan.names, words, decidedBy, reason } as const;
      const answer = await ask({ type: 'remove-person', id, removal });
      if (isFailure(answer)) {
        setWhy(`${reference}: ${answer.why} It is as it was; so is each one after it. You can press again.`);
        break;
      }
      references.push(reference);
    }
    let whole = references.length === chosen.length;
    if (whole && plan.lessons.length > 0) {
      const answer = await ask({ type: 'remove-from-registers', names: plan.names, decidedBy, reason });
      whole = !isFailure(answer);
      if (isFailure(answer)) setWhy(`The attendance: ${answer.why} It is as it was. You can press again.`);
      else references.push(attendanceOf(plan));
    }
    setDone(references);
    if (whole) {
      setPlan(undefined);
      // The form is gone.
      place.current?.focus();
    }
    setBusy(false);
    await onRemoved();
  }

  const nothing = plan !== undefined && plan.incidents.length + plan.lessons.length === 0;
  return (
    <>
      <p>
        For a request that your school has agreed to (UK GDPR, articles 16 and 17). To correct something, first complete
        or correct the incident itself; here the old words go. The numbers and seals of the log stay, so that it can
        still be checked.
      </p>
      <PersonForm classes={school.classes} busy={busy} onLook={(names) => void look(names)} />
      {why && (
        <Notice tone="urgent" role="alert" title={plan ? 'Not all of it is removed' : 'The log could not be read'}>
          <p>{why}</p>
        </Notice>
      )}
      <div role="status" tabIndex={-1} ref={place}>
        {done.length > 0 && <Removed references={done} />}
        {plan && !nothing && <p>Found in {placesOf(plan.incidents.length, plan)}.</p>}
      </div>
      {plan && <Unreadable references={plan.unreadable} />}
      {nothing && (
        <div role="status">
          <Notice tone="info" title="Nothing that can be read names this person">
            <p>Try other spellings. Initials are not looked for.</p>
          </Notice>
        </div>
      )}
      {plan && !nothing && (
        <form autocomplete="off" onSubmit={(event) => void remove(event)} noValidate>
          {plan.incidents.map((incident) => (
            <FoundPlaces
              key={incident.incidentId}
              incident={incident}
              choice={choiceOf(incident)}
              onChoose={(choice) => setChoices(new Map([...choices, [incident, choice]]))}
            />
          ))}
          <FoundLessons lessons={plan.lessons} school={school} />
          <section class="card" aria-labelledby="decision">
            <h2 id="decision">Who decided it, and why?</h2>
            <Field
              label="Decided for the school by"
              hint="Name and role. It stays in the log."
              error={problems.decidedBy}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  value={decision.decidedBy}
                  onInput={(event) => setDecision({ ...decision, decidedBy: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              label="Reason"
              hint="Without a name, for example: request of 20 November, UK GDPR article 17. It stays in the log."
              error={problems.reason}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  value={decision.reason}
                  onInput={(event) => setDecision({ ...decision, reason: event.currentTarget.value })}
                />
              )}
            </Field>
            <div class="field">
              <label>
                <input
                  type="checkbox"
                  checked={decision.looked}
                  aria-describedby={problems.looked && 'looked-error'}
                  aria-invalid={problems.looked ? 'true' : undefined}
                  onChange={(event) => setDecision({ ...decision, looked: event.currentTarget.checked })}
                />
                I have looked at each place above. What goes cannot be brought back.
              </label>
              {problems.looked && (
                <p class="error" id="looked-error">
                  {problems.looked}
                </p>
              )}
            </div>
            <p class="soft">
              Not reached from here: returns that your DSL has already, files that were downloaded, and backups. Tell
              whoever keeps them. Who recorded an incident stays in it.
            </p>
            <Button kind="primary" type="submit" disabled={busy || chosen.length + plan.lessons.length === 0}>
              Remove it from {placesOf(chosen.length, plan)}
            </Button>
          </section>
        </form>
      )}
    </>
  );
}

function attendanceOf({ lessons }: Pick<Plan, 'lessons'>): string {
  return `the attendance of ${count(lessons.length, 'lesson', 'lessons')}`;
}

/** "2 incidents and the attendance of 1 lesson" */
function placesOf(incidents: number, plan: Pick<Plan, 'lessons'>): string {
  const places = [
    ...(incidents > 0 || plan.lessons.length === 0 ? [count(incidents, 'incident', 'incidents')] : []),
    ...(plan.lessons.length > 0 ? [attendanceOf(plan)] : []),
  ];
  return places.join(' and ');
}

function Removed({ references }: { readonly references: readonly string[] }): JSX.Element {
  return (
    <Notice tone="good" title={`Removed from ${references.join(', ')}`}>
      <p>
        In its place it now says when it was removed, who decided and why. Returns that were sent before, downloaded
        files and backups still have it: tell your DSL. A class list is changed under “Class lists and staff” in the
        options.
      </p>
    </Notice>
  );
}
