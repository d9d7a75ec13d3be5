import type { ContactRole, School } from '../policy/school.ts';

/** To whom an incident may be referred; what is stored is the role, and the name stands beside it only to choose by. */
export interface Referee {
  readonly value: string;
  readonly label: string;
}

const REFEREES: readonly (readonly [value: string, role?: ContactRole])[] = [
  ['DSL', 'dsl'],
  ['deputy DSL', 'deputyDsl'],
  ['headteacher', 'headteacher'],
  ['senior leader', 'seniorLeader'],
  ['chair of governors', 'chairOfGovernors'],
  ['ICT manager', 'ictManager'],
  ['other agency'],
  ['Professionals Online Safety Helpline', 'helpline'],
];

/** In the order in which they are told, with the names that the school gave. */
export function refereesOf(contacts: School['contacts']): readonly Referee[] {
  return REFEREES.map(([value, role]) => {
    const name = role && contacts[role]?.name;
    return { value, label: name && name !== value ? `${value}: ${name}` : value };
  });
}
