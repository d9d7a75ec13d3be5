import { globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../../utils/policy/rule-ids.ts';
import { RULE_WORDS } from '../../utils/policy/rule-words.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { ROOT } from './source.ts';

const files = globSync('utils/policy/rules/*.ts', { cwd: ROOT }).map((path) => basename(path, '.ts'));
const ids: readonly string[] = RULES.map(({ id }) => id);

test('one rule, one file of its name, one line in the index', () => {
  expect(ids.toSorted()).toEqual(files.filter((name) => name !== 'index').toSorted());
});

test('the index lists them in the order of rule-ids.ts', () => {
  expect(ids).toEqual(RULE_IDS.filter((id) => ids.includes(id)));
});

test('every rule has lessons that show when it speaks and when it does not', () => {
  const without = ids.filter((id) => readdirSync(join(ROOT, 'tests/lessons', id)).length < 2);
  expect(without).toEqual([]);
});

test('every rule says in plain words what it looks at', () => {
  for (const [id, { title, why }] of Object.entries(RULE_WORDS)) {
    expect(title, id).toMatch(/^[A-Z]/);
    expect(why, id).toMatch(/^I .*\.$/);
  }
});
