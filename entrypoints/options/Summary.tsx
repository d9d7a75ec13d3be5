import { Fragment, type JSX } from 'preact';
import { count, type LevelGroup, type RuleLine, type Understood } from '../../utils/settings/understood.ts';

export interface SummaryProps {
  readonly understood: Understood;
  readonly source: 'default' | 'file';
}

const LEVELS = {
  urgent: { title: 'At once', about: 'A card that stays, and says what to do now.' },
  nudge: { title: 'As a nudge', about: 'A card that you can put aside.' },
  note: { title: 'As a note', about: 'One quiet line, never a card.' },
};

/** What holds now: the school, what is missing, and everything that the teacher will be told about. */
export function Summary({ understood, source }: SummaryProps): JSX.Element {
  const { levels, notYet, missing } = understood;
  return (
    <>
      <section class="card" aria-labelledby="school">
        <h2 id="school">
          {source === 'file' ? <bdi>{understood.name || 'Your school'}</bdi> : 'No file yet: the default policy holds'}
        </h2>
        <Facts {...understood} />
      </section>
      {missing.length > 0 && (
        <section class="card" aria-labelledby="missing">
          <h2 id="missing">{source === 'file' ? 'What the file leaves open' : 'What is missing until there is one'}</h2>
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="card" aria-labelledby="told">
        <h2 id="told">What you are told about</h2>
        {levels.map((group) => (
          <Level key={group.level} {...group} />
        ))}
        {notYet.length > 0 && (
          <details>
            <summary>
              {count(notYet.length, 'thing', 'things')} in this policy that this version does not watch for yet
            </summary>
            <Rules rules={notYet} />
          </details>
        )}
      </section>
    </>
  );
}

function Facts({ policy, document, changed, facts, classes }: Understood): JSX.Element {
  return (
    <dl class="facts">
      <dt>Policy</dt>
      <dd>
        {policy}
        {document !== undefined && `: ${document}`}
        {changed > 0 && `; ${count(changed, 'rule', 'rules')} changed by your school`}
      </dd>
      <dt>Classes</dt>
      <dd>
        {classes.length === 0 && 'none listed'}
        <ul class="plain">
          {classes.map(({ id, pupils }) => (
            <li key={id}>
              <bdi>{id}</bdi>: {count(pupils, 'pupil', 'pupils')}
            </li>
          ))}
        </ul>
      </dd>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Level({ level, rules }: LevelGroup): JSX.Element | null {
  if (rules.length === 0) return null;
  return (
    <section class="level" aria-labelledby={level}>
      <h3 id={level}>
        <span class={`badge ${level}`}>{LEVELS[level].title}</span> {LEVELS[level].about}
      </h3>
      <Rules rules={rules} />
    </section>
  );
}

function Rules({ rules }: { readonly rules: readonly RuleLine[] }): JSX.Element {
  return (
    <ul class="rules">
      {rules.map(({ rule, text, source }) => (
        <li key={rule}>
          {text} <small>{source || 'Not from your school’s policy.'}</small>
        </li>
      ))}
    </ul>
  );
}
