import type { ClauseTable } from './clause-text.ts';

/** The Westgate preset: an all-through school (4-16) that teaches on Teams. Bullets are counted in the part "Practice". */
export const WESTGATE_DOCUMENT = {
  title: 'Online Learning Policy for Pupils and Parents',
  date: 'date not given (reviewed autumn 2020)',
} as const;

/** W of the clause list: every clause of this policy that touches live lessons, in our own words. */
export const WESTGATE_CLAUSES = {
  W1: {
    paragraph: 'bullet 1',
    sentence: 'Pupils and parents may record only if the teacher has expressly allowed it.',
  },
  W2: {
    paragraph: 'bullet 2',
    sentence:
      'Recording without permission, or passing on pictures of others, is serious misuse and can lead to permanent exclusion.',
  },
  W3: {
    paragraph: 'bullets 3 and 14',
    sentence:
      'Recordings belong to the school; no lesson, live or recorded, leaves the school community or goes on social media.',
  },
  W4: { paragraph: 'bullet 5', sentence: 'Staff may record a lesson so that pupils can watch it at another time.' },
  W5: {
    paragraph: 'bullet 9',
    sentence: 'In a lesson or conversation that staff record, pupils go by first name only.',
  },
  W6: {
    paragraph: 'bullet 9',
    sentence: 'A recording that staff made of a lesson or conversation is deleted a month later.',
  },
  W7: { paragraph: 'bullet 10', sentence: 'A lesson that was recorded in advance may be kept.' },
  W8: {
    paragraph: 'bullet 15',
    sentence: "Without a parent's consent to video, the pupil's camera stays off for the whole lesson.",
  },
  W9: {
    paragraph: 'bullet 6',
    sentence: "The link goes to the teacher's own class or chosen group and to nobody else.",
  },
  W10: {
    paragraph: 'bullet 7',
    sentence:
      'Before a mentoring or support talk the parent is told, unless it is child protection or safeguarding contact.',
  },
  W11: {
    paragraph: 'bullet 13',
    sentence:
      'A pupil who misuses online lessons stays out of the group for a set time, until there is reassurance for the future.',
  },
  W12: {
    paragraph: 'bullet 15',
    sentence: 'When a child is admitted, parents are asked for consent to online learning, video included.',
  },
  W13: {
    paragraph: 'bullet 4',
    sentence: 'Online lessons run only on platforms that the school has agreed, Teams for example.',
  },
  W14: {
    paragraph: 'bullet 8',
    sentence:
      'A blurred background is advised for staff, above all at home or where confidential papers could be seen.',
  },
  W15: {
    paragraph: 'bullets 6 and 14',
    sentence: 'Lesson links stay with the class, and live lessons stay within the school community.',
  },
  W16: { paragraph: 'bullet 12', sentence: 'What the school expects of behaviour and partnership holds online too.' },
  W17: {
    paragraph: 'document head',
    sentence: 'The headteacher and deputies are the key people; the next review is set for an autumn term.',
  },
  W18: {
    paragraph: 'principles',
    sentence: 'Whoever leads the lesson needs to see how each child is feeling, not only to hear what is said.',
  },
} as const satisfies ClauseTable;
