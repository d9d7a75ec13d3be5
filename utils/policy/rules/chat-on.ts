import { aboutMeeting, atMost, defineRule } from '../rule.ts';

/** For a policy that wants chat off; where the school has named who reads it each day, that is enough. */
export const chatOn = defineRule({
  id: 'chat-on',
  needs: [],
  asks: 'meeting',
  grace: 0,
  settle: 60,
  settleFrom: 'teacher',
  evaluate({ state, school, setting }) {
    if (state.chat.value === 'unknown') return 'unknown';
    if (state.chat.value === 'off') return [];
    const isRead = school.chatReader !== undefined;
    const text = isRead ? 'Chat is on. It is read each day.' : 'Chat is on.';
    return [aboutMeeting(text, { level: isRead ? atMost(setting.level, 'note') : setting.level })];
  },
});
