/** What serves a clause later, where several clauses wait for the same thing. */
export const LATER = {
  missedLessons: 'A question about access after three missed lessons.',
  exampleCheck: 'A line about setting the example in the checklist before the lesson.',
  readyMessage: 'A message to send at once that names nobody, and the numbers in the lesson itself too.',
  report: 'A report for each term without any name, for the headteacher and the governors.',
  seniorLeader: 'The name and number of whom to tell, beside the incident.',
  training: 'A tour with a practice lesson, a note of what has changed, and a page to check oneself.',
} as const;
