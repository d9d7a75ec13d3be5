import type { TRUST_PRIMARY_CLAUSES } from '../clauses/trust-primary.ts';
import { LATER } from './later.ts';
import { type CoverageTable, categories, columns, promises, rules, settings } from './way.ts';

/** How each clause of the trust primary text is served. */
export const TRUST_PRIMARY_COVERAGE: CoverageTable<typeof TRUST_PRIMARY_CLAUSES> = {
  R1: { ways: rules('recording-forbidden', 'note-taker-present') },
  R2: { ways: promises('no-pictures') },
  R3: { ways: rules('pupil-microphone-open') },
  R4: { ways: rules('pupil-camera-on') },
  R5: { ways: rules('pupil-sharing-screen') },
  R6: {
    ways: [...rules('unexpected-participant'), ...categories('unexpected-person'), ...settings('sessions[].guests')],
  },
  R7: { ways: rules('waiting-room-off') },
  R8: { ways: [...categories('adult-on-camera'), ...settings('classes[].pupils[].adults')] },
  R9: { ways: [], later: 'Tasks and messages will keep to these hours.' },
  R10: { ways: [...rules('lesson-too-long'), ...settings('limits')] },
  R11: { ways: [] },
  R12: {
    ways: [...rules('background-not-blurred', 'personal-details-in-chat'), ...categories('unsuitable-background')],
  },
  R13: { ways: [...rules('link-shared'), ...categories('link-shared')] },
  R14: { ways: rules('expectations-not-read') },
  R15: { ways: rules('pupil-has-control', 'pupils-left-behind') },
  R16: { ways: promises('attendance') },
  R17: { ways: categories('home-environment') },
  R18: { ways: [...rules('language-in-chat'), ...categories('inappropriate-language', 'inappropriate-dress')] },
  R19: { ways: [...promises('no-network'), ...settings('retentionDays', 'recordsDays')] },
  R20: { ways: promises('sealed-log') },
  R21: { ways: [...rules('not-timetabled'), ...settings('sessions')] },
  R22: { ways: [], later: 'A text to copy into the invitation.' },
  R23: {
    ways: [...promises('discreet'), ...categories('confidential-overheard')],
  },
  R24: {
    ways: [
      ...rules('worry-in-chat'),
      ...categories('danger', 'disclosure', 'sexual-image'),
      ...settings('contacts'),
      ...columns('Referred to', 'Referred at'),
    ],
    later: LATER.readyMessage,
  },
  R25: { ways: categories('child-alone') },
  R26: { ways: promises('no-pictures'), later: LATER.exampleCheck },
  R27: { ways: [...categories('disruption'), ...columns('Referred to')], later: LATER.seniorLeader },
  R28: { ways: [], later: LATER.report },
  R29: { ways: settings('review.due') },
  R30: { ways: promises('told'), later: LATER.missedLessons },
  R31: {
    ways: [
      ...categories('concern-about-adult', 'concern-about-headteacher'),
      ...promises('staff-file'),
      ...settings('contacts'),
    ],
  },
};
