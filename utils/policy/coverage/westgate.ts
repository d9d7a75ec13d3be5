import type { WESTGATE_CLAUSES } from '../clauses/westgate.ts';
import { type CoverageTable, categories, promises, rules, settings } from './way.ts';

/** How each clause of the Westgate text is served. */
export const WESTGATE_COVERAGE: CoverageTable<typeof WESTGATE_CLAUSES> = {
  W1: {
    ways: rules('recording-by-others', 'recording-starter-unknown', 'note-taker-present'),
    later: 'The permission that you give is kept in the lesson’s record.',
  },
  W2: { ways: categories('recording-or-photographing') },
  W3: {
    ways: categories('shared-outside-school'),
    later: 'A reminder, when staff stop a recording, that it stays inside the school.',
  },
  W4: { ways: [{ how: 'left-alone', where: 'recording-forbidden' }] },
  W5: { ways: rules('surname-in-recording'), later: 'A reminder to say first names only.' },
  W6: { ways: [...promises('recording-task'), ...settings('recordingDays')] },
  // The task begins with a live lesson: what a teacher records beforehand has none.
  W7: { ways: promises('recording-task') },
  W8: { ways: [...rules('camera-without-consent'), ...settings('classes[].pupils[].video')] },
  W9: { ways: [...rules('unexpected-participant'), ...categories('unexpected-person')] },
  W10: { ways: [...rules('one-to-one-parent-not-told'), ...settings('sessions[].parentInformed')] },
  W11: {
    ways: [
      ...rules('excluded-pupil'),
      ...promises('reassurance-task'),
      ...settings('classes[].pupils[].excludedUntil'),
    ],
  },
  W12: { ways: [], later: 'The date of each family’s consent, and a list of those for whom it is not known.' },
  W13: { ways: rules('platform-not-allowed') },
  W14: { ways: rules('background-not-blurred') },
  W15: { ways: rules('link-shared') },
  W16: { ways: [...rules('language-in-chat'), ...categories('inappropriate-language', 'disruption')] },
  W17: { ways: settings('review.due') },
  W18: { ways: promises('beside'), later: 'Cards that keep clear of the pictures of faces as well.' },
};
