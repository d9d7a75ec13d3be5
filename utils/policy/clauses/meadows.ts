import type { ClauseTable } from './clause-text.ts';

/** The Meadows preset: a special school that holds no live streams at present; its rules hold should it begin. */
export const MEADOWS_DOCUMENT = {
  title: 'Home Learning and Online Safety Policy',
  date: 'date not given',
} as const;

/** M of the clause list: every clause of this policy that touches live lessons, in our own words. */
export const MEADOWS_CLAUSES = {
  M1: {
    paragraph: 'section 5.4',
    sentence: 'At the start everyone is told: no recording, and limits on passing things on.',
  },
  M2: {
    paragraph: 'section 5.2',
    sentence: 'Chat is switched off if possible; otherwise a named member of staff reads it daily.',
  },
  M3: { paragraph: 'section 5.4', sentence: 'Nobody from outside the school community can get in.' },
  M4: { paragraph: 'section 5.4', sentence: 'Two or more staff are involved in any live stream.' },
  M5: { paragraph: 'section 5.4', sentence: 'There is never a one-to-one live stream.' },
  M6: {
    paragraph: 'section 5.4',
    sentence: 'The young person and the parents or carers have both agreed in writing beforehand.',
  },
  M7: {
    paragraph: 'section 5.4',
    sentence: 'The headteacher and leadership have agreed the plan for a live stream beforehand.',
  },
  M8: { paragraph: 'section 5.2', sentence: 'Staff and pupils use accounts of the school, never private ones.' },
  M9: {
    paragraph: 'section 5.4',
    sentence:
      'Staff do not stream or video-call from home, save in exceptional cases that the headteacher agreed before.',
  },
  M10: {
    paragraph: 'section 5.4',
    sentence: 'The rules are explained when consent is sought, and again as each live stream begins.',
  },
  M11: {
    paragraph: 'section 5.4',
    sentence: 'Start, end and everyone who took part are written down, early and late comings and goings too.',
  },
  M12: {
    paragraph: 'section 4.3',
    sentence: 'The DSL sees to it that each online safety incident is written down and handled.',
  },
  M13: { paragraph: 'section 8.1', sentence: 'Every member of staff logs behaviour and safeguarding issues.' },
  M14: { paragraph: 'section 8.2', sentence: 'The safeguarding leads look through every report.' },
  M15: {
    paragraph: 'section 4.3',
    sentence: 'The DSL reports regularly on online safety to the headteacher or the governors.',
  },
  M16: {
    paragraph: 'section 4.4',
    sentence: 'Staff and the DSL see to it that each safeguarding incident is logged and handled.',
  },
  M17: { paragraph: 'section 4.4', sentence: 'A concern about a colleague goes to the headteacher at once.' },
  M18: {
    paragraph: 'section 5.3',
    sentence: 'Social media show nothing that identifies a child, unless parents agreed to it in writing.',
  },
  M19: {
    paragraph: 'section 5.2',
    sentence: 'Leadership tries and checks a platform first, for data protection too; log-ins arrive safely.',
  },
  M20: { paragraph: 'section 5.2', sentence: 'Two or more staff run the platform, one of them in leadership.' },
  M21: {
    paragraph: 'section 5.4',
    sentence: 'Pupils are told: keep private things private, never answer strangers, always tell an adult.',
  },
  M22: {
    paragraph: 'section 5.4',
    sentence: 'A named person checks content before it goes out, knows the privacy settings and can report abuse.',
  },
  M23: {
    paragraph: 'section 5.4',
    sentence: 'Surroundings and place are thought about wherever live video and sound are used.',
  },
  M24: { paragraph: 'section 4.3', sentence: 'Cyber-bullying is logged and handled under the behaviour policy.' },
  M25: { paragraph: 'section 4.3', sentence: 'Staff are trained in online safety and check their own needs.' },
  M26: {
    paragraph: 'sections 4.1, 4.2 and 4.4',
    sentence: 'Governors and staff read and understand the policy; the headteacher and the DSL see to it.',
  },
  M27: {
    paragraph: 'section 5.4',
    sentence:
      'Before joining a stream of others: check its content, ask how it will be used, and tell pupils that they need not give or take part and that comments are public and stay.',
  },
  M28: {
    paragraph: 'section 5.3',
    sentence: 'Worries about social media are safeguarding concerns and are reported quickly.',
  },
  M29: { paragraph: 'section 4.3', sentence: 'The DSL works with the ICT manager and with other agencies.' },
  M30: { paragraph: 'section 5.4', sentence: 'There is no live streaming at present; these rules hold if it begins.' },
} as const satisfies ClauseTable;
