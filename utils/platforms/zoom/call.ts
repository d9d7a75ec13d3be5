import { type Fact, isKnown, UNKNOWN } from '../../meeting/fact.ts';
import type { BlindReason, Meeting, Message, Recording, Sight, Snapshot, Starter } from '../../meeting/snapshot.ts';
import { type CallFacts, NO_FACTS } from '../call-facts.ts';
import { followPeople, type Present } from '../people.ts';
import { understood } from '../understood.ts';
import { followChat } from './chat.ts';
import { type Controls, followControls } from './controls.ts';
import type { Page } from './page.ts';
import { followRecording } from './recording.ts';
import { followRoster, type Roster } from './roster.ts';
import { meansMe } from './words.ts';

export interface Call {
  /**
   * @param onScreen false while the client is being rebuilt or not connected: nothing of the call can be seen
   * @param self the teacher's name, as the screen before the meeting gave it
   */
  read(at: number, onScreen: boolean, self: string | undefined): ZoomFacts;
}

export type ZoomFacts = Omit<CallFacts, 'count' | 'listOpen'> & {
  readonly rows: number;
  readonly parsed: number;
  readonly opened: boolean;
};

/** Reads one meeting from its beginning to its end. */
export function followCall(page: Page, number: () => number): Call {
  const { anchors } = page;
  const { get, has } = anchors;
  const people = followPeople(number, true);
  const roster = followRoster(people, page);
  const controlsOf = followControls(page);
  const recordingOf = followRecording();
  const chat = followChat();
  const strangers = new Map<string, string>();
  let starter: Starter | undefined;
  let aiSeen = false;

  /** Whom a row shows recording on their own computer; a cloud recording has no known starter. */
  function starterOf(recording: Fact<Recording>, { rows, selfName }: Roster): Fact<Starter> {
    if (recording === 'off') starter = undefined;
    if (recording !== 'on' && recording !== 'paused') return UNKNOWN;
    const recorders = rows.filter((row) => row.recordsLocally || (row.recordingIcon && has('localRecord')));
    const name = recorders.length === 1 ? recorders[0]?.shown.name : undefined;
    const id =
      name === undefined ? undefined : name === selfName && !isShared(name, rows) ? people.selfId : people.idOf(name);
    if (id) starter = starter && 'id' in starter && starter.id === id ? starter : { id };
    return starter ?? UNKNOWN;
  }

  function meeting(roster: Roster, { manages }: Controls, waiting: boolean): Meeting {
    const recording = recordingOf(anchors, manages);
    aiSeen ||= has('ai');
    return {
      recording,
      recordingBy: starterOf(recording, roster),
      // Whatever of Zoom's AI runs takes in what is said; which feature it is is not shown.
      transcription: has('ai') ? 'on' : aiSeen && has('header') ? 'off' : UNKNOWN,
      transcriptionBy: UNKNOWN,
      // Gone some seconds after the last words: that they are gone proves nothing.
      captions: has('captions') ? 'on' : UNKNOWN,
      waitingRoom: waiting ? 'on' : UNKNOWN,
      chat: UNKNOWN,
      background: UNKNOWN,
    };
  }

  function idOf(name: string): string {
    const id = meansMe(name) ? people.selfId : people.idOf(name);
    // Several of that name: nobody of them can be said to have written it.
    const found = id ?? strangers.get(name) ?? `x${number()}`;
    if (!id) strangers.set(name, found);
    return found;
  }

  function messages(at: number): readonly Message[] {
    return chat(get('chat'), page.lines.splice(0), at).map(({ author, privatelyWith, text }) => {
      const from = idOf(author);
      if (privatelyWith === undefined) return { from, to: 'everyone', text };
      return { from, to: 'private', ...(privatelyWith === '' ? {} : { with: idOf(privatelyWith) }), text };
    });
  }

  function sightOf(present: Present, seen: Roster, { recording }: Meeting, stage: boolean): Snapshot['sight'] {
    return {
      participants: participants(present, seen),
      chat: has('chat') ? { level: 'full' } : none('panel-closed'),
      recording: !has('header')
        ? none('unreadable')
        : isKnown(recording)
          ? { level: 'full' }
          : { level: 'partial', because: 'not-shown-by-platform' },
      sharing: seen.severalShare
        ? { level: 'partial', because: 'panel-closed' }
        : stage || seen.someoneShares
          ? { level: 'full' }
          : none('unreadable'),
    };
  }

  return {
    read(at, onScreen, self) {
      const controls = controlsOf();
      const seen = roster(controls, self);
      const stage = onScreen && has('ownBar') && has('shareArea') && !seen.someoneShares && !seen.severalShare;
      const present = people.settle({
        ...(onScreen
          ? {
              count: controls.joined,
              listOpen: seen.listOpen,
              mic: controls.mic,
              camera: controls.camera,
              sharing: controls.shares,
            }
          : NOT_SEEN),
        stage,
        settled: true,
        name: seen.selfName,
        cameraName: UNKNOWN,
      });
      const facts = onScreen ? meeting(seen, controls, present.waiting) : NO_FACTS.meeting;
      return {
        meeting: facts,
        people: present.people,
        sight: onScreen ? sightOf(present, seen, facts, stage) : OFF,
        messages: messages(at),
        rows: seen.rows.length,
        parsed: seen.parsed,
        opened: controls.opened,
      };
    },
  };
}

function isShared(name: string, rows: Roster['rows']): boolean {
  return rows.filter((row) => row.shown.name === name).length > 1;
}

function participants(present: Present, { rows, parsed, listOpen }: Roster): Sight {
  if (!understood({ rows: rows.length, parsed })) return { level: 'partial', because: 'unreadable' };
  if (present.whole) return { level: 'full' };
  if (present.selfLost) return { level: 'partial', because: 'not-shown-by-platform' };
  return { level: 'partial', because: listOpen || rows.length > 0 ? 'list-scrolled' : 'panel-closed' };
}

function none(because: BlindReason): Sight {
  return { level: 'none', because };
}

const NOT_SEEN = { count: undefined, listOpen: false, mic: UNKNOWN, camera: UNKNOWN, sharing: UNKNOWN } as const;
const OFF_SCREEN = none('call-off-screen');
const OFF: Snapshot['sight'] = {
  participants: OFF_SCREEN,
  chat: OFF_SCREEN,
  recording: OFF_SCREEN,
  sharing: OFF_SCREEN,
};
