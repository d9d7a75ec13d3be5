import { lessonStatus } from '../messages/status.ts';
import type { MeetingNow } from '../../utils/messages/protocol.ts';

export const STATUS = lessonStatus();

export const VIEW: MeetingNow['view'] = {
  dock: { status: 'watching', school: 'Practice school', seen: [], notes: [] },
  cards: [],
  discreet: false,
};

/** What a meeting page answers to the side panel. */
export function meetingNow(more: Partial<MeetingNow> = {}): MeetingNow {
  return { turn: 1, status: STATUS, view: VIEW, board: false, lesson: 'Maths 5B', names: {}, captured: [], ...more };
}
