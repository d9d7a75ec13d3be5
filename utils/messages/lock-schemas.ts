import * as z from 'zod';

const NOT_LONGER_THAN = 2_000;
/** Of a school file, in UTF-16 units. */
export const SCHOOL_TEXT = z.string().max(50_000_000);

/** What only our own pages may ask about the lock. */
export const LOCK_REQUESTS = [
  z.strictObject({ type: z.literal('lock-state') }),
  z.strictObject({ type: z.literal('unlock'), identity: z.string().max(NOT_LONGER_THAN) }),
  z.strictObject({ type: z.literal('lock') }),
  z.strictObject({ type: z.literal('open-key') }),
  z.strictObject({ type: z.literal('keep-key'), file: z.string().max(NOT_LONGER_THAN).exactOptional() }),
  z.strictObject({ type: z.literal('begin-anew') }),
  z.strictObject({ type: z.literal('read-school-file') }),
  z.strictObject({ type: z.literal('keep-school-file'), text: SCHOOL_TEXT }),
] as const;
