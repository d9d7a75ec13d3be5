import type { Tone } from '../../components/Notice.tsx';
import type { Served } from '../../utils/policy/coverage/index.ts';

interface Words {
  /** On the badge of a clause. */
  readonly title: string;
  /** After a number. */
  readonly count: string;
  /** The colour of the badge; the words say the same. */
  readonly tone: Tone;
}

/** How far a clause is served, in the order in which they are told. */
export const SERVED: Readonly<Record<Served, Words>> = {
  served: { title: 'Served', count: 'served', tone: 'good' },
  'in-part': { title: 'In part', count: 'in part', tone: 'info' },
  later: { title: 'Later', count: 'later', tone: 'nudge' },
};
