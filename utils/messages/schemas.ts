import * as z from 'zod';
import { TOLD } from '../attendance/register.ts';
import { CATEGORY_IDS } from '../incidents/categories.ts';
import { NOTICED, SEVERITIES, STATUSES } from '../incidents/draft.ts';
import { BOOKS } from '../incidents/record.ts';
import { UNKNOWN } from '../meeting/fact.ts';
import { RULE_IDS } from '../policy/rule-ids.ts';
import { BACKUP_REQUESTS } from './backup-schemas.ts';
import { LOCK_REQUESTS } from './lock-schemas.ts';
import { lessonRegister } from './register-schemas.ts';

/**
 * What the background takes from a message, parsed. Limits are far above what a page can need (a
 * hostile name of 10,000 characters passes whole): they keep a forged message from filling the disk.
 */

/** UTF-16 units. */
const NAME = 20_000;
const WORDS = 100_000;
const LIST = 500;
const PEOPLE = 2_000;
const PAGE = 500;

function text(limit: number) {
  return z
    .string()
    .max(limit)
    .transform((value) => value.toWellFormed());
}

const id = z.string().regex(/^[\w-]{1,64}$/u);
const count = z.union([z.literal(UNKNOWN), z.int().min(0).max(100_000)]);
const time = z.number().min(0).max(8.64e15);

const pupil = z.strictObject({
  name: text(NAME),
  shown: text(NAME).exactOptional(),
  id: text(NAME).exactOptional(),
  protectedIdentity: z.boolean().exactOptional(),
});

const words = {
  category: z.enum(CATEGORY_IDS).exactOptional(),
  severity: z.enum(SEVERITIES).exactOptional(),
  what: text(WORDS).exactOptional(),
  actions: z.array(text(NAME)).max(LIST).exactOptional(),
  pupils: z.array(pupil).max(LIST).exactOptional(),
  noticed: z.enum(NOTICED).exactOptional(),
  referredTo: text(NAME).exactOptional(),
  referredAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  followUpDue: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .exactOptional(),
};

const draft = z.strictObject({
  ...words,
  id,
  at: time,
  platform: z.enum(['teams', 'zoom']).exactOptional(),
  lesson: text(NAME),
  rule: z.enum(RULE_IDS).exactOptional(),
  clauses: z.array(text(NAME)).max(LIST),
  recording: z.enum(['on', 'paused', 'off', UNKNOWN]),
  pupilsPresent: count,
  staffPresent: count,
  teacher: text(NAME),
  present: z.array(text(NAME)).max(PEOPLE).exactOptional(),
  lately: z
    .array(z.tuple([time, text(NAME), text(40), text(NAME)]))
    .max(PEOPLE)
    .exactOptional(),
});

const status = z.strictObject({
  watching: z.enum(['starting', 'waiting', 'watching', 'asking', 'not-a-lesson', 'unreadable', 'ended']),
  cards: z.int().min(0).max(10_000),
  urgent: z.boolean(),
  unsaved: z.int().min(0).max(10_000),
  pupilsDependOnMe: z.boolean(),
  recorded: z.boolean(),
});

const recorder = z.strictObject({ name: text(200), role: text(200) });
const book = z.enum(BOOKS);
const removal = z.strictObject({
  book,
  of: id,
  names: z
    .array(text(NAME).check(z.minLength(2)))
    .min(1)
    .max(50),
  words: z.enum(['name', 'all']),
  decidedBy: text(200).check(z.minLength(1)),
  reason: text(2_000).check(z.minLength(1)),
});
const reference = z.string().regex(/^[A-Z]{2}-\d{6,12}$/);

const reason = text(2_000);
const date = z.iso.date();
const act = z.discriminatedUnion('did', [
  z.strictObject({ did: z.enum(['done', 'released']), reason }),
  z.strictObject({ did: z.literal('moved'), reason, to: date }),
  z.strictObject({ did: z.literal('held'), reason, by: text(200) }),
]);
const word = z.string().regex(/^[\w-]{1,64}$/u);
const lesson = z.strictObject({
  id,
  title: text(NAME),
  answers: z.array(z.strictObject({ item: word, answer: word, at: time })).max(100),
});

/** What a meeting page may ask, and our own pages too. */
export const meetingRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('get-probes') }),
  z.strictObject({ type: z.literal('watch-here') }),
  z.strictObject({ type: z.literal('get-school') }),
  z.strictObject({ type: z.literal('record-incident'), draft }),
  z.strictObject({ type: z.literal('amend-incident'), amendment: draft.extend({ of: id }) }),
  z.strictObject({ type: z.literal('lesson-status'), status }),
  z.strictObject({ type: z.literal('keep-answers'), lesson }),
  z.strictObject({ type: z.literal('keep-register'), lesson: lessonRegister }),
  z.strictObject({ type: z.literal('open-log') }),
]);

/** What only our own pages may ask. */
export const pageRequest = z.discriminatedUnion('type', [
  ...meetingRequest.options,
  ...LOCK_REQUESTS,
  ...BACKUP_REQUESTS,
  z.strictObject({
    type: z.literal('list-records'),
    book,
    before: z.int().min(1).exactOptional(),
    limit: z.int().min(1).max(PAGE),
  }),
  z.strictObject({ type: z.literal('check-log'), book }),
  z.strictObject({ type: z.literal('remove-person'), id, removal }),
  z.strictObject({
    type: z.literal('make-return'),
    id,
    recorder,
    book: book.exactOptional(),
    known: z.strictObject({ from: z.int().min(1), to: z.int().min(0) }).exactOptional(),
  }),
  z.strictObject({ type: z.literal('read-return'), reference }),
  z.strictObject({ type: z.literal('confirm-return'), reference, receipt: text(200) }),
  z.strictObject({ type: z.literal('get-confirmed') }),
  z.strictObject({ type: z.literal('get-recorder') }),
  z.strictObject({ type: z.literal('get-guidance') }),
  z.strictObject({ type: z.literal('list-follow-ups'), book }),
  z.strictObject({ type: z.literal('act-on-follow-up'), id: z.string().max(300), book, act }),
  z.strictObject({ type: z.literal('plain-copy-saved'), fileName: z.string().max(200), book }),
  z.strictObject({ type: z.literal('get-due') }),
  z.strictObject({ type: z.literal('list-lessons') }),
  z.strictObject({
    type: z.literal('list-registers'),
    days: z.strictObject({ from: date, to: date }).exactOptional(),
  }),
  z.strictObject({ type: z.literal('keep-told'), id, pupil: text(NAME), told: z.enum(TOLD).exactOptional() }),
  z.strictObject({
    type: z.literal('remove-from-registers'),
    names: removal.shape.names,
    decidedBy: removal.shape.decidedBy,
    reason: removal.shape.reason,
  }),
]);
