import type { ComponentChildren, JSX } from 'preact';
import { answersFor } from '../../utils/nudges/answers.ts';
import type { Answer } from '../../utils/nudges/view.ts';
import type { Rule } from '../../utils/policy/rule.ts';
import { RULE_WORDS } from '../../utils/policy/rule-words.ts';
import type { School } from '../../utils/policy/school.ts';
import { type RuleFacts, ruleFacts } from '../../utils/settings/rule-facts.ts';
import { placeOf } from '../../utils/settings/understood.ts';
import { LEVELS } from './levels.ts';

export interface RuleInPolicyProps {
  readonly rule: Rule;
  readonly school: School;
  /** The form, where the school's set-up is changed here. */
  readonly children?: ComponentChildren;
}

/** What a rule does under the school's policy now, and what the school may change. */
export function RuleInPolicy({ rule, school, children }: RuleInPolicyProps): JSX.Element {
  const facts = ruleFacts(rule, school);
  return (
    <>
      <Part name="policy" title="In your school’s policy">
        <Level level={facts.level} />
        {facts.level !== 'off' && <Clauses facts={facts} school={school} />}
        <Lines lines={facts.also} />
      </Part>
      <Part name="sight" title="What it looks at, and what it cannot see">
        <p>{RULE_WORDS[rule.id].why}</p>
        {facts.sights.length > 0 && (
          <>
            <p>It has to see this. While it cannot, it says nothing of it, and the dock tells you so:</p>
            <Lines lines={facts.sights} />
          </>
        )}
      </Part>
      <Part name="waits" title="When it speaks">
        <Lines lines={facts.waits} />
      </Part>
      <Part name="answers" title="What you can do">
        <Deeds rule={rule} facts={facts} />
      </Part>
      {children}
      <Part name="file" title="In a school file">
        <InFile facts={facts} />
      </Part>
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ name, title, children }: PartProps): JSX.Element {
  return (
    <section class="card" aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Level({ level }: Pick<RuleFacts, 'level'>): JSX.Element {
  if (level === 'off') return <p>Off: the policy that holds here does not ask for it, so you are not told.</p>;
  const { title, about } = LEVELS[level];
  return (
    <p>
      <span class={`badge ${level}`}>{title}</span> {about}{' '}
      {level !== 'note' && 'A less certain case comes more quietly.'}
    </p>
  );
}

interface ClausesProps {
  readonly facts: RuleFacts;
  readonly school: School;
}

function Clauses({ facts: { clauses, sentence }, school: { policy } }: ClausesProps): JSX.Element {
  if (clauses.length === 0 && sentence === undefined) {
    return <p>Not from your school’s policy: a default of this product, which your school may switch off.</p>;
  }
  return (
    <>
      {sentence !== undefined && (
        <p>
          Your school’s words: <bdi>{sentence}</bdi>
        </p>
      )}
      <ul class="plain">
        {clauses.map((one) => (
          <li key={one.id}>
            <bdi>{placeOf(one, policy)}</bdi>
            {one.sentence !== '' && `: ${one.sentence}`}
          </li>
        ))}
      </ul>
    </>
  );
}

interface DeedsProps {
  readonly rule: Rule;
  readonly facts: RuleFacts;
}

function Deeds({ rule, facts }: DeedsProps): JSX.Element {
  if (facts.level === 'note') return <p>Nothing: it is one quiet line. You can record an incident at any time.</p>;
  const answers = answersOf(rule);
  const { steps } = RULE_WORDS[rule.id];
  return (
    <>
      {steps && (
        <>
          <p>When it is urgent, the card says what to do now:</p>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <p>Its buttons:</p>
      <Lines lines={[...answers.map(({ label }) => label), 'Snooze 10 min', 'Dismiss']} />
      {answers.some(({ act }) => act.did === 'permission') && <p>{facts.permission}</p>}
    </>
  );
}

/** The answers of a card that is about one person. */
function answersOf({ id, answers }: Rule): readonly Answer[] {
  const one = { rule: id, subject: '', clauses: [], severity: 'nudge', who: [''], text: '', question: false } as const;
  return answersFor(answers, [{ ...one, openedAt: 0 }], () => '');
}

function InFile({ facts: { level, options, example } }: Pick<DeedsProps, 'facts'>): JSX.Element {
  return (
    <>
      {options.length > 0 && (
        <dl class="facts">
          {options.map(({ name, about, value }) => [
            <dt key={name}>
              {about} (<code>{name}</code>)
            </dt>,
            <dd key={`${name} now`}>now {value}</dd>,
          ])}
        </dl>
      )}
      <details>
        <summary>How a school file {level === 'off' ? 'turns it on' : 'says the same'}</summary>
        <p>
          Under <code>policy.rules</code>, with <code>grace</code> (how long it waits) and <code>settle</code> (quiet at
          the start) in seconds:
        </p>
        <pre>
          <code>{example}</code>
        </pre>
      </details>
    </>
  );
}
