import { TRUST_PRIMARY_DOCUMENT } from '../clauses/trust-primary.ts';
import { buildPolicy } from './build-policy.ts';
import { ASSUMED_HOURS } from './without-text.ts';

/** The trust primary preset: nothing is recorded, pupils have microphones, cameras and sharing off. */
export const TRUST_PRIMARY = buildPolicy({
  base: 'trust-primary',
  document: TRUST_PRIMARY_DOCUMENT,
  hours: ASSUMED_HOURS,
  anyClass: false,
  rules: {
    'recording-forbidden': { level: 'urgent', clauses: ['R1'] },
    'note-taker-present': { level: 'urgent', clauses: ['R1'], permission: 'ignored' },
    'pupil-microphone-open': { level: 'nudge', clauses: ['R3'], grace: 20 },
    'pupil-camera-on': { level: 'nudge', clauses: ['R4'] },
    'camera-without-consent': { level: 'urgent', clauses: [] },
    'pupil-sharing-screen': { level: 'urgent', clauses: ['R5'] },
    'language-in-chat': { level: 'nudge', clauses: ['R18'] },
    'worry-in-chat': { level: 'nudge', clauses: ['R24'] },
    'personal-details-in-chat': { level: 'nudge', clauses: ['R12'] },
    'link-shared': { level: 'nudge', clauses: ['R13'] },
    'unexpected-participant': { level: 'urgent', clauses: ['R6'] },
    'same-name-twice': { level: 'nudge', clauses: [] },
    'waiting-room-off': { level: 'nudge', clauses: ['R7'] },
    'excluded-pupil': { level: 'urgent', clauses: [] },
    'pupil-has-control': { level: 'urgent', clauses: ['R15'] },
    'pupils-left-behind': { level: 'urgent', clauses: ['R15'] },
    'not-timetabled': { level: 'nudge', clauses: ['R21'] },
    'lesson-too-long': { level: 'nudge', clauses: ['R10'] },
    'background-not-blurred': { level: 'note', clauses: ['R12'] },
    'expectations-not-read': { level: 'nudge', clauses: ['R14'] },
  },
});
