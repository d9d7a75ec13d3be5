import type { Person, Snapshot } from '../../utils/meeting/snapshot.ts';

/** A meeting as the reader would give it, for what no lesson file can show. */

export const AT = Temporal.PlainDateTime.from('2026-11-23T10:00:00').toZonedDateTime('Europe/London').epochMilliseconds;

export function person(id: string, name: string): Person {
  return {
    id,
    name,
    self: id === 't1',
    where: 'meeting',
    held: false,
    role: 'attendee',
    account: 'unknown',
    label: 'none',
    mic: 'off',
    camera: 'off',
    hand: false,
    sharing: false,
    speaking: false,
  };
}

/** A running meeting in which everything is in sight and nothing is wrong. */
export function inMeeting(people: readonly Person[], participants: 'full' | 'partial' = 'full'): Snapshot {
  return {
    platform: 'teams',
    edition: 'work',
    title: 'Maths',
    account: 'unknown',
    phase: 'in-meeting',
    meeting: {
      recording: 'off',
      recordingBy: 'unknown',
      transcription: 'off',
      transcriptionBy: 'unknown',
      captions: 'off',
      waitingRoom: 'on',
      chat: 'off',
      background: 'blurred',
    },
    people,
    sight: {
      participants: { level: participants },
      chat: { level: 'full' },
      recording: { level: 'full' },
      sharing: { level: 'full' },
    },
    messages: [],
  };
}
