import { rememberLast } from '../../base/remember-last.ts';
import type { School } from '../../policy/school.ts';
import { parseSchoolData, type SchoolFileError } from '../../policy/school-file.ts';
import { schoolJson } from '../school-json.ts';
import { joinSchool } from './join.ts';
import type { Managed } from './managed-store.ts';

/** What device management does to the school, for the options page. */
export interface ManagedSchool {
  /** As the browser handed it over. */
  readonly arrived: Managed['arrived'];
  /** Nothing of what arrived holds. */
  readonly problem?: SchoolFileError;
  /** The fields that hold, by name; those that the file has too do not count there. */
  readonly fields: readonly { readonly name: string; readonly value: unknown; readonly inFile: boolean }[];
}

/** Each capture asks for the school. */
const parse = rememberLast((json) => parseSchoolData(JSON.parse(json), 'managed'));

/** The school of a file, and what is managed put over it. `text`: absent while there is no file that can be used. */
export function withManaged(
  { arrived, problem, holds = {} }: Managed,
  file: { readonly school: School; readonly text?: string },
): { readonly school: School; readonly managed: ManagedSchool } {
  const own = schoolJson<Record<string, unknown>>(file.text);
  const joined = parse(JSON.stringify(joinSchool(holds, own)));
  const wrong = problem ?? (joined.ok ? undefined : joined.error);
  const { school: _version, ...set } = joined.ok ? holds : {};
  return {
    school: joined.ok ? joined.school : file.school,
    managed: {
      arrived,
      ...(wrong === undefined ? {} : { problem: wrong }),
      fields: Object.entries(set).map(([name, value]) => ({ name, value, inFile: Object.hasOwn(own, name) })),
    },
  };
}
