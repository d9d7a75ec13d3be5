import { judgeMessages } from '../chat/judge-messages.ts';
import { defineRule } from '../rule.ts';

/** Words that are not for a lesson, by a list; a message that may be a worry is left to `worry-in-chat`. */
export const languageInChat = defineRule({
  id: 'language-in-chat',
  needs: ['chat', 'participants'],
  asks: 'pupils',
  grace: 0,
  evaluate: (context) =>
    judgeMessages(context, 'language', (name) => `${name}’s message may have language that is not for a lesson.`),
});
