import type { ComponentChildren, JSX } from 'preact';
import { CATEGORIES } from '../../utils/incidents/categories.ts';
import { LINES } from '../../utils/policy/checklists/read-out.ts';
import { itemWords } from '../../utils/policy/checklists/words.ts';
import type { Covered } from '../../utils/policy/coverage/index.ts';
import { PROMISES } from '../../utils/policy/coverage/promises.ts';
import { SETTINGS } from '../../utils/policy/coverage/settings.ts';
import type { Way } from '../../utils/policy/coverage/way.ts';
import type { RuleId } from '../../utils/policy/rule-ids.ts';
import { plainLine } from '../../utils/settings/rule-lines.ts';
import { ruleAddress } from './route.ts';
import { SERVED } from './served.ts';

/** The ways in the order in which they are told. */
const HOWS: Readonly<Record<Way['how'], string>> = {
  rule: 'Watched for',
  'left-alone': 'Left alone',
  checklist: 'Checklist asks',
  'read-out': 'Read out',
  category: 'One click records',
  action: 'Kept as what was done',
  setting: 'School file',
  column: 'Weekly return',
  promise: 'Promise',
};

export interface ClauseRowProps {
  readonly row: Covered;
  /** Rules of the school's own policy that the school switched off. */
  readonly off: ReadonlySet<RuleId>;
}

/** One clause: where it stands, what it says, and how it is served. */
export function ClauseRow({ row, off }: ClauseRowProps): JSX.Element {
  const { clause, served, ways, notYet, later } = row;
  const { title, tone } = SERVED[served];
  return (
    <li>
      <h3>
        {clause.id}, {clause.paragraph} <span class={`badge ${tone}`}>{title}</span>
      </h3>
      <p>{clause.sentence}</p>
      <dl class="ways">
        {(Object.keys(HOWS) as Way['how'][]).map((how) => (
          <Ways key={how} label={HOWS[how]}>
            {ways
              .filter((way) => way.how === how && !isOff(way, off))
              .map((way) => (
                <dd key={way.where}>{wayText(way)}</dd>
              ))}
          </Ways>
        ))}
        <Ways label="Switched off by your school">
          {ways
            .filter((way) => isOff(way, off))
            .map((way) => (
              <dd key={way.where}>{wayText(way)}</dd>
            ))}
        </Ways>
        <Ways label="Not watched for yet">
          {notYet.map((rule) => (
            <dd key={rule}>{plainLine(rule)}</dd>
          ))}
        </Ways>
        <Ways label="Still to come">{later === undefined ? [] : [<dd key="later">{later}</dd>]}</Ways>
      </dl>
    </li>
  );
}

function isOff({ how, where }: Way, off: ReadonlySet<string>): boolean {
  return how === 'rule' && off.has(where);
}

interface WaysProps {
  readonly label: string;
  readonly children: readonly ComponentChildren[];
}

function Ways({ label, children }: WaysProps): JSX.Element | null {
  if (children.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {children}
    </div>
  );
}

function wayText(way: Way): ComponentChildren {
  switch (way.how) {
    case 'rule':
    case 'left-alone':
      return <RuleLink rule={way.where} />;
    case 'category':
      return CATEGORIES.find(({ id }) => id === way.where)?.label;
    case 'action':
      return way.where;
    case 'setting':
      return (
        <>
          {SETTINGS[way.where]} (<code>{way.where}</code>)
        </>
      );
    case 'checklist':
      return itemWords(way.where, {});
    case 'read-out':
      return LINES[way.where];
    case 'column':
      return `the column “${way.where}”`;
    case 'promise':
      return PROMISES[way.where].words;
  }
}

function RuleLink({ rule }: { readonly rule: RuleId }): JSX.Element {
  return <a href={ruleAddress(rule)}>{plainLine(rule)}</a>;
}
