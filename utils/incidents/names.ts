import type { School } from '../policy/school.ts';
import type { IncidentPupil } from './draft.ts';

/** How a pupil is written where others read it (exports.md, column Pupils). */
export type NameStyle = School['weeklyReturn']['names'];

const SEPARATOR = '; ';
/** Shown for a protected pupil whose school id the class list does not give. */
const NO_ID = 'a pupil (school id not given)';

/** "S.T." for "Sam Taylor": the first letter of each word, in its own case. */
function initials(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}\p{N}'’-])[\p{L}\p{N}]/gu) ?? [];
  return letters.length === 0 ? NO_ID : `${letters.join('.')}.`;
}

/** A pupil in one style; one whose identity is protected always by id. */
export function pupilAs(style: NameStyle, pupil: IncidentPupil): string {
  if (pupil.protectedIdentity === true) return pupil.id ?? NO_ID;
  if (style === 'full') return pupil.name;
  return style === 'ids' && pupil.id !== undefined ? pupil.id : initials(pupil.name);
}

/** Several pupils in one cell. */
export function pupilsAs(style: NameStyle, pupils: readonly IncidentPupil[]): string {
  return pupils.map((pupil) => pupilAs(style, pupil)).join(SEPARATOR);
}
