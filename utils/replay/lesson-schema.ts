import { z } from 'zod';

/** The lines of a lesson file (the contract is the lesson file's own format, version 1). */

const unknown = z.literal('unknown');
const onOff = z.enum(['on', 'off']);
const fact = <T extends z.ZodType>(known: T) => z.union([known, unknown]);
/** Seconds of some eleven days: what is more was meant as a time of day or in milliseconds. */
const LONGEST = 1_000_000;
const t = z.number().min(0).max(LONGEST, `must be seconds since "at", at most ${LONGEST}`);

export const headerSchema = z.strictObject({
  lesson: z.literal(1),
  platform: z.enum(['teams', 'zoom']),
  edition: z.enum(['work', 'personal']).default('work'),
  title: z.string(),
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'must be a local time like "2026-11-23T10:00:00"'),
  zone: z.string(),
  account: z.string().default('unknown'),
  device: z.enum(['managed', 'unknown']).default('unknown'),
});

const meeting = z.strictObject({
  phase: fact(z.enum(['lobby', 'in-meeting', 'ended'])).optional(),
  recording: fact(z.enum(['on', 'paused', 'off'])).optional(),
  recordingBy: z.string().optional(),
  transcription: fact(onOff).optional(),
  transcriptionBy: z.string().optional(),
  captions: fact(onOff).optional(),
  waitingRoom: fact(onOff).optional(),
  chat: fact(z.enum(['everyone', 'private-allowed', 'off'])).optional(),
  background: fact(z.enum(['blurred', 'image', 'none'])).optional(),
});

const personFields = {
  name: z.string().optional(),
  where: fact(z.enum(['meeting', 'waiting'])).optional(),
  role: fact(z.enum(['organiser', 'co-organiser', 'presenter', 'attendee'])).optional(),
  account: z.string().optional(),
  label: fact(z.enum(['guest', 'external', 'unverified', 'none'])).optional(),
  mic: fact(onOff).optional(),
  camera: fact(onOff).optional(),
  hand: fact(z.boolean()).optional(),
  sharing: fact(z.boolean()).optional(),
  speaking: fact(z.boolean()).optional(),
};

const join = z.strictObject({ id: z.string().min(1), self: z.boolean().optional(), ...personFields, name: z.string() });
const update = z.strictObject({ id: z.string().min(1), ...personFields });
const message = z.strictObject({
  from: z.string(),
  to: fact(z.enum(['everyone', 'host', 'private'])),
  text: z.string(),
  with: z.string().optional(),
});
const level = z.enum(['full', 'partial', 'none']);
const sight = z.strictObject({
  participants: level.optional(),
  chat: level.optional(),
  recording: level.optional(),
  sharing: level.optional(),
});

const who = z.string().optional();
const teacher = z.discriminatedUnion('did', [
  z.strictObject({
    did: z.enum(['lesson', 'not-a-lesson', 'adult-present', 'adult-left', 'expectations-read']),
  }),
  z.strictObject({ did: z.literal('parent-told'), answer: z.enum(['yes', 'not-needed']) }),
  z.strictObject({ did: z.literal('recording-reason'), why: z.enum(['share', 'safeguarding', 'one-to-one']) }),
  z.strictObject({ did: z.literal('checklist'), item: z.string(), answer: z.string() }),
  z.strictObject({ did: z.literal('invited'), who: z.string(), for: z.number().positive().default(120) }),
  z.strictObject({ did: z.literal('permission'), what: z.enum(['recording', 'camera', 'sharing', 'guest']), who }),
  z.strictObject({ did: z.literal('capture'), category: z.string(), who }),
  z.strictObject({ did: z.enum(['dismiss', 'snooze']), rule: z.string(), who }),
]);

/** One key beside `t` says what a line is. */
export const LINES = {
  meeting: z.strictObject({ t, meeting }),
  join: z.strictObject({ t, join }),
  update: z.strictObject({ t, update }),
  leave: z.strictObject({ t, leave: z.string() }),
  message: z.strictObject({ t, message }),
  sight: z.strictObject({ t, sight }),
  teacher: z.strictObject({ t, teacher }),
  end: z.strictObject({ t, end: z.literal(true) }),
} as const;

export type Header = z.infer<typeof headerSchema>;
export type LineOf<K extends keyof typeof LINES> = z.infer<(typeof LINES)[K]>;
export type Line = { [K in keyof typeof LINES]: LineOf<K> }[keyof typeof LINES];
