import { judgeMessages } from '../chat/judge-messages.ts';
import { defineRule } from '../rule.ts';

/** Words that are not for a lesson, by a list; a message that may be a worry is left to `worry-in-chat`. */
export const languageInChat = defineRule({
  id: 'language-in-chat',
  title: 'Words in the chat',
  why: 'I compare the words of messages with a list of English ones, also where signs stand for letters. I do not understand a message: a word of a book that you read counts too. I keep no message.',
  steps: [
    'Read the message, and remove it if it is not for a lesson.',
    'Remind the class of the expectations.',
    'Record what happened.',
  ],
  needs: ['chat', 'participants'],
  asks: 'pupils',
  grace: 0,
  evaluate: (context) =>
    judgeMessages(context, 'language', (name) => `${name}’s message may have language that is not for a lesson.`),
});
