import { CROFTON_DOCUMENT } from '../clauses/crofton.ts';
import { buildPolicy } from './build-policy.ts';
import { ASSUMED_HOURS } from './without-text.ts';

/** The Crofton preset: cameras on, microphones muted unless contributing, own names, and a second adult if possible. */
export const CROFTON = buildPolicy({
  base: 'crofton',
  document: CROFTON_DOCUMENT,
  hours: ASSUMED_HOURS,
  anyClass: false,
  rules: {
    'note-taker-present': { level: 'urgent', clauses: ['C4'] },
    'pupil-microphone-open': { level: 'nudge', clauses: ['C1'] },
    'pupil-camera-off': { level: 'nudge', clauses: ['C2'] },
    'camera-without-consent': { level: 'urgent', clauses: [] },
    'pupil-sharing-screen': { level: 'urgent', clauses: [], options: { pupils: false } },
    'private-chat-open': { level: 'nudge', clauses: ['C3'] },
    'language-in-chat': { level: 'nudge', clauses: ['C16'] },
    'worry-in-chat': { level: 'nudge', clauses: ['C22'] },
    'unexpected-participant': { level: 'urgent', clauses: ['C4'], options: { strangerRaiseAfter: 60 } },
    'same-name-twice': { level: 'nudge', clauses: ['C4'] },
    'name-not-own': { level: 'nudge', clauses: ['C5'] },
    'waiting-room-off': { level: 'nudge', clauses: ['C6'] },
    'second-adult-missing': { level: 'note', clauses: ['C7'] },
    'one-pupil-waiting': { level: 'nudge', clauses: ['C8'] },
    'one-to-one': { level: 'nudge', clauses: ['C8'] },
    'excluded-pupil': { level: 'urgent', clauses: [] },
    'no-consent-to-take-part': { level: 'nudge', clauses: ['C17'] },
    'pupil-has-control': { level: 'urgent', clauses: [] },
    'pupils-left-behind': { level: 'urgent', clauses: ['C13'] },
    'outside-hours': { level: 'nudge', clauses: ['C9'], options: { assumedHours: true } },
    'not-timetabled': { level: 'nudge', clauses: ['C9'] },
    'platform-not-allowed': { level: 'nudge', clauses: ['C10'], options: { platforms: ['zoom'] } },
    'account-not-school': { level: 'nudge', clauses: ['C10'] },
  },
});
