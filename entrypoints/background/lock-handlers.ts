import { logFault } from '../../utils/base/log-fault.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import type { IncidentLog } from '../../utils/incidents/log.ts';
import type { Stretches } from '../../utils/incidents/stretches.ts';
import type { LockRequest } from '../../utils/messages/lock-protocol.ts';
import type { Handlers } from '../../utils/messages/router.ts';
import type { Lock } from '../../utils/seal/lock.ts';
import type { SchoolText } from '../../utils/policy/school-text.ts';

export interface LockPorts {
  readonly lock: Lock;
  readonly stretches: Pick<Stretches, 'rewrap'>;
  readonly log: Pick<IncidentLog, 'sealOld'>;
  readonly schoolText: SchoolText;
}

/** One function for each request about the lock. */
export function createLockHandlers(ports: LockPorts): Pick<Handlers, LockRequest['type']> {
  const { lock, stretches, log, schoolText } = ports;
  return {
    'lock-state': () => lock.state(),
    async unlock({ identity }) {
      const done = await lock.unlock(identity);
      if (done) {
        // Not waited for: whoever unlocked wants to read.
        stretches.rewrap().catch(logFault('error', 'keys were not wrapped anew'));
        log.sealOld().catch(logFault('error', 'old records were not moved under the seal'));
      }
      return { unlocked: done };
    },
    async lock() {
      await lock.lock();
      return await lock.state();
    },
    async 'open-key'() {
      const identity = await lock.identity();
      if (identity === undefined) throw new LogError('locked');
      return { identity };
    },
    async 'keep-key'({ file }) {
      const kept = await (file === undefined ? lock.underDevice() : lock.underPassphrase(file));
      if (!kept) throw new LogError('locked');
      return await lock.state();
    },
    'read-school-file': () => schoolText.read(),
    'keep-school-file': ({ text }) => schoolText.keep(text),
    async 'begin-anew'() {
      await lock.beginAnew();
      return await lock.state();
    },
  };
}
