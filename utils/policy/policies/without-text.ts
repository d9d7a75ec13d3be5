import type { RuleId } from '../rule-ids.ts';
import type { Hours, OptionValue, PermissionEffect } from '../school.ts';

/** What holds for a rule on which a policy's text is silent: built-in cells without a clause, and rules that a school turns on. */

/**
 * Monday to Friday, 08:30 to 15:30: the product's assumption of a school day, from no text. A rule that
 * goes by it is a note only (option `assumedHours`) until the school gives its own hours.
 */
export const ASSUMED_HOURS: Hours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '15:30' };

/** Permission takes these away: the camera as agreed, the guest let in, the question of who records answered. */
const CLOSED_BY_PERMISSION: ReadonlySet<RuleId> = new Set([
  'recording-starter-unknown',
  'pupil-camera-on',
  'pupil-camera-off',
  'unexpected-participant',
]);

/** Permission leaves these as a note in the timeline: the teacher's decision, which no text gave them. */
const LOWERED_BY_PERMISSION: ReadonlySet<RuleId> = new Set([
  'recording-by-others',
  'note-taker-present',
  'pupil-sharing-screen',
]);

/** What the teacher's permission does to a rule's finding where no text knows permission. */
export function permissionWithoutText(rule: RuleId): PermissionEffect {
  if (CLOSED_BY_PERMISSION.has(rule)) return 'closes';
  return LOWERED_BY_PERMISSION.has(rule) ? 'lowers' : 'ignored';
}

/** Options of a rule that no text turned on; only times of day rest on an assumption. */
export function optionsWithoutText(rule: RuleId): Readonly<Record<string, OptionValue>> {
  return rule === 'outside-hours' ? { assumedHours: true } : {};
}
