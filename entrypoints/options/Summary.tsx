import { Fragment, type JSX } from 'preact';
import { count } from '../../utils/base/count.ts';
import { type Understood } from '../../utils/settings/understood.ts';
import { LEVELS } from './levels.ts';

export interface SummaryProps {
  readonly understood: Understood;
  /** managed: by device management, with a file or without. */
  readonly source: 'default' | 'file' | 'managed';
}

const OPEN = {
  default: 'What is missing until there is one',
  file: 'What the file leaves open',
  managed: 'What is left open',
};

/** What holds now: the school, what is missing, and everything that the teacher will be told about. */
export function Summary({ understood, source }: SummaryProps): JSX.Element {
  const { levels, notYet, off, missing } = understood;
  return (
    <>
      <section class="card" aria-labelledby="school">
        <h2 id="school">
          {source === 'default' ? (
            'No file yet: the default policy holds'
          ) : (
            <bdi>{understood.name || 'Your school'}</bdi>
          )}
        </h2>
        <Facts {...understood} />
      </section>
      {missing.length > 0 && (
        <section class="card" aria-labelledby="missing">
          <h2 id="missing">{OPEN[source]}</h2>
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="card" aria-labelledby="told">
        <h2 id="told">What you are told about</h2>
        <ul>
          {levels.map(({ level, rules }) => (
            <li key={level}>
              <span class={`badge ${level}`}>{LEVELS[level].title}</span> {count(rules.length, 'thing', 'things')}.{' '}
              {LEVELS[level].about}
            </li>
          ))}
          <li>
            <span class="badge">Off</span> {count(off.length, 'thing', 'things')} that this policy leaves alone.
          </li>
        </ul>
        {notYet.length > 0 && (
          <p>{count(notYet.length, 'thing', 'things')} in this policy that this version does not watch for yet.</p>
        )}
        <p>
          <a href="#policy">See every rule, and change what your school wants otherwise</a>
        </p>
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
