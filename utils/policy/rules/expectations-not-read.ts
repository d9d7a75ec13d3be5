import { aboutMeeting, defineRule } from '../rule.ts';

/**
 * The teacher has not said that the expectations were read out. Where a policy asks for it once a week
 * (option `every`) it is still asked in each lesson: nothing is remembered from one lesson to the next.
 */
export const expectationsNotRead = defineRule({
  id: 'expectations-not-read',
  answers: ['expectations-read'],
  needs: ['participants'],
  asks: 'lesson',
  grace: 300,
  options: { every: 'lesson' },
  evaluate({ lesson }) {
    if (lesson.firstPupilIn === undefined || lesson.expectationsRead) return [];
    return [aboutMeeting('Have you read out the expectations and how to report a worry?', { question: true })];
  },
});
