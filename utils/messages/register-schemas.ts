import * as z from 'zod';
import { TOLD } from '../attendance/register.ts';
import { KINDS } from '../policy/people.ts';

/** Who was in a lesson, as a page sends it and as a backup holds it. */

const id = z.string().regex(/^[\w-]{1,64}$/u);
const time = z.number().min(0).max(8.64e15);
/** UTF-16 units, far above what any text here can have: what is refused is lost, and the class with it. */
const name = z
  .string()
  .max(20_000)
  .transform((value) => value.toWellFormed());
const spans = z.array(z.tuple([time, time])).max(2_000);

const register = z.strictObject({
  from: time,
  to: time,
  unseen: spans,
  partly: spans,
  people: z
    .array(
      z.strictObject({
        name,
        first: name.exactOptional(),
        self: z.literal(true).exactOptional(),
        kind: z.enum(KINDS),
        label: z.enum(['guest', 'external', 'unverified']).exactOptional(),
        account: name.exactOptional(),
        spans,
        waited: spans.exactOptional(),
        held: spans.exactOptional(),
        removed: name.exactOptional(),
      }),
    )
    .max(2_000),
});

export const lessonRegister = z.strictObject({
  id,
  title: name,
  session: z
    .strictObject({ title: name, class: name, oneToOne: z.literal(true).exactOptional(), starts: time, ends: time })
    .exactOptional(),
  register: register.exactOptional(),
});

const told = z.record(name, z.enum(TOLD)).refine((all) => Object.keys(all).length <= 2_000);

export const keptRegister = lessonRegister.extend({
  platform: z.enum(['teams', 'zoom']),
  register,
  told: told.exactOptional(),
});
