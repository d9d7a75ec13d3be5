import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManaged } from '../../../utils/settings/managed/parse-managed.ts';
import { ROOT } from '../../guards/source.ts';
import { managedSchema, type ManagedSchema } from '../../../utils/settings/managed/schema/managed-schema.ts';

/** The samples for a school's IT: every one carries the same settings, in the form that its reader wants. */

const FOLDER = join(ROOT, 'docs/roll-out');
const GECKO_ID = 'lesson-lookout@lesson-lookout.example';

const PAGE = readFileSync(join(ROOT, 'docs/roll-out.md'), 'utf8');
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const json = (name: string) => JSON.parse(text(name));
const settings = json('school.managed.json');

/** The values of one key of a registry file, whose lines end as Windows' do: text as it is, a DWORD as a number. */
function registry(name: string, key: string): Record<string, string | number> {
  const lines = text(name).split('\r\n').join('\n');
  const part = lines.split(`\\${key}]\n`)[1]?.split('\n\n')[0] ?? '';
  const values = [...part.matchAll(/^"([^"]+)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/gm)];
  return Object.fromEntries(
    values.map(([, field = '', number, string = '']) => [
      field,
      number === undefined ? string.replace(/\\(.)/g, '$1') : Number.parseInt(number, 16),
    ]),
  );
}

/** What Chrome makes of registry values: JSON text for objects and lists, as its schema says. */
function asChromeReads(values: Record<string, string | number>): Record<string, unknown> {
  const { properties = {} } = managedSchema();
  const isJson = (part: ManagedSchema | undefined) => part?.type === 'object' || part?.type === 'array';
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      isJson(properties[field]) ? JSON.parse(String(value)) : value,
    ]),
  );
}

const FORMS: Readonly<Record<string, () => unknown>> = {
  'school.managed.json': () => settings,
  'google-admin.json': () =>
    Object.fromEntries(
      Object.entries<{ Value: unknown }>(json('google-admin.json')).map(([field, { Value }]) => [field, Value]),
    ),
  'chromium-policies.json': () => json('chromium-policies.json')['3rdparty'].extensions['EXTENSION_ID'],
  'firefox-policies.json': () => json('firefox-policies.json').policies['3rdparty'].Extensions[GECKO_ID],
  'windows-chrome.reg': () => asChromeReads(registry('windows-chrome.reg', 'EXTENSION_ID\\policy')),
  'windows-edge.reg': () => asChromeReads(registry('windows-edge.reg', 'EXTENSION_ID\\policy')),
  'windows-firefox.reg': () => JSON.parse(String(registry('windows-firefox.reg', 'Extensions')[GECKO_ID])),
};

describe('the samples of the roll-out', () => {
  it('are all told of here and in the page', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(FORMS).toSorted());
    for (const name of Object.keys(FORMS)) expect(PAGE).toContain(`roll-out/${name}`);
  });

  it.each(Object.entries(FORMS))('%s carries the settings', (_, read) => {
    expect(read()).toEqual(settings);
  });

  it('pass the check', () => {
    expect(parseManaged(settings)).toMatchObject({ ok: true });
  });

  it('and what the page shows in JSON beside them does too', () => {
    const shown = [...PAGE.matchAll(/^```json\n(.*?)^```/gms)].map(
      ([, json = '']) => JSON.parse(`{${json}}`) as object,
    );
    expect(shown).toHaveLength(1);
    for (const part of shown) expect(parseManaged({ ...settings, ...part })).toMatchObject({ ok: true });
  });

  it('for the registry are in letters that every Windows reads alike, line for line', () => {
    for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.reg')))
      expect(text(name), name).toMatch(/^(?:[ -~]*\r\n)+$/);
  });

  it('have the id that Firefox knows the extension by', () => {
    expect(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')).toContain(`'${GECKO_ID}'`);
  });
});
