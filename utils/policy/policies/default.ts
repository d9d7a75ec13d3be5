import { buildPolicy } from './build-policy.ts';
import { WOODLANDS_HOURS } from './woodlands.ts';

/** For a school that has chosen nothing yet: on where at least one of the five asks for it and none asks for
 * the opposite, the middle level where they differ in degree. */
export const DEFAULT = buildPolicy({
  base: 'default',
  document: undefined,
  hours: WOODLANDS_HOURS,
  anyClass: false,
  rules: {
    'recording-by-others': { level: 'urgent', clauses: ['W1', 'P2', 'M1'], permission: 'closes' },
    'recording-starter-unknown': { level: 'nudge', clauses: ['W1', 'P2'] },
    'note-taker-present': { level: 'urgent', clauses: ['W1', 'R1', 'P2', 'M1'], permission: 'closes' },
    'pupil-microphone-open': { level: 'nudge', clauses: ['C1'] },
    'camera-without-consent': { level: 'urgent', clauses: ['W8'] },
    'pupil-sharing-screen': { level: 'urgent', clauses: ['R5', 'P7'], permission: 'closes' },
    'own-screen-shared': { level: 'note', clauses: ['P8'] },
    'private-chat-open': { level: 'nudge', clauses: ['C3'] },
    'chat-not-watched': { level: 'note', clauses: ['P9'] },
    'language-in-chat': { level: 'nudge', clauses: ['R18', 'P29'] },
    'worry-in-chat': { level: 'nudge', clauses: ['P9', 'P27'] },
    'personal-details-in-chat': { level: 'nudge', clauses: ['P9', 'M21'] },
    'link-shared': { level: 'nudge', clauses: ['R13', 'P24'] },
    'unexpected-participant': { level: 'urgent', clauses: ['C4', 'M3'] },
    'same-name-twice': { level: 'nudge', clauses: [] },
    'name-not-own': { level: 'nudge', clauses: ['C5'] },
    'waiting-room-off': { level: 'nudge', clauses: ['R7', 'C6', 'P11'] },
    'second-adult-missing': { level: 'note', clauses: ['C7'] },
    'one-pupil-waiting': { level: 'nudge', clauses: ['C8'] },
    'one-to-one': { level: 'urgent', clauses: ['M5', 'P13'] },
    'excluded-pupil': { level: 'urgent', clauses: ['W11'] },
    'no-consent-to-take-part': { level: 'nudge', clauses: ['M6', 'C17'] },
    'pupil-has-control': { level: 'urgent', clauses: ['R15'] },
    'pupils-left-behind': { level: 'urgent', clauses: ['C13'] },
    'outside-hours': { level: 'nudge', clauses: ['P16'] },
    'not-timetabled': { level: 'nudge', clauses: ['P17'] },
    'lesson-too-long': { level: 'nudge', clauses: ['R10'] },
    'account-not-school': { level: 'nudge', clauses: ['C10', 'P21', 'M8'] },
    'background-not-blurred': { level: 'note', clauses: ['W14'] },
    'expectations-not-read': { level: 'nudge', clauses: ['R14', 'M10'] },
  },
});
