import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADERS } from '../../utils/export/columns.ts';
import { CATEGORIES, CATEGORY_IDS, QUICK_ACTIONS } from '../../utils/incidents/categories.ts';
import { CLAUSE_IDS, type ClauseId, TEXT_NAMES, TEXTS } from '../../utils/policy/clauses/index.ts';
import { COVERAGE, coverageOf } from '../../utils/policy/coverage/index.ts';
import { PROMISES } from '../../utils/policy/coverage/promises.ts';
import { SETTINGS } from '../../utils/policy/coverage/settings.ts';
import type { Way } from '../../utils/policy/coverage/way.ts';
import { POLICIES, POLICY_NAMES } from '../../utils/policy/policies/index.ts';
import { RULE_IDS, type RuleId } from '../../utils/policy/rule-ids.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { schoolSchema } from '../../utils/policy/school-file/school-schema.ts';
import { readSource, ROOT } from '../guards/source.ts';

const ROWS = Object.entries(COVERAGE) as [ClauseId, (typeof COVERAGE)[ClauseId]][];
const ALL = new Set(RULE_IDS);

function named(how: Way['how']): [clause: ClauseId, where: string][] {
  return ROWS.flatMap(([id, { ways }]) => ways.filter((way) => way.how === how).map((way) => [id, way.where] as const));
}

function namesIn(id: ClauseId, how: Way['how']): string[] {
  return COVERAGE[id].ways.filter((way) => way.how === how).map(({ where }) => where);
}

/** The built-in policy that comes from the text of a clause. */
function policyOf(id: ClauseId) {
  return POLICIES[TEXT_NAMES.find((name) => id.startsWith(TEXTS[name])) ?? 'default'];
}

describe('the coverage', () => {
  it('has one row for every clause and none for anything else', () => {
    expect(ROWS.map(([id]) => id)).toEqual(CLAUSE_IDS);
    expect(TEXT_NAMES.flatMap((name) => coverageOf(name, ALL).map(({ clause }) => clause.id))).toEqual(CLAUSE_IDS);
  });

  it('says of every clause what serves it or what will, each way once', () => {
    const silent = ROWS.filter(([, { ways, later }]) => ways.length === 0 && later === undefined);
    expect(silent).toEqual([]);
    for (const [id, { ways }] of ROWS) {
      const keys = ways.map(({ how, where }) => `${how} ${where}`);
      expect(keys, id).toEqual([...new Set(keys)]);
    }
  });

  it('says in one plain sentence what is still to come', () => {
    const sentences = ROWS.flatMap(([, { later }]) => later ?? []);
    expect(sentences.filter((text) => !/^[A-Z][^.]{10,140}\.$/u.test(text))).toEqual([]);
  });
});

describe('rules', () => {
  const tied = new Set<string>();
  for (const name of POLICY_NAMES) {
    for (const [rule, setting] of Object.entries(POLICIES[name].rules)) {
      for (const { id } of setting.clauses) tied.add(`${id} ${rule}`);
    }
  }

  it('that a policy ties to a clause stand in the row of that clause', () => {
    const rows = new Set(named('rule').map(([id, rule]) => `${id} ${rule}`));
    expect([...tied].filter((one) => !rows.has(one))).toEqual([]);
    expect(tied.size).toBeGreaterThan(80);
  });

  it('in a row are on in the policy of that text', () => {
    expect(named('rule').filter(([id, rule]) => policyOf(id).rules[rule as RuleId] === undefined)).toEqual([]);
  });

  it('that a text leaves alone are off in its policy', () => {
    expect(named('left-alone').filter(([id, rule]) => policyOf(id).rules[rule as RuleId] !== undefined)).toEqual([]);
  });

  it('that this version has not yet do not count as serving', () => {
    const without = new Set(RULE_IDS.filter((id) => id !== 'pupil-microphone-open'));
    const before = coverageOf('crofton', without).find(({ clause }) => clause.id === 'C1');
    expect(before).toMatchObject({ served: 'later', ways: [], notYet: ['pupil-microphone-open'] });
    const after = coverageOf('crofton', ALL).find(({ clause }) => clause.id === 'C1');
    expect(after).toMatchObject({ served: 'served', notYet: [] });
    const part = coverageOf('crofton', new Set(RULE_IDS.filter((id) => id !== 'same-name-twice')));
    expect(part.find(({ clause }) => clause.id === 'C4')).toMatchObject({
      served: 'in-part',
      notYet: ['same-name-twice'],
    });
  });

  it('leave what is to come as it is', () => {
    const rows = coverageOf('crofton', ALL);
    expect(rows.find(({ clause }) => clause.id === 'C18')?.served).toBe('in-part');
    expect(rows.find(({ clause }) => clause.id === 'C20')?.served).toBe('later');
  });

  it('counts as built exactly those of the index', () => {
    const built = new Set(RULES.map(({ id }) => id));
    const notYet = TEXT_NAMES.flatMap((name) => coverageOf(name, built).flatMap((row) => row.notYet));
    expect(notYet.filter((id) => built.has(id))).toEqual([]);
  });
});

describe('capture', () => {
  /** The rows of the clause list whose "served by" says "capture:". */
  const CAPTURED = `W2 W3 W16 R8 R12 R13 R17 R18 R23 R24 R25 R27 R31 C12 C15 C16 C22 C24
    P1 P23 P24 P26 P27 P29 P37 M13 M16 M17 M18 M24 M28`.split(/\s+/) as ClauseId[];

  it('has a category for every clause that asks for one', () => {
    expect(CAPTURED.filter((id) => namesIn(id, 'category').length === 0)).toEqual([]);
  });

  it('names the categories that name the clause, and no others', () => {
    for (const id of CLAUSE_IDS) {
      const behind = CATEGORIES.filter(({ clauses }) => clauses.includes(id)).map((category) => category.id);
      expect(namesIn(id, 'category').toSorted(), id).toEqual(behind.toSorted());
    }
    expect(named('category').filter(([, where]) => !(CATEGORY_IDS as readonly string[]).includes(where))).toEqual([]);
  });

  it('names actions that the form offers', () => {
    expect(named('action').filter(([, where]) => !(QUICK_ACTIONS as readonly string[]).includes(where))).toEqual([]);
  });
});

describe('settings', () => {
  const paths = [...new Set(named('setting').map(([, where]) => where))].toSorted();

  /** A file with only this field, of no type that any field has. */
  function fileWith(path: string): unknown {
    const parts = path.split(/\.|(\[\])/u).filter((part) => part !== undefined && part !== '');
    return parts.reduceRight<unknown>((inner, part) => (part === '[]' ? [inner] : { [part]: inner }), null);
  }

  function unknownFields(path: string): string[] {
    const issues = schoolSchema.safeParse(fileWith(path)).error?.issues ?? [];
    return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  }

  it('are fields of the school file', () => {
    expect(paths.filter((path) => unknownFields(path).length > 0)).toEqual([]);
    expect(unknownFields('classes[].pupils[].videos')).toEqual(['videos']);
  });

  it('each have their words, and no words are left over', () => {
    expect(Object.keys(SETTINGS).toSorted()).toEqual(paths);
  });

  it('are read by something: a field that nothing reads serves nobody', () => {
    const elsewhere = [...readSource()].filter(
      ([path]) => !/^utils\/policy\/(school\.ts|school-file|coverage\/|clauses\/)/u.test(path),
    );
    const code = elsewhere.map(([, text]) => text.replace(/^\s*(\/?\*|\/\/).*$/gmu, '')).join('\n');
    const unread = paths.filter(
      (path) => !new RegExp(`\\.${leafOf(path)}\\b|[{,]\\s*${leafOf(path)}\\b`, 'u').test(code),
    );
    expect(unread).toEqual([]);
  });

  function leafOf(path: string): string {
    return /(\w+)(\[\])?$/u.exec(path)?.[1] ?? '';
  }
});

describe('the weekly return and the promises', () => {
  it('have the columns that the rows name', () => {
    expect(named('column').filter(([, where]) => !(HEADERS as readonly string[]).includes(where))).toEqual([]);
  });

  it('are each held by a test that is there', () => {
    const used = new Set(named('promise').map(([, where]) => where));
    expect([...used].toSorted()).toEqual(Object.keys(PROMISES).toSorted());
    expect(Object.values(PROMISES).filter(({ test }) => !existsSync(join(ROOT, test)))).toEqual([]);
  });
});
