import type { Attendee, KeptRegister, Span } from '../../utils/attendance/register.ts';
import { LESSON_TIME } from '../incidents/samples.ts';

/** Half an hour of Art, with the teacher and Sam in all of it. */
export function keptRegister(
  changes: Partial<Omit<KeptRegister, 'register'>> & {
    readonly people?: readonly Attendee[];
    readonly from?: number;
  } = {},
): KeptRegister {
  const { people, from = LESSON_TIME, ...more } = changes;
  const spans: readonly Span[] = [[from, from + 30 * 60_000]];
  return {
    id: 'register-1',
    title: 'Art',
    platform: 'teams',
    register: {
      from,
      to: from + 30 * 60_000,
      unseen: [],
      partly: [],
      people: people ?? [
        { name: 'Ms R Shah', self: true, kind: 'staff', spans },
        { name: 'Sam Taylor', kind: 'pupil', spans },
      ],
    },
    ...more,
  };
}
