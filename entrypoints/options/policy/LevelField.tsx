import type { JSX } from 'preact';
import { Notice } from '../../../components/Notice.tsx';
import { clause, isClauseId } from '../../../utils/policy/clauses/index.ts';
import { POLICIES, type PolicyName } from '../../../utils/policy/policies/index.ts';
import type { RuleDraft } from '../../../utils/settings/policy-draft.ts';
import { placeOf } from '../../../utils/settings/understood.ts';
import { Choices } from '../Choices.tsx';
import { LEVELS } from '../levels.ts';

export interface LevelFieldProps {
  readonly level: RuleDraft['level'];
  readonly hint: string | undefined;
  /** The rule as the base policy has it. */
  readonly before: RuleDraft;
  readonly base: PolicyName;
  readonly onInput: (level: RuleDraft['level']) => void;
}

const OFF = { title: 'Off', about: 'You are not told.' };

/** How a rule comes to the teacher, or off; and what is then not watched. */
export function LevelField({ level, hint, before, base, onInput }: LevelFieldProps): JSX.Element {
  const levels = [
    ...(['urgent', 'nudge', 'note'] as const).map((one) => [one, LEVELS[one]] as const),
    ['off', OFF] as const,
  ];
  return (
    <>
      <Choices legend="Level" hint={hint} error={undefined}>
        {(described) =>
          levels.map(([one, { title, about }]) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="level"
                aria-describedby={described}
                checked={level === one}
                onChange={() => onInput(one)}
              />
              <span>
                <strong>{title}</strong>: {about}
              </span>
            </label>
          ))
        }
      </Choices>
      <div role="status">
        {level === 'off' && before.level !== 'off' && (
          <Notice tone={before.level === 'urgent' ? 'urgent' : 'nudge'} title={unwatched(before, base)} />
        )}
      </div>
    </>
  );
}

/** In one sentence: which paragraph nothing watches for then. */
function unwatched({ clauses }: RuleDraft, base: PolicyName): string {
  const places = clauses.filter(isClauseId).map((id) => placeOf(clause(id), POLICIES[base]));
  if (places.length === 0) return 'Off: this safety default of the product is then not watched for.';
  return `Off: this rule then no longer watches for ${places.join(', nor for ')}.`;
}
