import type { JSX } from 'preact';
import { Button } from '../../../components/Button.tsx';
import type { PolicyName } from '../../../utils/policy/policies/index.ts';
import type { RuleId } from '../../../utils/policy/rule-ids.ts';
import { baseName, type PolicyRow } from '../../../utils/settings/policy-rows.ts';
import { LEVELS } from '../levels.ts';
import { ruleAddress } from '../route.ts';

export interface RuleListProps {
  readonly rows: readonly PolicyRow[];
  readonly base: PolicyName;
  /** Absent: the set-up is not changed here. */
  readonly onPutBack: ((rule: RuleId, text: string) => void) | undefined;
}

const GROUPS = ['urgent', 'nudge', 'note', 'off'] as const;
const OFF = { title: 'Off', about: 'This policy leaves these alone.' };

/** The rules by level, each with the paragraphs behind it and what the school changed. */
export function RuleList({ rows, ...rest }: RuleListProps): JSX.Element {
  return (
    <>
      {GROUPS.map((level) => (
        <Group key={level} level={level} rows={rows.filter((row) => row.level === level)} {...rest} />
      ))}
    </>
  );
}

interface GroupProps extends RuleListProps {
  readonly level: PolicyRow['level'];
}

function Group({ level, rows, ...rest }: GroupProps): JSX.Element | null {
  if (rows.length === 0) return null;
  const { title, about } = level === 'off' ? OFF : LEVELS[level];
  return (
    <section class="level" aria-labelledby={level}>
      <h3 id={level}>
        <span class={`badge ${level}`}>{title}</span> {about}
      </h3>
      <ul class="rules">
        {rows.map((row) => (
          <Row key={row.rule} row={row} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, base, onPutBack }: Omit<RuleListProps, 'rows'> & { readonly row: PolicyRow }): JSX.Element {
  const { rule, level, text, source, changes } = row;
  return (
    <li>
      <a href={ruleAddress(rule)}>{text}</a>
      {level !== 'off' && <small>{source || 'Not from your school’s policy.'}</small>}
      {changes.length > 0 && (
        <>
          <ul class="changes">
            {changes.map(({ field, title, now, before }) => (
              <li key={field}>
                <span class="badge info">Changed</span> {title}: {now} (in {baseName(base)}: {before})
              </li>
            ))}
          </ul>
          {onPutBack && (
            <Button aria-label={`Put back: ${text}`} onClick={() => onPutBack(rule, text)}>
              Put back
            </Button>
          )}
        </>
      )}
    </li>
  );
}
