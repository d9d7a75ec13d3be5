import { onLockTurn } from '../../utils/seal/memory.ts';
import { onSchoolChange } from '../../utils/settings/school-store.ts';

/** Calls back after the school that holds may be another one: its class lists come and go with the lock. Returns the way to stop. */
export function onSchoolTurn(turned: () => void): () => void {
  const stops = [onSchoolChange(turned), onLockTurn(turned)];
  return () => stops.forEach((stop) => stop());
}
