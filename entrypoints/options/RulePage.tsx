import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { Rule } from '../../utils/policy/rule.ts';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { plainLine, ruleLine } from '../../utils/settings/rule-lines.ts';
import { Links } from './Links.tsx';
import { RuleInPolicy } from './RuleInPolicy.tsx';
import { type SchoolSource, useSchool } from './use-school.ts';

export interface RulePageProps extends SchoolSource {
  /** What the address says. */
  readonly id: string;
  /** `undefined`: this version has none of this id. */
  readonly rule: Rule | undefined;
}

/** One rule in plain words, as the school's policy has it. */
export function RulePage({ id, rule, ...source }: RulePageProps): JSX.Element {
  const [loaded] = useSchool(source);
  if (rule === undefined) return <NoRule id={id} />;
  const setting = loaded?.school.policy.rules[rule.id];
  const line = loaded && setting ? ruleLine(rule.id, setting, loaded.school) : plainLine(rule.id);
  return (
    <Page title={rule.title} lead={line} nav={<Links page="rule" />}>
      {loaded && <RuleInPolicy rule={rule} school={loaded.school} />}
    </Page>
  );
}

function NoRule({ id }: { readonly id: string }): JSX.Element {
  const planned = RULE_IDS.find((one) => one === id);
  return (
    <Page title={planned ? 'Not watched for yet' : 'No such page'} nav={<Links page="rule" />}>
      <Notice
        tone="info"
        title={planned ? 'This version does not watch for this yet' : 'There is no rule of this name'}
      >
        <p>{planned ? plainLine(planned) : 'The link may be from another version.'}</p>
      </Notice>
    </Page>
  );
}
