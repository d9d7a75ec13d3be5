import type { ClauseTable } from './clause-text.ts';

/** The trust primary preset: a primary school of a trust, on Zoom or Teams. */
export const TRUST_PRIMARY_DOCUMENT = {
  title: 'Remote Learning Policy',
  date: 'date not given',
} as const;

/** R of the clause list: every clause of this policy that touches live lessons, in our own words. */
export const TRUST_PRIMARY_CLAUSES = {
  R1: {
    paragraph: 'sections 3, 3.1 and 5.1',
    sentence: 'Live lessons are never recorded, neither by the school nor by families.',
  },
  R2: { paragraph: 'section 3.1', sentence: 'Staff keep no pictures of pupils for themselves.' },
  R3: { paragraph: 'section 3, settings', sentence: "Pupils' microphones are muted or switched off." },
  R4: { paragraph: 'section 3, settings', sentence: "Pupils' cameras are switched off." },
  R5: { paragraph: 'section 3, settings', sentence: 'Pupils do not share their screens.' },
  R6: { paragraph: 'section 3, invitations', sentence: 'Only those who were sent the invitation join.' },
  R7: { paragraph: 'section 3, settings', sentence: 'Pupils wait in a lobby until the member of staff lets them in.' },
  R8: { paragraph: 'section 3.1', sentence: 'Parents stay near enough to hear, and off camera.' },
  R9: { paragraph: 'section 4.1', sentence: 'Teachers answer parents and pupils between 09:00 and 16:00.' },
  R10: { paragraph: 'section 3', sentence: "A live lesson is no longer than suits the pupils' age." },
  R11: { paragraph: 'section 5.2', sentence: 'Staff use devices that the trust manages.' },
  R12: {
    paragraph: 'section 3.1',
    sentence:
      'Everyone sits in a suitable room, not a bedroom, with a neutral or blurred background and nothing personal in view.',
  },
  R13: { paragraph: 'section 3', sentence: 'Meeting links and ids stay private and are not passed on.' },
  R14: {
    paragraph: 'section 3.1',
    sentence: 'At the start, staff remind everyone how to behave and how to report a worry.',
  },
  R15: { paragraph: 'section 3, settings', sentence: 'The member of staff keeps control of the meeting throughout.' },
  R16: { paragraph: 'section 3', sentence: 'Staff note who attends each live session.' },
  R17: {
    paragraph: 'section 6',
    sentence:
      "A lesson can show a child's home: surroundings, family relationships, conduct online. Staff stay alert to it.",
  },
  R18: { paragraph: 'section 3.1', sentence: 'Everyone speaks and dresses appropriately, attending adults too.' },
  R19: {
    paragraph: 'section 5.1',
    sentence:
      'Personal data is used only as far as remote learning needs it, and goes to nobody outside without permission.',
  },
  R20: { paragraph: 'section 5.2', sentence: 'Devices are kept secure and are not lent to friends or family.' },
  R21: {
    paragraph: 'section 3',
    sentence: 'Only sessions listed in the action plan for remote learning take place live.',
  },
  R22: { paragraph: 'section 3', sentence: 'Those invited are told beforehand what is expected in the session.' },
  R23: { paragraph: 'section 3.1', sentence: 'What is said about pupils and their learning stays confidential.' },
  R24: { paragraph: 'section 6', sentence: 'A safeguarding concern is passed on without delay.' },
  R25: {
    paragraph: 'section 3',
    sentence: 'Pupils learn in a shared room or with the door open, or with a suitable adult nearby.',
  },
  R26: { paragraph: 'section 3.1', sentence: 'Staff set the example online: safe practice and calm behaviour.' },
  R27: {
    paragraph: 'section 4.1',
    sentence: 'Trouble with behaviour goes to the deputy headteacher or the headteacher.',
  },
  R28: {
    paragraph: 'sections 4, 4.4 and 4.6',
    sentence: 'Senior leaders monitor remote learning; governors oversee it.',
  },
  R29: { paragraph: 'section 7', sentence: 'The policy is looked at again at least every two years.' },
  R30: {
    paragraph: 'sections 3 and 4.5',
    sentence: 'Families tell the school when a child cannot attend or lacks access; other ways are offered.',
  },
  R31: {
    paragraph: 'section 6',
    sentence: 'The policies on allegations against staff and on whistleblowing hold online too.',
  },
} as const satisfies ClauseTable;
