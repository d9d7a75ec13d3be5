import type { Attendee, KeptRegister, Span } from '../../utils/attendance/register.ts';
import { LESSON_TIME } from '../incidents/samples.ts';

/** Half an hour of Art where nothing else is said, with the teacher and Sam in all of it. */
export function keptRegister(
  changes: Partial<Omit<KeptRegister, 'register'>> & {
    readonly people?: readonly Attendee[];
    readonly from?: number;
    /** In ms. */
    readonly lasts?: number;
  } = {},
): KeptRegister {
  const { people, from = LESSON_TIME, lasts = 30 * 60_000, ...more } = changes;
  const spans: readonly Span[] = [[from, from + lasts]];
  return {
    id: 'register-1',
    title: 'Art',
    platform: 'teams',
    register: {
      from,
      to: from + lasts,
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
