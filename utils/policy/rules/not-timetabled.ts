import { aboutMeeting, anyPupil, defineRule, everybody } from '../rule.ts';

/** Once a session has been near, the lesson is its lesson, however long it runs over. */
export const notTimetabled = defineRule({
  id: 'not-timetabled',
  needs: ['participants'],
  asks: 'lesson',
  grace: 0,
  evaluate(context) {
    if (context.school.sessions.length === 0 || context.lesson.sessionNear) return [];
    const pupils = anyPupil(context, everybody(context));
    if (pupils === 'unknown') return 'unknown';
    return pupils ? [aboutMeeting('A pupil is in or waiting, and no session is on the timetable for now.')] : [];
  },
});
