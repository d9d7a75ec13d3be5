import type { CROFTON_CLAUSES } from '../clauses/crofton.ts';
import { LATER } from './later.ts';
import { type CoverageTable, categories, columns, promises, rules, settings } from './way.ts';

/** How each clause of the Crofton text is served. */
export const CROFTON_COVERAGE: CoverageTable<typeof CROFTON_CLAUSES> = {
  C1: { ways: rules('pupil-microphone-open') },
  C2: { ways: [...rules('pupil-camera-off'), ...settings('classes[].pupils[].cameraAgreedOff')] },
  C3: {
    ways: rules('private-chat-open'),
  },
  C4: {
    ways: [
      ...rules('unexpected-participant', 'same-name-twice', 'note-taker-present'),
      ...categories('unexpected-person'),
      ...settings('sessions[].guests'),
    ],
  },
  C5: { ways: rules('name-not-own') },
  C6: { ways: rules('waiting-room-off') },
  C7: { ways: rules('second-adult-missing') },
  C8: { ways: rules('one-pupil-waiting', 'one-to-one') },
  C9: { ways: [...rules('outside-hours', 'not-timetabled'), ...settings('hours', 'closed', 'sessions')] },
  C10: { ways: [...rules('account-not-school', 'platform-not-allowed'), ...settings('domains')] },
  C11: { ways: [] },
  C12: { ways: categories('unsuitable-background') },
  C13: {
    ways: rules('pupils-left-behind'),
  },
  C14: { ways: columns('Referred to'), later: 'The helpline’s number on the form for a concern about an adult.' },
  C15: { ways: [...categories('disruption'), ...columns('Referred to')], later: LATER.seniorLeader },
  C16: { ways: [...rules('language-in-chat'), ...categories('inappropriate-language', 'disruption')] },
  C17: {
    ways: [...rules('no-consent-to-take-part'), ...settings('classes[].pupils[].takesPart'), ...promises('told')],
    later: LATER.missedLessons,
  },
  C18: { ways: promises('attendance'), later: 'A summary by class and by pupil, over many weeks.' },
  C19: { ways: [], later: 'A task "contact home" that says it: the parent, on a school device.' },
  C20: { ways: [], later: LATER.report },
  C21: { ways: [], later: LATER.training },
  C22: {
    ways: [
      ...rules('worry-in-chat'),
      ...categories('danger', 'disclosure', 'sexual-image'),
      ...settings('contacts'),
      ...columns('Referred to', 'Referred at'),
    ],
    later: LATER.readyMessage,
  },
  C23: { ways: settings('review.due') },
  C24: { ways: categories('child-alone') },
};
