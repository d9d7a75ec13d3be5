import * as z from 'zod';

const NOT_LONGER_THAN = 2_000;

/** What only our own pages may ask about the lock. */
export const LOCK_REQUESTS = [
  z.strictObject({ type: z.literal('lock-state') }),
  z.strictObject({ type: z.literal('unlock'), identity: z.string().max(NOT_LONGER_THAN) }),
  z.strictObject({ type: z.literal('lock') }),
  z.strictObject({ type: z.literal('open-key') }),
  z.strictObject({ type: z.literal('keep-key'), file: z.string().max(NOT_LONGER_THAN).exactOptional() }),
  z.strictObject({ type: z.literal('begin-anew') }),
] as const;
