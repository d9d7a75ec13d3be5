import { displayName } from '../../meeting/display-name.ts';
import { judgeMessages } from '../chat/judge-messages.ts';
import { defineRule } from '../rule.ts';
import type { School } from '../school.ts';

/**
 * A message that may be a worry: harm, fear, self-harm, being asked for secrecy or for contact outside. A list of
 * words can only ask. Neither the words nor which worry it may be are shown or kept.
 */
export const worryInChat = defineRule({
  id: 'worry-in-chat',
  needs: ['chat', 'participants'],
  asks: 'pupils',
  grace: 0,
  evaluate(context) {
    const whom = whomToTell(context.school);
    return judgeMessages(
      context,
      'worry',
      (name) => `${name}’s message may be a worry. Please read it. If it is, tell ${whom}.`,
      true,
    );
  },
});

/** The DSL, else the deputy, as the school named them. */
function whomToTell({ contacts }: School): string {
  const contact = contacts.dsl?.name ? contacts.dsl : contacts.deputyDsl;
  if (!contact?.name) return 'your safeguarding lead (DSL)';
  const role = contact === contacts.dsl ? 'DSL' : 'deputy DSL';
  const phone = contact.phone ? `, ${displayName(contact.phone)}` : '';
  return `${displayName(contact.name)} (${role})${phone}`;
}
