import { aboutMeeting, defineRule } from '../rule.ts';

/** A chat that is on and out of my sight: somebody else has to read it. */
export const chatNotWatched = defineRule({
  id: 'chat-not-watched',
  title: 'Chat is not watched',
  why: 'I read the chat only while its panel is open, and keep no word of it. Where the page shows that chat is on and I cannot see it, I say so.',
  steps: ['Open the chat panel, or read it yourself now and then.'],
  needs: [],
  asks: 'meeting',
  grace: 300,
  evaluate({ state }) {
    if (state.chat.value === 'off' || state.sight.chat.level !== 'none') return [];
    return state.chat.value === 'unknown' ? 'unknown' : [aboutMeeting('Chat is on, and I cannot see it.')];
  },
});
