import { UNKNOWN } from '../meeting/fact.ts';
import type { Sight, Snapshot } from '../meeting/snapshot.ts';

/** What one look at a running call gives. */
export type CallFacts = Pick<Snapshot, 'meeting' | 'people' | 'sight' | 'messages'> & {
  readonly count: number | undefined;
  readonly listOpen: boolean;
  /** When another look would settle something; infinite where nothing is open. */
  readonly again?: number;
};

const NO_SIGHT: Sight = { level: 'none' };
/** Nothing is known: of a page that is no running call. */
export const NO_FACTS: CallFacts = {
  meeting: {
    recording: UNKNOWN,
    recordingBy: UNKNOWN,
    transcription: UNKNOWN,
    transcriptionBy: UNKNOWN,
    captions: UNKNOWN,
    waitingRoom: UNKNOWN,
    chat: UNKNOWN,
    background: UNKNOWN,
  },
  people: [],
  sight: { participants: NO_SIGHT, chat: NO_SIGHT, recording: NO_SIGHT, sharing: NO_SIGHT },
  messages: [],
  count: undefined,
  listOpen: false,
};
