import type { SchoolText } from '../../utils/policy/school-text.ts';

/** A device without a school file, for tests of what does not ask for one. */
export const noSchoolText: SchoolText = {
  read: () => Promise.resolve({}),
  keep: () => Promise.resolve({ kept: true }),
};
