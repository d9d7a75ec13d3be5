import type { Level } from '../../utils/policy/school.ts';

/** How a level comes to the teacher. */
export const LEVELS: Readonly<Record<Level, { readonly title: string; readonly about: string }>> = {
  urgent: { title: 'Urgent', about: 'A card that stays, and says what to do now.' },
  nudge: { title: 'As a nudge', about: 'A card that you can put aside.' },
  note: { title: 'As a note', about: 'One quiet line, never a card.' },
};
