import { judgeMessages } from '../chat/judge-messages.ts';
import { defineRule } from '../rule.ts';

/** A link that lets somebody into a meeting. Whether it is this meeting's, and who reads it, is not seen. */
export const linkShared = defineRule({
  id: 'link-shared',
  title: 'Meeting link in the chat',
  why: 'I look in messages for links that open a Teams, Zoom or Google Meet meeting. I do not open any, and I cannot tell which meeting it is. I keep no message.',
  steps: ['Remove the message.', 'Admit only those whom you know.', 'Record what happened.'],
  needs: ['chat', 'participants'],
  asks: 'pupils',
  grace: 0,
  evaluate: (context) => judgeMessages(context, 'link', (name) => `${name}’s message has a link to join a meeting.`),
});
