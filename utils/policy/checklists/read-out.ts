/** Lines of the text that is read out at the start, in our own words, for a school that gave no text of its own. */
export const LINES = {
  behave: 'Please listen, be kind, and keep to our rules, as you would in school.',
  report: 'If anything worries you, tell me, or an adult at home or at school.',
  'no-recording': 'Nobody records this lesson, takes pictures of it or passes any of it on.',
  private: 'Keep links, passwords and private things to yourself. Never answer a stranger: always tell an adult.',
  room: 'Sit in a shared room or with the door open, with an adult near you and off camera.',
} as const;

export type LineId = keyof typeof LINES;

export const LINE_IDS = Object.keys(LINES) as readonly LineId[];
