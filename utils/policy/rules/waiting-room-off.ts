import { aboutMeeting, defineRule } from '../rule.ts';

export const waitingRoomOff = defineRule({
  id: 'waiting-room-off',
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
