import type { JSX } from 'preact';
import { Button } from '../../../components/Button.tsx';
import type { Rule } from '../../../utils/policy/rule.ts';
import { baseName, baseOf, isShown, policyRows } from '../../../utils/settings/policy-rows.ts';
import { withoutChanges } from '../../../utils/settings/policy-text.ts';
import type { LoadedSchool } from '../../../utils/settings/school-store.ts';
import { count } from '../../../utils/base/count.ts';
import { setBySchool } from '../set-by-school.ts';
import type { Changes } from '../use-changes.ts';
import { RuleTable } from './RuleTable.tsx';
import { StartFrom } from './StartFrom.tsx';
import { TakeAway } from './TakeAway.tsx';

export interface RulesProps extends Pick<Changes, 'change'> {
  readonly rules: readonly Rule[];
  readonly loaded: LoadedSchool;
}

/** What the policy starts from, its rules, and the ways back and elsewhere. */
export function Rules({ rules, loaded, change }: RulesProps): JSX.Element {
  const { school, text } = loaded;
  const ours = !setBySchool(loaded, 'policy');
  const base = baseOf(school.policy);
  const rows = policyRows(rules, school);
  const changed = rows.filter((row) => isShown(row, 'changed')).length;
  return (
    <>
      {ours && (
        <StartFrom
          key={base}
          {...{ rules, school, base, text, changed }}
          onChange={(next, done) => void change(next, done)}
        />
      )}
      <RuleTable
        rows={rows}
        base={base}
        onPutBack={
          ours
            ? (rule, line) => void change(withoutChanges(text, rule), `Put back as in ${baseName(base)}: ${line}`)
            : undefined
        }
      />
      {ours && changed > 0 && (
        <section class="card" aria-labelledby="back">
          <h2 id="back">Put everything back</h2>
          <p>
            Your school changed {count(changed, 'rule', 'rules')}. Put back, all of them are as in {baseName(base)}{' '}
            again; “Undo the last change” brings yours back.
          </p>
          <Button
            onClick={() => void change(withoutChanges(text, 'all'), `All rules are as in ${baseName(base)} again.`)}
          >
            Put all rules back
          </Button>
        </section>
      )}
      {ours && text !== undefined && <TakeAway name={school.name} text={text} />}
    </>
  );
}
