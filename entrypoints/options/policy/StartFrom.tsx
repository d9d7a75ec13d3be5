import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { POLICIES, POLICY_NAMES, type PolicyName } from '../../../utils/policy/policies/index.ts';
import type { Rule } from '../../../utils/policy/rule.ts';
import type { School } from '../../../utils/policy/school.ts';
import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import { compared } from '../../../utils/settings/policy-rows.ts';
import { withBase } from '../../../utils/settings/policy-text.ts';
import { plainLine } from '../../../utils/settings/rule-lines.ts';
import { count } from '../../../utils/base/count.ts';
import { POLICY_TITLES } from '../../../utils/settings/understood.ts';

export interface StartFromProps {
  readonly rules: readonly Rule[];
  readonly school: School;
  readonly base: PolicyName;
  readonly text: string | undefined;
  /** Rules that the school changed. */
  readonly changed: number;
  readonly onChange: (text: string, done: string) => void;
}

/** Which built-in policy the school's own starts from, and what another one would change. */
export function StartFrom({ rules, school, base, text, changed, onChange }: StartFromProps): JSX.Element {
  const [chosen, setChosen] = useState(base);
  const [keep, setKeep] = useState(true);
  const next = chosen === base ? undefined : withBase(text, rules, chosen, keep);
  return (
    <section class="card" aria-labelledby="start">
      <h2 id="start">The policy that yours starts from</h2>
      <Field
        label="Start from"
        hint="The text of one of five published school policies, or what most of them share. What you change is kept beside it."
      >
        {(control) => (
          <select
            {...control}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value as PolicyName)}
          >
            {POLICY_NAMES.map((name) => (
              <option key={name} value={name}>
                {titleOf(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>{origin(chosen)}</p>
      {changed > 0 && next === undefined && <p>Your school changed {count(changed, 'rule', 'rules')} of it.</p>}
      {next !== undefined && (
        <>
          {changed > 0 && (
            <label class="choice">
              <input type="checkbox" checked={keep} onChange={({ currentTarget }) => setKeep(currentTarget.checked)} />
              <span>Keep what your school changed ({count(changed, 'rule', 'rules')})</span>
            </label>
          )}
          <Comparison rules={rules} school={school} next={next} />
          <div class="actions">
            <Button
              kind="primary"
              onClick={() => onChange(next, `Your policy starts from ${POLICY_TITLES[chosen]} now.`)}
            >
              Start from this policy
            </Button>
            <Button onClick={() => setChosen(base)}>Leave it as it is</Button>
          </div>
        </>
      )}
    </section>
  );
}

function titleOf(name: PolicyName): string {
  const { document } = POLICIES[name];
  return document === undefined ? POLICY_TITLES[name] : `${POLICY_TITLES[name]}: ${document.title}`;
}

/** How old the text is: its school may have another one by now. */
function origin(name: PolicyName): string {
  const { document } = POLICIES[name];
  return document === undefined
    ? 'It comes from no single text. Choose another, or change its rules, once your school has decided.'
    : `The text it comes from: ${document.date}. It was one school’s: read it beside your own policy before you use it.`;
}

interface ComparisonProps extends Pick<StartFromProps, 'rules' | 'school'> {
  readonly next: string;
}

const COMPARED = {
  on: ['comes on', 'come on'],
  off: ['goes off', 'go off'],
  other: ['speaks at another level', 'speak at another level'],
} as const;

function Comparison({ rules, school, next }: ComparisonProps): JSX.Element {
  const parsed = parseSchoolFile(next);
  if (!parsed.ok) return <p>This cannot be used: {parsed.error.message}</p>;
  const lists = compared(school.policy, parsed.school.policy, rules);
  const kinds = (Object.keys(COMPARED) as (keyof typeof COMPARED)[]).filter((kind) => lists[kind].length > 0);
  return (
    <div role="status">
      {kinds.length === 0 && <p>All rules are on, off and at their levels as now.</p>}
      {kinds.map((kind) => (
        <details key={kind}>
          <summary>
            {count(lists[kind].length, 'rule', 'rules')} {COMPARED[kind][lists[kind].length === 1 ? 0 : 1]}
          </summary>
          <ul>
            {lists[kind].map((rule) => (
              <li key={rule}>{plainLine(rule)}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
