/**
 * What a school asks for before and after a lesson and no page can show: a question each, answered with one
 * click and kept with the lesson. Which school asks what, and by which clause, is in `by-policy.ts`.
 */

/** When a question comes up: before the lesson begins, or when it is over. */
type Stage = 'before' | 'end';

export const ANSWERS = {
  yes: 'Yes',
  no: 'No',
  'not-today': 'Not today',
  'not-yet': 'Not yet',
  'not-needed': 'Not needed',
  'pupil-safety': 'Exception: a pupil’s safety',
  'not-recorded': 'Nothing was recorded',
  'nothing-to-log': 'Nothing to log',
} as const;

export type AnswerValue = keyof typeof ANSWERS;

interface Item {
  readonly stage: Stage;
  /** `{contentChecker}` and `{chatReader}` stand for the school's own names (`words.ts`). */
  readonly text: string;
  readonly answers: readonly AnswerValue[];
  /** Only for such a session. */
  readonly when?: 'one-to-one' | 'joined-stream';
}

const ASKED: readonly AnswerValue[] = ['yes', 'no', 'not-today'];
const DONE: readonly AnswerValue[] = ['yes', 'not-yet'];

function before(text: string, answers = ASKED): Item {
  return { stage: 'before', text, answers };
}

function end(text: string, answers = DONE): Item {
  return { stage: 'end', text, answers };
}

export const ITEMS = {
  approved: before('Is this lesson approved, and on the calendar or plan?'),
  invitation: before('Has the invitation gone out, with what is expected in the session?'),
  content: before('Has {contentChecker} checked the content?'),
  device: before('Are you on a school device?', ['yes', 'no', 'pupil-safety']),
  place: before('Is your place right for live video and sound, and agreed if it is your home?'),
  background: before('Is your background plain or blurred, with nothing personal in view?'),
  'closed-apps': before('Are other applications, and other pupils’ work, closed before you share?'),
  'waiting-room': before('Is the waiting room or lobby on?'),
  settings: before('Are the meeting’s settings right: who gets in, and what they can do?'),
  'chat-visible': before('Is the chat set so that everyone sees every message?'),
  'chat-off': before('Is the chat off, or does {chatReader} read it every day?'),
  /** Yes counts as `adult-present`. */
  'other-adult': before('Will another adult be with you?'),
  /** Counts as the answer to `one-to-one-parent-not-told`. */
  'parent-told': {
    ...before('Has a parent been told of this conversation?', ['yes', 'no', 'not-needed']),
    when: 'one-to-one',
  },
  'own-team': { ...before('Does this meeting have a team of its own, not the class’s?'), when: 'one-to-one' },
  'recording-or-adult': {
    ...before('Will it be recorded, or a second member of staff be there?'),
    when: 'one-to-one',
  },
  'others-stream': {
    ...before(
      'Is the stream’s content checked, and do pupils know that they need not take part and that comments are public and stay?',
    ),
    when: 'joined-stream',
  },
  'end-for-all': end('Does the session end for all pupils at the same time?', ['yes', 'no']),
  'recording-filed': end('Is the recording stopped, and filed within the school?', ['yes', 'not-yet', 'not-recorded']),
  'chat-read': end('Has today’s chat been read?'),
  logged: end('Is what happened logged?', ['yes', 'not-yet', 'nothing-to-log']),
  attendance: end('Have you checked who came?'),
} as const satisfies Readonly<Record<string, Item>>;

export type ItemId = keyof typeof ITEMS;

/** In the order in which they are asked. */
export const ITEM_IDS = Object.keys(ITEMS) as readonly ItemId[];

/** The item of what is read out at the start; yes counts as `expectations-read`. */
export const READ_OUT = 'expectations';
