import type { ClauseTable } from './clause-text.ts';

/** The Crofton preset: a junior school that teaches on Zoom. The document has no numbered paragraphs: its headings stand for them. */
export const CROFTON_DOCUMENT = {
  title: 'Live Online Sessions Policy',
  date: 'January 2021',
} as const;

/** C of the clause list: every clause of this policy that touches live lessons, in our own words. */
export const CROFTON_CLAUSES = {
  C1: {
    paragraph: 'staff and pupil responsibilities',
    sentence: 'Microphones stay muted, save while someone contributes or talks with the teacher.',
  },
  C2: {
    paragraph: 'pupil responsibilities',
    sentence: 'Cameras stay on for the whole session, unless the teacher agreed otherwise.',
  },
  C3: { paragraph: 'staff responsibilities', sentence: 'Chat is set so that everyone sees every message.' },
  C4: { paragraph: 'staff responsibilities', sentence: 'Only children who are expected are let in, by their names.' },
  C5: {
    paragraph: 'staff and pupil responsibilities',
    sentence: 'Each child shows their own name, not a nickname, and names can be seen all the time.',
  },
  C6: {
    paragraph: 'staff responsibilities',
    sentence: 'Pupils come through the waiting room, and staff let them in.',
  },
  C7: {
    paragraph: 'staff responsibilities',
    sentence: 'Another adult is with the teacher the whole time, if possible.',
  },
  C8: {
    paragraph: 'staff responsibilities',
    sentence: 'A teacher who is alone waits for a second pupil before letting anyone in.',
  },
  C9: {
    paragraph: 'staff responsibilities',
    sentence: 'Sessions and contact keep to the shared timetable, inside the ordinary school day.',
  },
  C10: { paragraph: 'staff responsibilities', sentence: 'Staff use Zoom through their school account.' },
  C11: {
    paragraph: 'staff responsibilities',
    sentence: 'Staff work on a school device, under their own school profile.',
  },
  C12: {
    paragraph: 'staff responsibilities',
    sentence: 'Staff sit somewhere neutral, with nothing personal or unsuitable in sight or hearing.',
  },
  C13: {
    paragraph: 'staff responsibilities',
    sentence: 'With no other adult there, the session ends for all pupils at once.',
  },
  C14: {
    paragraph: 'headteacher responsibilities',
    sentence: 'On a breach of practice the headteacher contacts the Professionals Online Safety Helpline.',
  },
  C15: {
    paragraph: 'headteacher and staff responsibilities',
    sentence: 'Unacceptable behaviour is taken to senior leaders.',
  },
  C16: {
    paragraph: 'staff and pupil responsibilities',
    sentence: 'Behaviour online meets the same standards as in school.',
  },
  C17: {
    paragraph: 'parent responsibilities',
    sentence: 'Families say if a child is not to take part, has trouble getting in or cannot attend.',
  },
  C18: {
    paragraph: 'headteacher and pupil responsibilities',
    sentence: 'The headteacher follows attendance, punctuality, behaviour and attitudes; pupils come on time.',
  },
  C19: {
    paragraph: 'staff responsibilities',
    sentence: 'Outside a session staff contact the parent, never the child, and on a school device.',
  },
  C20: {
    paragraph: 'headteacher responsibilities',
    sentence: 'The headteacher tells senior leaders and governors how well the systems work.',
  },
  C21: {
    paragraph: 'headteacher responsibilities',
    sentence: 'Staff are trained and feel able to use the platform safely.',
  },
  C22: {
    paragraph: 'staff responsibilities',
    sentence: "Safeguarding follows the national guidance (KCSIE) and the school's own safeguarding policy.",
  },
  C23: { paragraph: 'document foot', sentence: 'A review was due in January 2023, or earlier where needed.' },
  C24: {
    paragraph: 'parent responsibilities',
    sentence: 'A child has a suitable place to work and, if possible, a suitable person to help.',
  },
} as const satisfies ClauseTable;
