import { nameKey } from '../../policy/names.ts';
import { isListProblem, type ListedStaff, type ListProblem, type ListReading } from './list.ts';
import { type NamedRow, readNamedRows } from './read-list.ts';
import { roleOf } from './words.ts';

/** The whole of a role: a "student teacher" is staff, and so is a "pupil support officer". */
const NO_STAFF = /^(?:pupil|student|learner|child|parent|carer|guardian|parent\/carer)s?$/i;

/** Reads a staff list: name, account, role. */
export function readStaff(text: string): ListReading<ListedStaff> | ListProblem {
  const named = readNamedRows('staff', text);
  if (isListProblem(named)) return named;
  const taken = new Map<string, { row: number; accounts: Set<string>; told: boolean }>();
  const people = named.rows.flatMap((row) => {
    if (NO_STAFF.test(row.cell('role'))) {
      row.problem(
        `is “${row.cell('role')}” here, so was left out of the staff`,
        'Pupils and their parents go into the class lists.',
      );
      return [];
    }
    const member = memberOf(row);
    const key = nameKey(member.name).whole;
    const account = member.account?.toLowerCase() ?? '';
    const before = taken.get(key);
    // Two of one name are two people only where each has an account.
    const isSame = before !== undefined && (account === '' || before.accounts.has('') || before.accounts.has(account));
    if (!isSame) {
      if (before === undefined) taken.set(key, { row: row.row, accounts: new Set([account]), told: false });
      else before.accounts.add(account);
      return [member];
    }
    if (!before.told) {
      before.told = true;
      row.problem(
        `is in row ${before.row} too, so it was taken once`,
        'If they are two people, give each their own account.',
      );
    }
    return [];
  });
  return named.reading(people);
}

function memberOf({ row, name, aliases, cell }: NamedRow): ListedStaff {
  const account = cell('account');
  const role = cell('role');
  return {
    row,
    name,
    aliases,
    ...(account === '' ? {} : { account }),
    ...(role === '' ? {} : { role: roleOf(role) }),
  };
}
