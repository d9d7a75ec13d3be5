import type { MeetingState } from '../../meeting/state.ts';

/** What the teacher said of a recording, and which recording it is: the first of a lesson is 1. */
export interface RecordingTold {
  /** The teacher said that they started the one that runs, or the next one. */
  readonly explained: boolean;
  readonly number: number;
  explain(): void;
  look(state: MeetingState): void;
}

export function followRecording(): RecordingTold {
  let explained: 'no' | 'running' | 'next' = 'no';
  let runs = false;
  let number = 0;
  return {
    get explained() {
      return explained !== 'no';
    },
    get number() {
      return number;
    },
    explain() {
      explained = runs ? 'running' : 'next';
    },
    look(state) {
      if (isRunning(state)) {
        if (!runs) {
          number++;
          if (explained === 'next') explained = 'running';
        }
        runs = true;
      } else if (isOver(state)) {
        if (runs && explained === 'running') explained = 'no';
        runs = false;
      }
    },
  };
}

function isRunning(state: MeetingState): boolean {
  return state.recording.value === 'on' || state.recording.value === 'paused' || state.transcription.value === 'on';
}

/** Both known to be over; a transcription never seen is no transcription. */
function isOver(state: MeetingState): boolean {
  return (
    state.recording.value === 'off' && (state.transcription.value === 'off' || state.transcription.last === undefined)
  );
}
