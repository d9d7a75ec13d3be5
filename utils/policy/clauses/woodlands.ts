import type { ClauseTable } from './clause-text.ts';

/** The Woodlands preset: a primary school on Microsoft 365. Our P numbers are not the document's paragraph numbers. */
export const WOODLANDS_DOCUMENT = {
  title: 'Acceptable Use Policy for Remote Learning and Online Communication',
  date: 'January 2021',
} as const;

/** P of the clause list: every clause of this policy that touches live lessons, in our own words. */
export const WOODLANDS_CLAUSES = {
  P1: {
    paragraph: 'paragraph 9',
    sentence: 'Parents accept that a live session may be recorded, and take no screenshots or photographs.',
  },
  P2: {
    paragraph: 'paragraph 10',
    sentence:
      'Only staff record, and only where needed: to share within the school community in Teams, or for safeguarding.',
  },
  P3: { paragraph: 'paragraph 11', sentence: 'Staff make no recordings on equipment of their own.' },
  P4: {
    paragraph: 'paragraph 22',
    sentence: 'A one-to-one meeting is recorded and the recording filed, unless two members of staff are there.',
  },
  P5: {
    paragraph: 'paragraphs 19 and 20',
    sentence: 'Staff mute pupils, and switch off their microphones and video, when these are not needed.',
  },
  P6: {
    paragraph: 'paragraph 9',
    sentence: 'Video is on for everyone in a recorded live session, save where an identity is protected.',
  },
  P7: { paragraph: 'paragraph 19', sentence: 'Staff do not let pupils share a screen.' },
  P8: {
    paragraph: 'paragraph 28',
    sentence: 'Pop-ups of other programs can show on a shared screen; staff watch for them.',
  },
  P9: { paragraph: 'paragraph 19', sentence: 'Staff keep an eye on the chat.' },
  P10: { paragraph: 'paragraph 2', sentence: 'Only people of the school community are let on to the platform.' },
  P11: { paragraph: 'paragraph 19', sentence: 'A waiting room or lobby is in use.' },
  P12: { paragraph: 'paragraph 20', sentence: 'Two or more members of staff are present.' },
  P13: {
    paragraph: 'paragraph 21',
    sentence: 'A one-to-one takes place only if senior leaders approved it, as an exception.',
  },
  P14: {
    paragraph: 'paragraph 22',
    sentence: 'A parent or carer may be in the room for a one-to-one where the DSL agrees.',
  },
  P15: { paragraph: 'paragraph 7', sentence: 'The headteacher and the DSL may join without notice.' },
  P16: { paragraph: 'paragraph 4', sentence: 'Online contact with pupils is Monday to Friday, 09:00 to 17:00 only.' },
  P17: {
    paragraph: 'paragraphs 7 and 22',
    sentence: 'Every live session is on the timetable and in the school calendar.',
  },
  P18: { paragraph: 'paragraph 8', sentence: 'A live session needs a yes from the headteacher or the DSL.' },
  P19: {
    paragraph: 'paragraph 17',
    sentence: 'Only staff whom the headteacher or the DSL has authorised lead live sessions.',
  },
  P20: {
    paragraph: 'paragraphs 1 and 18',
    sentence: "Live lessons run on the school's Microsoft 365 platform, Teams, and nowhere else.",
  },
  P21: { paragraph: 'paragraph 3', sentence: 'Staff use their school account, never a personal one.' },
  P22: {
    paragraph: 'paragraph 3',
    sentence: "Staff use the school's equipment; exceptions are a pupil's safety, and videos with no pupil in them.",
  },
  P23: {
    paragraph: 'paragraph 28',
    sentence: 'Backgrounds are plain or blurred, and show nothing personal.',
  },
  P24: { paragraph: 'paragraphs 9 and 23', sentence: 'Links and log-in details stay private and are not passed on.' },
  P25: {
    paragraph: 'paragraph 26',
    sentence: 'Staff bring the expectations to mind often enough to keep behaviour good.',
  },
  P26: {
    paragraph: 'paragraph 32',
    sentence: 'Someone who disrupts is removed, the session may be ended, and it is reported.',
  },
  P27: {
    paragraph: 'paragraph 34',
    sentence: 'Safeguarding concerns go to the DSL under the child protection policy.',
  },
  P28: {
    paragraph: 'paragraph 31',
    sentence: 'Anyone with a worry is encouraged to tell staff, a parent, the headteacher or the DSL.',
  },
  P29: {
    paragraph: 'paragraphs 27, 28 and 33',
    sentence: "Language and dress are appropriate, and the school's policies, anti-bullying among them, apply.",
  },
  P30: { paragraph: 'paragraph 20', sentence: 'Pupils are contacted through their own Teams accounts.' },
  P31: {
    paragraph: 'paragraph 19',
    sentence: 'Staff use the privacy and safety settings to manage who gets in and what they can do.',
  },
  P32: {
    paragraph: 'paragraph 9 and agreement form',
    sentence: 'Parents, pupils and staff sign that they have read and accept the policy.',
  },
  P33: {
    paragraph: 'paragraph 5',
    sentence: 'In a lockdown staff may telephone pupils; from a personal phone they withhold the number.',
  },
  P34: {
    paragraph: 'paragraph 16',
    sentence: 'A one-to-one has a team of its own, so that nothing reaches a larger group.',
  },
  P35: { paragraph: 'paragraph 15', sentence: 'Staff keep up with what changes in Teams.' },
  P36: { paragraph: 'paragraph 12', sentence: 'Pupils do not see work that others have uploaded.' },
  P37: {
    paragraph: 'paragraphs 20 and 29',
    sentence:
      'Pupils learn in a shared room or with the door open and supervised; an adult is at home wherever possible.',
  },
  P38: {
    paragraph: 'paragraphs 25 and 27',
    sentence: 'Staff set the example online, and take no pictures for themselves.',
  },
  P39: {
    paragraph: 'document head and key details',
    sentence: 'The policy is reviewed each year and after any concern; a review was due in January 2022.',
  },
} as const satisfies ClauseTable;
