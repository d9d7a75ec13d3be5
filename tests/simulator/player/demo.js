/** The lesson behind a page that is played by hand: a teacher and a few pupils, all invented. */
export function demoLesson() {
  const pupils = [
    'Sam Okoro',
    'Priya Nandra',
    'Jude Fairweather',
    'Mina Castellan',
    'Tomos Vale',
    'Ayla Brightwater',
    'Kit Marlowe-Reyes',
    'Noor Halloran',
  ];
  const lines = [
    {
      lesson: 1,
      platform: 'teams',
      title: 'Year 8 Maths',
      at: '2026-11-23T10:00:00',
      zone: 'Europe/London',
      account: 'a.lindqvist@school.example',
    },
    {
      t: 0,
      meeting: {
        phase: 'in-meeting',
        recording: 'off',
        transcription: 'off',
        captions: 'off',
        chat: 'everyone',
        background: 'blurred',
      },
    },
    {
      t: 0,
      join: {
        id: 't1',
        name: 'Avery Lindqvist',
        self: true,
        role: 'organiser',
        mic: 'on',
        camera: 'on',
        hand: false,
        sharing: false,
      },
    },
    ...pupils.map((name, index) => ({
      t: 0,
      join: {
        id: `p${index + 1}`,
        name,
        role: 'attendee',
        mic: 'off',
        camera: index % 3 === 0 ? 'on' : 'off',
        hand: false,
        sharing: false,
        speaking: false,
      },
    })),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
