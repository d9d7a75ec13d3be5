import { browserDatabase } from '../../utils/incidents/database.ts';
import { type LogReader, readerOf } from '../../utils/incidents/reader.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import { createStretches } from '../../utils/incidents/stretches.ts';
import { isFailure, type request } from '../../utils/messages/client.ts';
import { browserMemory } from '../../utils/seal/memory.ts';
import type { LockTurns } from './use-lock.ts';

/** The private half as the background has it now; `undefined`: locked. @throws LogError `busy`: it did not say */
export async function identityFrom(ask: typeof request): Promise<string | undefined> {
  const answer = await ask({ type: 'open-key' });
  if (!isFailure(answer)) return answer.identity;
  if (answer.failed === 'locked') return undefined;
  throw new LogError('busy');
}

/**
 * The log, read by the page itself: of a long one the background would have to send every record, and would answer
 * nobody meanwhile. It reads alone, the background stays the one writer; and it asks for the key anew with each
 * reading, so that it ends where the log is locked, and the lock knows that somebody reads. What it learnt of the key
 * it forgets with every turn of the lock.
 */
export function logReader(ask: typeof request, onLockTurn: LockTurns): LogReader {
  const identity = () => identityFrom(ask);
  const database = browserDatabase();
  const never = () => Promise.reject(new Error('the page writes nothing'));
  const stretches = createStretches({
    database,
    lock: { identity, peek: identity, recipient: never },
    memory: browserMemory,
    recipientsOf: never,
    now: Date.now,
  });
  onLockTurn(stretches.forget);
  return readerOf(database, stretches.opener);
}
