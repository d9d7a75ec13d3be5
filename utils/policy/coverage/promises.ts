/** Promises of the product that serve a clause by themselves, each with the test that fails when it is broken. */
export const PROMISES = {
  'no-network': {
    words: 'Nothing is sent anywhere: the extension makes no connection, ever.',
    test: 'tests/guards/built/bundles.test.ts',
  },
  'no-pictures': {
    words: 'No picture, sound or film is ever taken.',
    test: 'tests/guards/no-pictures.test.ts',
  },
  attendance: {
    words:
      'Who came to each lesson you teach with it, when they came and left, and who of the class did not come, is kept, and is a file for the headteacher. What was not seen makes nobody late or absent.',
    test: 'tests/attendance/attended.test.ts',
  },
  told: {
    words: 'What a family said beforehand, ill, no access or not taking part, is noted beside whoever did not come.',
    test: 'tests/log/attendance.test.tsx',
  },
  discreet: {
    words: 'While you share your screen, nothing on the page names anyone.',
    test: 'tests/components/discreet.test.tsx',
  },
  beside: {
    words: 'Cards are short, keep to one corner, clear of the meeting’s own buttons, and fold away.',
    test: 'tests/components/place.test.ts',
  },
  'recording-task': {
    words:
      'When a lesson was recorded by staff, a task to delete the recording comes after the school’s days; only a hold with the DSL’s name moves it, and the weekly return lists it.',
    test: 'tests/incidents/follow-ups.test.ts',
  },
  'reassurance-task': {
    words:
      'On the day of an exclusion a task asks whether reassurance has been gained; it ends when you note who agreed.',
    test: 'tests/incidents/follow-ups.test.ts',
  },
  'chat-task': {
    words: 'Whoever is named to read the chat has a task for it each school day, and nobody else has.',
    test: 'tests/incidents/follow-ups.test.ts',
  },
  'staff-file': {
    words:
      'Concerns about staff go to the headteacher, and those about the headteacher to the chair of governors, each in a file of their own; nothing else that leaves the device tells of them.',
    test: 'tests/export/staff-concerns.test.ts',
  },
  'sealed-log': {
    words:
      'The log, the class lists and the attendance lie sealed and open with your passphrase, or with your device’s key where none is set.',
    test: 'tests/incidents/sealed.test.ts',
  },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly test: string }>>;

export type PromiseId = keyof typeof PROMISES;
