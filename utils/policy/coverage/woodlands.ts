import type { WOODLANDS_CLAUSES } from '../clauses/woodlands.ts';
import { LATER } from './later.ts';
import { actions, type CoverageTable, categories, columns, promises, rules, settings } from './way.ts';

/** How each clause of the Woodlands text is served. */
export const WOODLANDS_COVERAGE: CoverageTable<typeof WOODLANDS_CLAUSES> = {
  P1: {
    ways: categories('recording-or-photographing'),
    later: 'Whether each family’s agreement is held.',
  },
  P2: {
    ways: rules('recording-by-others', 'recording-starter-unknown', 'note-taker-present'),
    later: 'A question why staff record, and the answer in the lesson’s record.',
  },
  P3: { ways: [] },
  P4: {
    ways: [...rules('one-to-one-not-recorded'), ...settings('sessions[].oneToOne')],
  },
  P5: { ways: rules('pupil-microphone-open') },
  P6: {
    ways: [
      ...rules('pupil-camera-off', 'camera-without-consent'),
      ...settings('classes[].pupils[].protectedIdentity', 'classes[].pupils[].video'),
    ],
  },
  P7: { ways: rules('pupil-sharing-screen') },
  P8: { ways: [...rules('own-screen-shared'), ...promises('discreet')] },
  P9: {
    ways: rules('chat-not-watched', 'language-in-chat', 'worry-in-chat', 'personal-details-in-chat', 'link-shared'),
  },
  P10: {
    ways: [...rules('unexpected-participant'), ...categories('unexpected-person'), ...settings('sessions[].guests')],
  },
  P11: { ways: rules('waiting-room-off') },
  P12: { ways: rules('second-adult-missing', 'pupils-left-behind') },
  P13: {
    ways: [...rules('one-to-one', 'one-pupil-waiting'), ...settings('sessions[].oneToOne', 'sessions[].approved')],
  },
  P14: { ways: [], later: 'An approval that says whether a parent or carer may be there.' },
  P15: { ways: settings('staff') },
  P16: { ways: [...rules('outside-hours'), ...settings('hours', 'closed')] },
  P17: { ways: [...rules('not-timetabled'), ...settings('sessions')] },
  P18: { ways: [...rules('not-approved'), ...settings('sessions[].approved')] },
  P19: { ways: [...rules('not-approved'), ...settings('staff[].authorised')] },
  P20: { ways: rules('platform-not-allowed') },
  P21: { ways: [...rules('account-not-school'), ...settings('domains')] },
  P22: { ways: [] },
  P23: {
    ways: [...rules('background-not-blurred', 'personal-details-in-chat'), ...categories('unsuitable-background')],
  },
  P24: { ways: [...rules('link-shared'), ...categories('link-shared')] },
  P25: { ways: rules('expectations-not-read') },
  P26: {
    ways: [
      ...categories('disruption'),
      ...actions('removed from the meeting', 'lesson ended for all'),
      ...columns('Action taken'),
    ],
  },
  P27: {
    ways: [
      ...rules('worry-in-chat'),
      ...categories('danger', 'disclosure', 'sexual-image'),
      ...settings('contacts'),
      ...columns('Referred to', 'Referred at'),
    ],
    later: LATER.readyMessage,
  },
  P28: { ways: [] },
  P29: {
    ways: [...rules('language-in-chat'), ...categories('inappropriate-language', 'inappropriate-dress', 'bullying')],
  },
  P30: { ways: rules('pupil-account-not-school') },
  P31: {
    ways: rules('pupil-has-control'),
  },
  P32: {
    ways: [
      ...rules('no-consent-to-take-part'),
      ...settings('classes[].pupils[].takesPart', 'staff[].readOn', 'review.version'),
    ],
    later: 'A list of the pupils whose signed agreement is not held.',
  },
  P33: { ways: [], later: 'A task "contact home" that says how to telephone, with the call in the log.' },
  P34: { ways: [] },
  P35: { ways: [], later: LATER.training },
  P36: { ways: [] },
  P37: { ways: categories('child-alone') },
  P38: { ways: promises('no-pictures'), later: LATER.exampleCheck },
  P39: { ways: settings('review.due') },
};
