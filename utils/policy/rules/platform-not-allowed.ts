import { PLATFORM_NAMES } from '../../meeting/platform-names.ts';
import { aboutMeeting, defineRule } from '../rule.ts';

/** Option `question`: the policy's text gives an example, not a list, so it is asked and not stated. */
export const platformNotAllowed = defineRule({
  id: 'platform-not-allowed',
  needs: [],
  asks: 'meeting',
  grace: 0,
  options: { platforms: ['teams', 'zoom'], question: false },
  evaluate(context) {
    const { platform } = context.state;
    if (context.list('platforms').includes(platform)) return [];
    const question = context.flag('question');
    const name = PLATFORM_NAMES[platform];
    const text = question
      ? `This meeting is on ${name}. Has your school agreed to it?`
      : `This meeting is on ${name}, which your school’s policy does not name.`;
    return [aboutMeeting(text, { question })];
  },
});
