import type { SchoolText } from '../policy/school-text.ts';
import { isFailure, type request } from './client.ts';

/** The school file for our own pages: the background alone opens and seals it. */
export function schoolTextOf(ask: typeof request): SchoolText {
  return {
    async read() {
      const answer = await ask({ type: 'read-school-file' });
      if (isFailure(answer)) throw new Error(answer.why);
      return answer;
    },
    async keep(text) {
      const answer = await ask({ type: 'keep-school-file', text });
      if (isFailure(answer)) throw new Error(answer.why);
      return answer;
    },
  };
}
