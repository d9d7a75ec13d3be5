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
