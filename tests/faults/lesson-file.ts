const HEADER = {
  lesson: 1,
  platform: 'teams',
  title: 'Practice lesson',
  at: '2026-11-23T10:00:00',
  zone: 'Europe/London',
  account: 'r.ashdown@lanternhill.example',
};

/** A lesson of the practice school that begins with everybody in, and lasts: teacher, assistant and two pupils. */
export function lessonFile(...lines: readonly object[]): string {
  const person = { role: 'attendee', mic: 'off', camera: 'on', hand: false, sharing: false };
  return [
    HEADER,
    { t: 0, meeting: { phase: 'in-meeting', recording: 'off', transcription: 'off' } },
    { t: 0, join: { ...person, id: 't1', name: 'Ms R Ashdown', role: 'organiser', self: true } },
    { t: 0, join: { ...person, id: 't2', name: 'Mr T Bellamy', role: 'co-organiser' } },
    { t: 0, join: { ...person, id: 'p1', name: 'Ben Carrick' } },
    { t: 0, join: { ...person, id: 'p2', name: 'Grace Lindqvist' } },
    ...lines,
    { t: 6000, end: true },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}
