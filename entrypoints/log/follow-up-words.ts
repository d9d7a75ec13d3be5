import type { FollowUp, FollowUpKind, KeptAct } from '../../utils/incidents/follow-ups.ts';
import { longDate, longDateTime, readable } from './words.ts';

/** How follow-ups are said on the log page. */

/** What is to be done, without a full stop. */
export function followUpTitle({ kind, about }: Pick<FollowUp, 'kind' | 'about'>): string {
  switch (kind) {
    case 'recording':
      return `Delete the recording of the lesson on ${longDateTime(about)}`;
    case 'reassurance':
      return `${about === '' ? 'A pupil' : readable(about)}: has reassurance been gained?`;
    case 'chat':
      return `Read the chats of the lessons since ${longDate(about)}`;
    case 'plain-copy':
      return `Delete the plain copy ${about}`;
    case 'incident':
      return `Look again at ${about}`;
  }
}

export const WHY: Readonly<Record<FollowUpKind, string>> = {
  recording:
    'If it was yours or the school’s: wherever it was saved. Only a safeguarding hold, with the name of your DSL, keeps it longer.',
  reassurance:
    'The pupil stays out of the group until that is agreed, whatever the date. Once it is, take the date out of your class list as well.',
  chat: 'Your school has named you to read them each day.',
  'plain-copy':
    'It lies in your downloads, and anyone who opens it can read it. Once it is sent, delete it and every copy of it, and empty the bin.',
  incident: 'You gave it this day when you recorded it.',
};

export const DONE_LABEL: Readonly<Record<FollowUpKind, string>> = {
  recording: 'It is deleted',
  reassurance: 'It is agreed…',
  chat: 'I have read them',
  'plain-copy': 'It is deleted',
  incident: 'Done',
};

/** What was said, in one line of its history. */
export function actWords(act: KeptAct): string {
  const when = longDateTime(act.at);
  const reason = act.reason === '' ? '' : `: ${readable(act.reason)}`;
  switch (act.did) {
    case 'done':
      return `${when}, done${reason}`;
    case 'moved':
      return `${when}, moved to ${longDate(act.to)}${reason}`;
    case 'held':
      return `${when}, put on hold by ${readable(act.by)}${reason}`;
    case 'released':
      return `${when}, to be done again${reason}`;
  }
}
