import { POLICIES } from '../../utils/policy/policies/index.ts';
import { PRODUCT_LISTS } from '../../utils/policy/product-lists.ts';
import type { Pupil, School } from '../../utils/policy/school.ts';

/** A pupil of an invented class. */
function pupil(name: string, changes: Partial<Pupil> = {}): Pupil {
  return {
    name,
    aliases: [],
    takesPart: true,
    video: true,
    cameraAgreedOff: false,
    ownConsent: true,
    adults: [],
    protectedIdentity: false,
    ...changes,
  };
}

/** An invented school with one class; one of its pupils has a protected identity. */
export function school(changes: Partial<School> = {}): School {
  return {
    name: 'Hillside Primary School',
    domains: ['hillside.example'],
    zone: 'Europe/London',
    stage: 'KS2',
    policy: POLICIES.crofton,
    contacts: {},
    administrators: [],
    review: { version: '3' },
    staff: [{ name: 'Ms R Shah', aliases: [], role: 'teacher', authorised: true, readOn: '2026-09-03' }],
    classes: [
      {
        id: '5B',
        stage: undefined,
        pupils: [
          pupil('Sam Taylor', { id: 'P-1042', aliases: ['Sammy'] }),
          pupil('Alex Jones', { id: 'P-1043' }),
          pupil('Robin Hart', { id: 'P-7', protectedIdentity: true, aliases: ['Bobbie'] }),
        ],
      },
    ],
    sessions: [],
    keys: {},
    weeklyReturn: { day: 'fri', at: '15:30', names: 'full' },
    limits: {},
    recordsDays: 180,
    recordingDays: 30,
    retentionDays: 180,
    closed: [],
    ...PRODUCT_LISTS,
    ...changes,
  };
}
