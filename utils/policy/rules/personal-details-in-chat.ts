import type { Detail } from '../chat/details.ts';
import { judgeMessages } from '../chat/judge-messages.ts';
import { defineRule } from '../rule.ts';

const ARTICLE: Readonly<Record<Detail, string>> = {
  'phone number': 'a phone number',
  'e-mail address': 'an e-mail address',
  'postal address': 'a postal address',
};

/** How to reach somebody, written where the class reads it; whose it is nobody can tell from it. */
export const personalDetailsInChat = defineRule({
  id: 'personal-details-in-chat',
  title: 'Private details in the chat',
  why: 'I look in messages for what has the shape of a phone number, an e-mail address, or a postcode with a house number or street. I cannot tell whose it is. A number or a postcode alone does not count. I keep no message.',
  steps: ['Remove the message.', 'Remind the class to keep private details to themselves.', 'Record what happened.'],
  needs: ['chat', 'participants'],
  asks: 'pupils',
  grace: 0,
  evaluate: (context) =>
    judgeMessages(
      context,
      'details',
      (name, { detail }) =>
        `${name}’s message shows what looks like ${detail === undefined ? 'a private detail' : ARTICLE[detail]}.`,
    ),
});
