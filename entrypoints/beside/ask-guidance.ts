import type { Guidance } from '../../utils/incidents/urgent.ts';
import { isFailure, request } from '../../utils/messages/client.ts';

/** Whom to tell of what is urgent; `undefined`: the background did not answer. */
export async function askGuidance(): Promise<Guidance | undefined> {
  const answer = await request({ type: 'get-guidance' });
  return isFailure(answer) ? undefined : answer.guidance;
}
