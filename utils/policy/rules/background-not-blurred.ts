import { aboutMeeting, defineRule, inMeeting } from '../rule.ts';

/** The teacher's own camera; an image hides the room as well as a blur. */
export const backgroundNotBlurred = defineRule({
  id: 'background-not-blurred',
  needs: ['background'],
  asks: 'meeting',
  grace: 20,
  evaluate(context) {
    const background = context.state.background.value;
    const camera = inMeeting(context).find(({ person }) => person.self)?.person.camera.value ?? 'off';
    if (camera === 'off' || background === 'blurred' || background === 'image') return [];
    if (camera === 'unknown' || background === 'unknown') return 'unknown';
    return [aboutMeeting('Your camera is on without a background effect.')];
  },
});
