import { type Fact, isKnown } from '../meeting/fact.ts';
import type { BlindReason, OnOff } from '../meeting/snapshot.ts';
import type { AreaSight, MeetingState } from '../meeting/state.ts';
import type { Finding } from '../policy/finding.ts';
import type { Lesson } from '../policy/lesson.ts';
import { RULES } from '../policy/rules/index.ts';
import type { School } from '../policy/school.ts';
import type { DockView, SeenLine, WatchStatus } from './view.ts';

const BECAUSE: Readonly<Record<BlindReason, string>> = {
  'panel-closed': 'the People panel is closed',
  'list-scrolled': 'part of the list is scrolled away',
  'call-off-screen': 'the call is not on screen',
  unreadable: 'this page cannot be read',
  'unknown-language': 'the page is in a language I cannot read',
  'not-shown-by-platform': 'the meeting does not show it',
  'lesson-file': 'not shown',
};

/** Zoom closes its panel by itself whenever somebody shares: the line asks for it, and nothing interrupts. */
const ON_ZOOM = {
  closed: 'the Participants panel is closed',
  forShare: 'Zoom closed the Participants panel for the share: please open it again',
};

const NAMES_LOCKED: SeenLine = {
  label: 'Names',
  state: 'not-seen',
  detail: 'your class lists are locked: unlock to check names',
};

/** The dock: what is watched, what is seen and what is not, and the quiet notes. */
export function dockOf(
  state: MeetingState,
  lesson: Lesson,
  school: School,
  findings: readonly Finding[],
  unreadable: boolean,
): DockView {
  const status = statusOf(state, lesson, unreadable);
  const inMeeting = status === 'watching' || status === 'asking' || status === 'unreadable';
  return {
    status,
    school: school.name,
    seen: inMeeting ? seenLines(state, school) : [],
    ...(school.classesLocked ? { locked: true as const } : {}),
    notes: findings
      .filter((finding) => finding.severity === 'note')
      .map((finding) => ({ key: `${finding.rule} ${finding.subject}`, text: finding.text })),
  };
}

function statusOf(state: MeetingState, lesson: Lesson, unreadable: boolean): WatchStatus {
  if (lesson.isLesson === false) return 'not-a-lesson';
  if (unreadable) return 'unreadable';
  switch (state.phase.value) {
    case 'in-meeting':
      return lesson.isLesson === undefined ? 'asking' : 'watching';
    case 'ended':
      return 'ended';
    case 'unknown':
      return 'starting';
    default:
      return 'waiting';
  }
}

function seenLines(state: MeetingState, school: School): SeenLine[] {
  const people = [...state.people.values()];
  const inside = people.filter((person) => person.where === 'meeting');
  const waiting = people.length - inside.length;
  const sharing = inside.filter((person) => person.sharing.value === true).length;
  const heads = `${inside.length} in${waiting > 0 ? `, ${waiting} waiting` : ''}`;
  const recording = isKnown(state.recording.value) ? state.recording.value : undefined;
  return [
    ...(school.classesLocked ? [NAMES_LOCKED] : []),
    line('People', state.sight.participants, heads, closedPanel(state, sharing > 0, school)),
    microphones(
      inside.map((person) => person.mic.value),
      state.sight.participants,
      closedPanel(state, false, school),
    ),
    recording === undefined
      ? { label: 'Recording', state: 'not-seen', detail: reason(state.sight.recording) }
      : line('Recording', state.sight.recording, recording),
    line('Screen sharing', state.sight.sharing, sharing > 0 ? 'on' : 'off', closedPanel(state, false, school)),
    line('Chat', state.sight.chat, 'open', 'the chat panel is closed'),
  ];
}

function closedPanel({ platform }: MeetingState, isShared: boolean, { policy }: School): string {
  if (platform !== 'zoom') return BECAUSE['panel-closed'];
  const needed = RULES.some(({ id, needs }) => needs.includes('participants') && policy.rules[id] !== undefined);
  return isShared && needed ? ON_ZOOM.forShare : ON_ZOOM.closed;
}

/** Everyone may be in sight while the words for their microphones are not understood: then not all is seen. */
function microphones(mics: readonly Fact<OnOff>[], sight: AreaSight, closed: string): SeenLine {
  const known = mics.filter(isKnown).length;
  const all = line('Microphones and hands', sight, `${known} of ${mics.length} seen`, closed);
  return all.state === 'seen' && known < mics.length ? { ...all, state: 'partly' } : all;
}

function line(label: string, sight: AreaSight, detail: string, closed = BECAUSE['panel-closed']): SeenLine {
  const because = sight.because === 'panel-closed' ? closed : reason(sight);
  if (sight.level === 'full') return { label, state: 'seen', detail };
  if (sight.level === 'partial') return { label, state: 'partly', detail: `${detail}; ${because}` };
  return { label, state: 'not-seen', detail: because };
}

function reason(sight: AreaSight): string {
  return sight.because === undefined ? 'not shown now' : BECAUSE[sight.because];
}
