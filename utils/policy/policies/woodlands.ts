import { WOODLANDS_DOCUMENT } from '../clauses/woodlands.ts';
import type { Hours } from '../school.ts';
import { buildPolicy } from './build-policy.ts';

/** P16, the only hours that one of the five texts gives. */
export const WOODLANDS_HOURS: Hours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };

/** The Woodlands preset: two members of staff, approved and timetabled sessions, inside fixed hours. */
export const WOODLANDS = buildPolicy({
  base: 'woodlands',
  document: WOODLANDS_DOCUMENT,
  hours: WOODLANDS_HOURS,
  anyClass: true,
  rules: {
    'recording-by-others': { level: 'urgent', clauses: ['P2'] },
    'recording-starter-unknown': { level: 'nudge', clauses: ['P2'] },
    'one-to-one-not-recorded': { level: 'urgent', clauses: ['P4'] },
    'note-taker-present': { level: 'urgent', clauses: ['P2'] },
    'pupil-microphone-open': { level: 'nudge', clauses: ['P5'] },
    'pupil-camera-off': { level: 'note', clauses: ['P6'] },
    'camera-without-consent': { level: 'urgent', clauses: ['P6'], options: { protectedIdentity: true } },
    'pupil-sharing-screen': { level: 'urgent', clauses: ['P7'] },
    'own-screen-shared': { level: 'note', clauses: ['P8'] },
    'chat-not-watched': { level: 'note', clauses: ['P9'] },
    'language-in-chat': { level: 'nudge', clauses: ['P29'] },
    'worry-in-chat': { level: 'nudge', clauses: ['P9', 'P27'] },
    'personal-details-in-chat': { level: 'nudge', clauses: ['P9', 'P23'] },
    'link-shared': { level: 'nudge', clauses: ['P24'] },
    'unexpected-participant': { level: 'urgent', clauses: ['P10'] },
    'pupil-account-not-school': { level: 'nudge', clauses: ['P30'] },
    'same-name-twice': { level: 'nudge', clauses: [] },
    'waiting-room-off': { level: 'nudge', clauses: ['P11'] },
    'second-adult-missing': { level: 'urgent', clauses: ['P12'] },
    'one-pupil-waiting': { level: 'nudge', clauses: ['P13'] },
    'one-to-one': { level: 'urgent', clauses: ['P13'] },
    'excluded-pupil': { level: 'urgent', clauses: [] },
    'no-consent-to-take-part': { level: 'note', clauses: ['P32'] },
    'pupil-has-control': { level: 'urgent', clauses: ['P31'] },
    'pupils-left-behind': { level: 'urgent', clauses: ['P12'] },
    'outside-hours': { level: 'nudge', clauses: ['P16'] },
    'not-timetabled': { level: 'nudge', clauses: ['P17'] },
    'not-approved': { level: 'nudge', clauses: ['P18', 'P19'], options: { authorised: true } },
    'platform-not-allowed': { level: 'nudge', clauses: ['P20'], options: { platforms: ['teams'] } },
    'account-not-school': { level: 'nudge', clauses: ['P21'] },
    'background-not-blurred': { level: 'note', clauses: ['P23'] },
    'expectations-not-read': { level: 'note', clauses: ['P25'], options: { every: 'week' } },
  },
});
