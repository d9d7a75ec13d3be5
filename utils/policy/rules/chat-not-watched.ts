import { aboutMeeting, defineRule } from '../rule.ts';

/** A chat that is on and out of my sight: somebody else has to read it. */
export const chatNotWatched = defineRule({
  id: 'chat-not-watched',
  needs: [],
  asks: 'meeting',
  grace: 300,
  evaluate({ state }) {
    if (state.chat.value === 'off' || state.sight.chat.level !== 'none') return [];
    return state.chat.value === 'unknown' ? 'unknown' : [aboutMeeting('Chat is on, and I cannot see it.')];
  },
});
