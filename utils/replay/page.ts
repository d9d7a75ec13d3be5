import type { Fact } from '../meeting/fact.ts';
import type { Meeting, Message, Person, Snapshot, Starter } from '../meeting/snapshot.ts';
import type { Header, Line, LineOf } from './lesson-schema.ts';

/**
 * What stands in for the meeting page when a lesson file is played: keeps the facts of the lines and
 * gives them as a snapshot, just as an adapter reads them from a page.
 */
export interface LessonPage {
  /** Takes in a line that shows something; `teacher` and `end` lines show nothing. */
  show(line: Line): void;
  /** What the page shows now; messages only once. */
  read(): Snapshot;
}

export function openLessonPage(header: Header): LessonPage {
  const people = new Map<string, Somebody>();
  const seenIds = new Set<string>();
  let sight: Snapshot['sight'] = {
    participants: { level: 'full' },
    chat: { level: 'full' },
    recording: { level: 'full' },
    sharing: { level: 'full' },
  };
  let phase: Snapshot['phase'] = 'unknown';
  let teacherLeft = false;
  let meeting: Omit<Meeting, 'recordingBy' | 'transcriptionBy'> = {
    recording: 'unknown',
    transcription: 'unknown',
    captions: 'unknown',
    waitingRoom: 'unknown',
    chat: 'unknown',
    background: 'unknown',
  };
  let recordingBy: string | undefined;
  let transcriptionBy: string | undefined;
  let messages: Message[] = [];

  function starter(text: string | undefined): Fact<Starter> {
    if (text === undefined || text === 'unknown') return 'unknown';
    return seenIds.has(text) ? { id: text } : { name: text };
  }

  function showMeeting(line: LineOf<'meeting'>['meeting']): void {
    const { phase: nextPhase, recordingBy: nextBy, transcriptionBy: nextTranscriptionBy, ...facts } = line;
    if (nextPhase !== undefined) phase = nextPhase;
    if (nextBy !== undefined) recordingBy = nextBy;
    if (nextTranscriptionBy !== undefined) transcriptionBy = nextTranscriptionBy;
    meeting = { ...meeting, ...stated(facts) };
  }

  return {
    show(line) {
      if ('meeting' in line) showMeeting(line.meeting);
      else if ('join' in line) {
        const { id, self, ...fields } = line.join;
        seenIds.add(id);
        people.set(id, { ...NEWCOMER, id, self: self ?? false, ...stated(fields) });
        if (self) teacherLeft = false;
      } else if ('update' in line) {
        const { id, ...fields } = line.update;
        const before = people.get(id);
        if (before) people.set(id, { ...before, ...stated(fields) });
      } else if ('leave' in line) {
        if (people.get(line.leave)?.self && phase === 'in-meeting') teacherLeft = true;
        people.delete(line.leave);
      } else if ('message' in line) {
        const { with: other, ...message } = line.message;
        // To whom is not known: not known to be private.
        const to = message.to === 'unknown' ? 'everyone' : message.to;
        messages.push({ ...message, to, ...(other === undefined ? {} : { with: other }) });
      } else if ('sight' in line) {
        const next = { ...sight };
        for (const [area, level] of Object.entries(stated(line.sight))) {
          next[area as keyof typeof next] = { level, because: 'lesson-file' };
        }
        sight = next;
      }
    },
    read() {
      const news = messages;
      messages = [];
      return {
        platform: header.platform,
        edition: header.edition,
        title: header.title,
        account: header.account,
        phase,
        teacherLeft,
        meeting: {
          ...meeting,
          recordingBy: starter(recordingBy),
          transcriptionBy: starter(transcriptionBy ?? recordingBy),
        },
        people: [...people.values()].map(placed),
        sight,
        messages: news,
      };
    },
  };
}

/** Whoever joins and of whom nothing more is said: no label, hand down, shares nothing; the rest unknown. */
const NEWCOMER = {
  name: 'unknown',
  where: 'meeting',
  held: false,
  role: 'unknown',
  account: 'unknown',
  label: 'none',
  mic: 'unknown',
  camera: 'unknown',
  hand: false,
  sharing: false,
  speaking: 'unknown',
} as const satisfies Omit<Person, 'id' | 'self'>;

type Somebody = Omit<Person, 'where'> & { readonly where: Fact<Person['where']> };

/** Of somebody who may be in or only waiting nothing may be said: everything of theirs is unknown. */
function placed(person: Somebody): Person {
  if (person.where !== 'unknown') return person as Person;
  return { ...NEWCOMER, hand: 'unknown', sharing: 'unknown', label: 'unknown', id: person.id, self: person.self };
}

/** The fields that are given: an absent one keeps its value. */
function stated<T extends object>(fields: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
