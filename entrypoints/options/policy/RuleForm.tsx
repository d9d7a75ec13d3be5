import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { toProblem } from '../../../components/to-problem.ts';
import type { PolicyName } from '../../../utils/policy/policies/index.ts';
import type { Rule } from '../../../utils/policy/rule.ts';
import { clauseChoice, withClause, withOwn } from '../../../utils/settings/clause-choice.ts';
import { type DraftProblems, draftProblems, policyWith } from '../../../utils/settings/draft-problems.ts';
import { fieldText } from '../../../utils/settings/policy-changes.ts';
import {
  changedFields,
  type DraftField,
  LONGEST_SENTENCE,
  type RuleDraft,
} from '../../../utils/settings/policy-draft.ts';
import { baseName } from '../../../utils/settings/policy-rows.ts';
import { optionLine } from '../../../utils/settings/rule-options.ts';
import { Choices } from '../Choices.tsx';
import { Elsewhere } from '../Elsewhere.tsx';
import { useDraft } from '../use-draft.ts';
import { DurationField } from './DurationField.tsx';
import { LevelField } from './LevelField.tsx';
import { OptionField } from './OptionField.tsx';
import { Preview } from './Preview.tsx';

export interface RuleFormProps {
  readonly rule: Rule;
  readonly base: PolicyName;
  /** The rule as the base has it. */
  readonly before: RuleDraft;
  /** The rule as it is kept. */
  readonly kept: RuleDraft;
  /** False: it is not kept, and the page says why. */
  readonly onKeep: (draft: RuleDraft) => Promise<boolean>;
  /** To the base policy. */
  readonly onPutBack: () => void;
  /** Lets go of what was typed. */
  readonly onDrop: () => void;
  /** Shows the rule as it is kept by now, where nothing was typed. */
  readonly onAgain: () => void;
}

/** What a school may change of a rule, what differs from its policy, and how the card will look. */
export function RuleForm({ rule, base, before, kept, onKeep, onPutBack, onDrop, onAgain }: RuleFormProps): JSX.Element {
  const { draft, setDraft, dirty, elsewhere, keep } = useDraft(kept, onAgain);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [{ ours, own }] = useState(() => clauseChoice(rule.id, base, [before, kept]));

  function set(change: Partial<RuleDraft>): void {
    const next = { ...draft, ...change };
    setDraft(next);
    // What is mended is no longer called wrong; nothing is called wrong while it is still being typed.
    const wrong = draftProblems(rule, base, next, kept);
    setProblems((shown) => Object.fromEntries(Object.entries(shown).filter(([field]) => field in wrong)));
  }

  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const wrong = draftProblems(rule, base, draft, kept);
    setProblems(wrong);
    if (Object.keys(wrong).length === 0) void keep(() => onKeep(draft));
    else toProblem(event.currentTarget);
  }

  /** Beside each field that differs: what the base has. */
  function hint(field: DraftField, words?: string): string | undefined {
    const differs = changedFields(draft, before).includes(field);
    const mark = differs ? `Changed. In ${baseName(base)}: ${fieldText(rule, field, before)}.` : undefined;
    return [words, mark].filter(Boolean).join(' ') || undefined;
  }

  return (
    <form autocomplete="off" class="card rule-form" aria-labelledby="changes" noValidate onSubmit={submit}>
      <h2 id="changes">What your school may change</h2>
      {elsewhere && <Elsewhere />}
      <LevelField
        level={draft.level}
        hint={hint('level')}
        before={before}
        base={base}
        onInput={(level) => set({ level })}
      />
      {Object.entries(draft.options).map(([name, value]) => (
        <OptionField
          key={name}
          line={optionLine(rule.id, name, value)}
          value={value}
          hint={hint(name)}
          error={problems[name]}
          onInput={(typed) => set({ options: { ...draft.options, [name]: typed } })}
        />
      ))}
      <DurationField
        label="How long it waits before it speaks"
        hint={hint('grace', '0 seconds: at once.')}
        error={problems['grace']}
        seconds={draft.grace}
        onInput={(grace) => set({ grace })}
      />
      <DurationField
        label={`How long it keeps quiet after ${rule.settleFrom === 'teacher' ? 'you come in' : 'the first pupil comes in'}`}
        hint={hint('settle')}
        error={problems['settle']}
        seconds={draft.settle}
        onInput={(settle) => set({ settle })}
      />
      {ours.length > 0 && (
        <Choices legend="Paragraphs on the card" hint={hint('clauses')} error={undefined}>
          {(described) =>
            ours.map(({ id, paragraph, sentence }) => (
              <label key={id} class="choice">
                <input
                  type="checkbox"
                  aria-describedby={described}
                  checked={draft.clauses.includes(id)}
                  onChange={({ currentTarget }) =>
                    set({ clauses: withClause(draft.clauses, id, currentTarget.checked) })
                  }
                />
                <span>
                  {id}, {paragraph}: {sentence}
                </span>
              </label>
            ))
          }
        </Choices>
      )}
      <Field
        label="Your school’s own paragraph"
        hint={ours.length > 0 ? OWN : hint('clauses', OWN)}
        error={problems['clauses']}
      >
        {(control) => (
          <textarea
            {...control}
            class="low"
            rows={1}
            defaultValue={own.join('\n')}
            onInput={({ currentTarget }) => set({ clauses: withOwn(draft.clauses, currentTarget.value) })}
          />
        )}
      </Field>
      <Field
        label="Your school’s own words"
        hint={hint(
          'sentence',
          `They stand on the card in place of the paragraphs’. Up to ${LONGEST_SENTENCE} characters.`,
        )}
        error={problems['sentence']}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.sentence}
            onInput={({ currentTarget }) => set({ sentence: currentTarget.value })}
          />
        )}
      </Field>
      <Preview rule={rule} policy={policyWith(rule, base, draft)} />
      <div class="actions">
        <Button type="submit" kind="primary">
          Save this rule
        </Button>
        {dirty && <Button onClick={onDrop}>Do not save</Button>}
        {changedFields(kept, before).length > 0 && (
          <Button kind="quiet" onClick={onPutBack}>
            Put back as in {baseName(base)}
          </Button>
        )}
      </div>
    </form>
  );
}

const OWN = 'As your own policy numbers it, such as “4.2”; one to a line.';
