import * as zoom from '../../../utils/platforms/zoom/probes.ts';
import { parseManaged } from '../../../utils/settings/managed/parse-managed.ts';
import { type ManagedSchema, managedSchema } from '../../../utils/settings/managed/schema/managed-schema.ts';

/** Where any text, number or list of the field's type would be refused. */
const VALUES: Readonly<Record<string, unknown>> = {
  school: 1,
  zone: 'Europe/Paris',
  stage: 'KS3',
  base: 'meadows',
  email: 'a@fernmoor.example',
  level: 'nudge',
  grace: 7.5,
  every: 'week',
  role: 'dsl',
  readOn: '2026-09-01',
  adopted: '2026-09-01',
  due: '2027-09-01',
  date: '2026-09-01',
  starts: '2026-11-23T10:00',
  ends: '2026-11-23T11:00',
  repeats: 'weekly',
  until: '2027-02-01',
  oneToOne: false,
  purpose: 'mentoring',
  parentInformed: 'not-needed',
  from: '08:45',
  to: '15:30',
  day: 'mon',
  at: '14:00',
  names: 'ids',
  domains: ['fernmoor.example', 'pupils.fernmoor.example'],
  days: ['mon', 'sat'],
  closed: ['2026-12-21/2027-01-01', '2026-11-27'],
  platforms: ['teams', 'zoom'],
  teams: { hangup: ['#new-leave-button', '[aria-label="Leave"]'] },
  zoom: { [Object.keys(zoom.ANCHORS)[0] ?? '']: ['#new-leave-button'] },
};
const KEY = 'age1kqd9q6ywlnf45t5qg58clskvgsvn509fyvfeegj3dfa0x85evu4qx8290r';

/** Settings with every field that may be managed, as many as the schema names: 341 values in November 2026. */
export function everyField(): object {
  const { properties: { classes: _refused, ...properties } = {} } = managedSchema();
  const settings = valueOf({ type: 'object', properties }, '', '') as object;
  const parsed = parseManaged(settings);
  if (!parsed.ok) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
  return settings;
}

function valueOf(schema: ManagedSchema, name: string, within: string): unknown {
  if (within === 'keys') return KEY;
  if (Object.hasOwn(VALUES, name)) return VALUES[name];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([field, part]) => [field, valueOf(part, field, name)]),
      );
    case 'array':
      return schema.items === undefined ? [] : [valueOf(schema.items, '', '')];
    case 'boolean':
      return true;
    case 'string':
      return `Zoë’s ${name}`;
    default:
      return 12;
  }
}
