import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schoolSchema } from '../../../utils/policy/school-file/school-schema.ts';
import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import { detailProblem, detailValues, withDetails } from '../../../utils/settings/details/details-text.ts';
import { DETAIL_GROUPS, fieldsOf } from '../../../utils/settings/details/groups.ts';

const FIELDS = DETAIL_GROUPS.flatMap(fieldsOf);
const SCHOOLS = new URL('../../schools/', import.meta.url);
const KEY = `age1${'q'.repeat(58)}`;

/** With these fields as typed. */
function typed(text: string | undefined, change: Record<string, string>): string | undefined {
  return withDetails(text, FIELDS, { ...detailValues(text, FIELDS), ...change });
}

describe('the details', () => {
  it('are every field of a school file but those with a page of their own', () => {
    const tops = new Set(FIELDS.map(({ path }) => path.split('.')[0]));
    const elsewhere = ['school', 'policy', 'staff', 'classes', 'sessions', 'closed', 'probes'];
    expect([...tops, ...elsewhere].toSorted()).toEqual(Object.keys(schoolSchema.shape).toSorted());
    expect(new Set(FIELDS.map(({ path }) => path)).size).toBe(FIELDS.length);
  });

  it('that nobody changed leave every example as it is, letter for letter', () => {
    for (const name of readdirSync(SCHOOLS).filter((one) => one.endsWith('.school.json'))) {
      const text = readFileSync(new URL(name, SCHOOLS), 'utf8');
      expect(typed(text, {}), name).toBe(text);
    }
    expect(typed(undefined, {})).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ['name', ' Ashby Down ', { name: 'Ashby Down' }],
    ['domains', 'a.example\n\n b.example ', { domains: ['a.example', 'b.example'] }],
    ['stage', 'KS2', { stage: 'KS2' }],
    ['contacts.dsl.email', 'dsl@school.example', { contacts: { dsl: { email: 'dsl@school.example' } } }],
    ['limits.KS2', '45', { limits: { KS2: 45 } }],
    ['recordingDays', '30', { recordingDays: 30 }],
    ['review.due', '2027-09-01', { review: { due: '2027-09-01' } }],
    ['weeklyReturn.names', 'ids', { weeklyReturn: { names: 'ids' } }],
    ['expectations', 'Be kind.\nBe safe.', { expectations: 'Be kind.\nBe safe.' }],
  ])('%s is written as the format has it, and goes when it is emptied', (path, value, expected) => {
    const text = typed(undefined, { [path]: value }) ?? '';
    expect(JSON.parse(text)).toEqual({ school: 1, ...(expected as object) });
    expect(parseSchoolFile(text).ok).toBe(true);
    expect(JSON.parse(typed(text, { [path]: '' }) ?? '')).toEqual({ school: 1 });
  });

  it('leave all else as the school wrote it', () => {
    const school = {
      school: 1,
      contacts: { dsl: { name: 'Ms R Shah', phone: '1' }, lado: {} },
      policy: { base: 'crofton', rules: { 'one-to-one': 'off' } },
      classes: [{ id: '5B' }],
    };
    const text = typed(JSON.stringify(school), { 'contacts.dsl.phone': '' }) ?? '';
    expect(JSON.parse(text)).toEqual({ ...school, contacts: { ...school.contacts, dsl: { name: 'Ms R Shah' } } });
  });

  it.each<[Record<string, string>, string, RegExp]>([
    [{ 'contacts.dsl.email': 'nobody' }, 'contacts.dsl.email', /^It must be an e-mail address .*"nobody"\.$/],
    [{ domains: 'a.example\nb' }, 'domains', /^Line 2 must be a domain alone/],
    [{ 'limits.KS2': '900' }, 'limits.KS2', /^It must be a whole number of minutes from 1 to 600; here stands 900\.$/],
    [{ recordingDays: 'e' }, 'recordingDays', /^It must be a whole number of days .*"e"\.$/],
    [{ 'review.due': '?' }, 'review.due', /^It must be a date/],
    [{ 'hours.from': '09:00' }, 'hours.days', /^It is missing/],
    [{ 'hours.days': 'mon', 'hours.from': '09:00', 'hours.to': '08:00' }, 'hours.to', /^It must be after from/],
    [{ 'approvedBy.name': 'Mrs Head' }, 'approvedBy.date', /^It is missing; it must be a date/],
    [{ zone: 'Westeros' }, 'zone', /^It must be a time zone/],
    [{ 'keys.dsl': KEY }, 'keys.dsl', /^It must be the public age key letter for letter/],
    [{ name: '\u200B' }, 'name', /^It must be text, such as/],
  ])('%o is refused at its field', (change, path, message) => {
    const problem = detailProblem(typed(undefined, change) ?? '', FIELDS);
    expect(problem?.path).toBe(path);
    expect(problem?.message).toMatch(message);
  });
});
