import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schoolSchema } from '../../../utils/policy/school-file/school-schema.ts';
import { RULE_IDS } from '../../../utils/policy/rule-ids.ts';
import { type ManagedSchema, managedSchema } from '../../../utils/settings/managed/schema/managed-schema.ts';
import { ROOT } from '../../guards/source.ts';

const schema = managedSchema();

/** The part of the schema at a path; `*`: any field that is not named. */
function at(...path: readonly string[]): ManagedSchema | undefined {
  return path.reduce<ManagedSchema | undefined>(
    (part, name) => part?.properties?.[name] ?? (name === '[]' ? part?.items : part?.additionalProperties),
    schema,
  );
}

function each(part: ManagedSchema, visit: (part: ManagedSchema) => void): void {
  visit(part);
  for (const one of [...Object.values(part.properties ?? {}), part.additionalProperties, part.items]) {
    if (one !== undefined) each(one, visit);
  }
}

describe('the managed schema', () => {
  it('is the one that the extension has', () => {
    const shipped: unknown = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8'));
    expect(shipped, 'run "npm run managed:schema"').toEqual(schema);
  });

  it('has every field of a school file, and at the top nothing else', () => {
    expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual(Object.keys(schemaShape()).toSorted());
    expect(schema.additionalProperties).toBeUndefined();
  });

  it('says one type for each part, and nothing that Chromium does not read', () => {
    const said = new Set<string>();
    each(schema, (part) => {
      for (const word of Object.keys(part)) said.add(word);
      expect(['object', 'array', 'string', 'integer', 'number', 'boolean']).toContain(part.type);
      expect(part.type === 'array', 'a list says of what').toBe(part.items !== undefined);
    });
    expect([...said].toSorted()).toEqual(['additionalProperties', 'description', 'items', 'properties', 'type']);
  });

  it('knows no short forms', () => {
    expect(at('policy')?.type).toBe('object');
    for (const rule of RULE_IDS) expect(at('policy', 'rules', rule)?.properties?.['level']).toEqual({ type: 'string' });
    expect(at('sessions', '[]', 'parentInformed')).toEqual({ type: 'string' });
    expect(at('closed', '[]')).toEqual({ type: 'string' });
  });

  it('lets arrive what is to be refused: one-to-ones, misspelt rules, and class lists without a name', () => {
    expect(at('sessions', '[]', 'oneToOne')).toEqual({ type: 'boolean' });
    expect(at('policy', 'rules', '*')).toEqual({ type: 'object' });
    expect(at('contacts', '*')).toEqual({ type: 'object' });
    expect(at('classes', '[]')).toEqual({ type: 'object' });
  });
});

function schemaShape(): object {
  return schoolSchema.shape;
}
