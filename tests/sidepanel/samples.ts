import type { LessonStatus, MeetingNow } from '../../utils/messages/protocol.ts';

export const STATUS: LessonStatus = {
  watching: 'watching',
  cards: 0,
  urgent: false,
  unsaved: 0,
  pupilsDependOnMe: false,
  recorded: false,
};

export const VIEW: MeetingNow['view'] = {
  dock: { status: 'watching', school: 'Practice school', seen: [], notes: [] },
  cards: [],
  discreet: false,
};

/** What a meeting page answers to the side panel. */
export function meetingNow(more: Partial<MeetingNow> = {}): MeetingNow {
  return { status: STATUS, view: VIEW, board: false, lesson: 'Maths 5B', names: {}, captured: [], ...more };
}
