import { type Fact, isKnown } from '../../meeting/fact.ts';
import { aboutMeeting, anyPupil, defineRule, everybody, type RuleContext } from '../rule.ts';

/**
 * A session that nobody approved (option `unknownSession`: or none is known), or (option `authorised`) a
 * teacher who is not among the staff that may lead live lessons. With no staff list nobody can be.
 */
export const notApproved = defineRule({
  id: 'not-approved',
  needs: ['participants'],
  asks: 'lesson',
  grace: 0,
  options: { unknownSession: false, authorised: false },
  evaluate(context) {
    const reason = reasonOf(context);
    if (reason === undefined) return [];
    const pupils = anyPupil(context, everybody(context));
    if (pupils === false) return [];
    return pupils === 'unknown' || reason === 'unknown' ? 'unknown' : [aboutMeeting(reason)];
  },
});

function reasonOf(context: RuleContext): Fact<string> | undefined {
  const session = context.lesson.session?.session;
  if (session !== undefined && !session.approved) return 'This session is not marked as approved.';
  if (session === undefined && context.flag('unknownSession')) {
    // With several sessions near, which of them it is cannot be told.
    return context.lesson.sessionNear ? 'unknown' : 'No session is known for now, so none is marked as approved.';
  }
  if (!context.flag('authorised') || context.school.staff.length === 0) return undefined;
  const teacher = context.lesson.listedTeacher(context.state);
  if (!isKnown(teacher)) return 'unknown';
  return teacher?.authorised ? undefined : 'Your name is not among the staff authorised for live lessons.';
}
