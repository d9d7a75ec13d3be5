import { expect, it } from 'vitest';
import { parseProof, proofOf } from '../../utils/export/proof.ts';
import { EMPTY_HEAD, fieldHashes, linkRecord } from '../../utils/incidents/chain.ts';
import { composeIncident } from '../../utils/incidents/compose.ts';
import { HASH_KEPT, type StoredField, type StoredRecord } from '../../utils/incidents/record.ts';
import { CONTEXT } from '../incidents/log-fixture.ts';
import { draft } from '../incidents/samples.ts';

const { at, kind, fields } = composeIncident(
  draft({ what: 'Sam wrote in chat.', pupils: [{ name: 'Sam Taylor', id: 'P-1042' }] }),
  CONTEXT,
);
const record = linkRecord('incidents', EMPTY_HEAD, { at, kind, id: 'one', fields });

/** As it was written before hashes were kept. */
function withoutHashes({ body, ...rest }: StoredRecord): StoredRecord {
  const without = Object.entries(body.fields).map(([name, field]): [string, StoredField] => {
    if (!('value' in field)) return [name, field];
    return [name, { value: field.value, salt: field.salt }];
  });
  return { ...rest, body: { fields: Object.fromEntries(without) } };
}

it('has a salt of each field that is shown and a hash of each other one, kept or made', () => {
  const shown = new Set(['what', 'pupils', 'date'] as const);
  const proof = proofOf(record, shown);
  const read = parseProof(proof);
  const hashes = fieldHashes(record.body.fields);
  expect([...(read?.shown.keys() ?? [])].toSorted()).toEqual(['date', 'pupils', 'what']);
  expect(read?.withheld).toEqual(new Map([...hashes].filter(([name]) => !shown.has(name as 'what')).sort()));
  expect(read?.withheld.has('draft')).toBe(true);
  expect(proofOf(withoutHashes(record), shown)).toBe(proof);
});

it('keeps the hashes of the fields that few rows show, and of no other', () => {
  const kept = Object.entries(record.body.fields).filter(([, field]) => 'hash' in field);
  expect(kept.map(([name]) => name).every((name) => HASH_KEPT.has(name))).toBe(true);
  expect(kept.map(([name]) => name)).toEqual(expect.arrayContaining(['draft', 'id', 'kind', 'incidentId', 'pupils']));
});
