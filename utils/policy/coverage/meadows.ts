import type { MEADOWS_CLAUSES } from '../clauses/meadows.ts';
import { LATER } from './later.ts';
import { type CoverageTable, categories, columns, promises, rules, settings } from './way.ts';

/** How each clause of the Meadows text is served. */
export const MEADOWS_COVERAGE: CoverageTable<typeof MEADOWS_CLAUSES> = {
  M1: {
    ways: rules('recording-by-others', 'recording-starter-unknown', 'note-taker-present'),
  },
  M2: {
    ways: [
      ...rules('chat-on', 'chat-not-watched', 'language-in-chat', 'worry-in-chat'),
      ...promises('chat-task'),
      ...settings('chatReader'),
    ],
  },
  M3: {
    ways: [
      ...rules('unexpected-participant', 'waiting-room-off'),
      ...categories('unexpected-person'),
      ...settings('sessions[].guests'),
    ],
  },
  M4: { ways: rules('second-adult-missing', 'pupils-left-behind') },
  M5: { ways: rules('one-to-one', 'one-pupil-waiting') },
  M6: {
    ways: [
      ...rules('no-consent-to-take-part', 'camera-without-consent'),
      ...settings('classes[].pupils[].takesPart', 'classes[].pupils[].ownConsent', 'classes[].pupils[].video'),
    ],
  },
  M7: { ways: [...rules('not-approved'), ...settings('sessions[].approved')] },
  M8: { ways: [...rules('pupil-account-not-school', 'account-not-school'), ...settings('domains')] },
  M9: {
    ways: [],
  },
  M10: {
    ways: rules('expectations-not-read'),
    later: 'The text that was given with the consent, kept to be read out at the start.',
  },
  M11: { ways: promises('attendance') },
  M12: { ways: columns('Date', 'Where', 'What happened', 'Action taken', 'Recorded by') },
  M13: { ways: categories('disruption', 'something-else') },
  M14: {
    ways: columns('Reference', 'Status'),
    later: 'A page for the DSL on which the returns of all teachers are reviewed together.',
  },
  M15: { ways: [], later: LATER.report },
  M16: {
    ways: [
      ...rules('worry-in-chat'),
      ...categories('danger', 'disclosure', 'sexual-image'),
      ...settings('contacts'),
      ...columns('Referred to', 'Referred at'),
    ],
    later: LATER.readyMessage,
  },
  M17: {
    ways: [
      ...categories('concern-about-adult', 'concern-about-headteacher'),
      ...promises('staff-file'),
      ...settings('contacts'),
    ],
  },
  M18: { ways: categories('picture-or-name-published') },
  M19: { ways: [], later: 'A data protection sheet for this product, with who approved it and when.' },
  M20: { ways: settings('administrators') },
  M21: { ways: rules('personal-details-in-chat') },
  M22: { ways: [] },
  M23: { ways: [] },
  M24: { ways: [...categories('cyber-bullying'), ...columns('Category')], later: 'A line of its own in every report.' },
  M25: { ways: [], later: LATER.training },
  M26: {
    ways: settings('staff[].readOn', 'review.version'),
    later: 'A list of the pupils and staff whose signature is not held.',
  },
  M27: { ways: [] },
  M28: { ways: categories('social-media-worry') },
  M29: { ways: columns('Referred to') },
  M30: { ways: rules('not-approved') },
};
