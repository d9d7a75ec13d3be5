import { WESTGATE_DOCUMENT } from '../clauses/westgate.ts';
import { buildPolicy } from './build-policy.ts';
import { ASSUMED_HOURS } from './without-text.ts';

/** The Westgate preset: recording needs permission, names and links stay inside, parents are told. */
export const WESTGATE = buildPolicy({
  base: 'westgate',
  document: WESTGATE_DOCUMENT,
  hours: ASSUMED_HOURS,
  anyClass: false,
  rules: {
    'recording-by-others': { level: 'urgent', clauses: ['W1'], permission: 'closes' },
    'recording-starter-unknown': { level: 'nudge', clauses: ['W1'] },
    'surname-in-recording': { level: 'nudge', clauses: ['W5'] },
    'note-taker-present': { level: 'urgent', clauses: ['W1'], permission: 'closes' },
    'camera-without-consent': { level: 'urgent', clauses: ['W8'] },
    'pupil-sharing-screen': { level: 'urgent', clauses: [], options: { pupils: false } },
    'language-in-chat': { level: 'nudge', clauses: ['W16'] },
    'worry-in-chat': { level: 'nudge', clauses: [] },
    'link-shared': { level: 'note', clauses: ['W15'] },
    'unexpected-participant': { level: 'urgent', clauses: ['W9'] },
    'same-name-twice': { level: 'nudge', clauses: [] },
    'one-to-one-parent-not-told': { level: 'nudge', clauses: ['W10'] },
    'excluded-pupil': { level: 'urgent', clauses: ['W11'] },
    'pupil-has-control': { level: 'urgent', clauses: [] },
    'pupils-left-behind': { level: 'nudge', clauses: [] },
    'platform-not-allowed': { level: 'nudge', clauses: ['W13'], options: { platforms: ['teams'], question: true } },
    'background-not-blurred': { level: 'note', clauses: ['W14'] },
  },
});
