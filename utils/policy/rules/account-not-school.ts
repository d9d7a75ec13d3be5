import { isKnown } from '../../meeting/fact.ts';
import { aboutMeeting, defineRule } from '../rule.ts';

/** A school that has given no domain has told nothing to compare with; a personal edition needs none. */
export const accountNotSchool = defineRule({
  id: 'account-not-school',
  needs: ['account'],
  asks: 'meeting',
  grace: 0,
  evaluate({ state, school }) {
    if (state.edition === 'personal')
      return [aboutMeeting('You are in a personal account’s meeting, not your school’s.')];
    if (school.domains.length === 0) return [];
    if (!isKnown(state.account)) return 'unknown';
    const domain = state.account.slice(state.account.lastIndexOf('@') + 1).toLowerCase();
    if (school.domains.some((one) => isOf(domain, one.toLowerCase()))) return [];
    return [aboutMeeting('You are signed in with an account that is not your school’s.')];
  },
});

/** The school's domain or a part of it. */
function isOf(domain: string, own: string): boolean {
  return domain === own || domain.endsWith(`.${own}`);
}
