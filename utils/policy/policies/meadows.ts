import { MEADOWS_DOCUMENT } from '../clauses/meadows.ts';
import { buildPolicy } from './build-policy.ts';
import { ASSUMED_HOURS } from './without-text.ts';

/** The Meadows preset: two members of staff, never one to one, and written consent from both sides. */
export const MEADOWS = buildPolicy({
  base: 'meadows',
  document: MEADOWS_DOCUMENT,
  hours: ASSUMED_HOURS,
  anyClass: true,
  rules: {
    'recording-by-others': { level: 'urgent', clauses: ['M1'] },
    'recording-starter-unknown': { level: 'nudge', clauses: ['M1'] },
    'note-taker-present': { level: 'urgent', clauses: ['M1'] },
    'camera-without-consent': { level: 'urgent', clauses: ['M6'] },
    'pupil-sharing-screen': { level: 'urgent', clauses: [], options: { pupils: false } },
    'chat-on': { level: 'nudge', clauses: ['M2'] },
    'chat-not-watched': { level: 'note', clauses: ['M2'] },
    'language-in-chat': { level: 'nudge', clauses: ['M2'] },
    'worry-in-chat': { level: 'nudge', clauses: ['M2', 'M16'] },
    'personal-details-in-chat': { level: 'nudge', clauses: ['M21'] },
    'unexpected-participant': { level: 'urgent', clauses: ['M3'] },
    'pupil-account-not-school': { level: 'nudge', clauses: ['M8'] },
    'same-name-twice': { level: 'nudge', clauses: [] },
    'waiting-room-off': { level: 'note', clauses: ['M3'] },
    'second-adult-missing': { level: 'urgent', clauses: ['M4'] },
    'one-pupil-waiting': { level: 'nudge', clauses: ['M5'] },
    'one-to-one': { level: 'urgent', clauses: ['M5'], options: { approvalCounts: false, raiseAfter: 15 } },
    'excluded-pupil': { level: 'urgent', clauses: [] },
    'no-consent-to-take-part': { level: 'urgent', clauses: ['M6'], options: { ownConsent: true } },
    'pupil-has-control': { level: 'urgent', clauses: [] },
    'pupils-left-behind': { level: 'urgent', clauses: ['M4'] },
    'not-approved': { level: 'nudge', clauses: ['M7'], options: { unknownSession: true } },
    'account-not-school': { level: 'nudge', clauses: ['M8'] },
    'expectations-not-read': { level: 'nudge', clauses: ['M10'] },
  },
});
