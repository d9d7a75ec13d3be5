import { judgeMessages } from '../chat/judge-messages.ts';
import { defineRule } from '../rule.ts';

/** A link that lets somebody into a meeting. Whether it is this meeting's, and who reads it, is not seen. */
export const linkShared = defineRule({
  id: 'link-shared',
  needs: ['chat', 'participants'],
  asks: 'pupils',
  grace: 0,
  evaluate: (context) => judgeMessages(context, 'link', (name) => `${name}’s message has a link to join a meeting.`),
});
