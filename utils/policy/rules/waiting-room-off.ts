import { aboutMeeting, defineRule } from '../rule.ts';

export const waitingRoomOff = defineRule({
  id: 'waiting-room-off',
  title: 'The waiting room is off',
  why: 'I read whether the waiting room or lobby is on, where the page shows it.',
  steps: ['Turn the waiting room or lobby on in the meeting’s own settings.'],
  needs: ['waitingRoom'],
  asks: 'meeting',
  grace: 0,
  evaluate({ state }) {
    if (state.waitingRoom.value === 'unknown') return 'unknown';
    return state.waitingRoom.value === 'off'
      ? [aboutMeeting('The waiting room is off: people come in by themselves.')]
      : [];
  },
});
