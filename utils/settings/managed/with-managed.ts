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

/** Each capture asks for the school. Of two texts, one below the other: what holds in JSON, which is one line, and the file's. */
const join = rememberLast((texts) => {
  const end = texts.indexOf('\n');
  const [managed, text] = [texts.slice(0, end), texts.slice(end + 1)];
  const own = schoolJson<Record<string, unknown>>(text === '' ? undefined : text);
  const school = joinSchool(JSON.parse(managed) as Parameters<typeof joinSchool>[0], own);
  return { joined: parseSchoolData(school, 'managed'), inFile: new Set(Object.keys(own)) };
});

/** The school of a file, and what is managed put over it. `text`: absent while there is no file that can be used. */
export function withManaged(
  { arrived, problem, holds = {} }: Managed,
  file: { readonly school: School; readonly text?: string },
): { readonly school: School; readonly managed: ManagedSchool } {
  const { joined, inFile } = join(`${JSON.stringify(holds)}\n${file.text ?? ''}`);
  const wrong = problem ?? (joined.ok ? undefined : joined.error);
  const { school: _version, ...set } = joined.ok ? holds : {};
  return {
    school: joined.ok ? joined.school : file.school,
    managed: {
      arrived,
      ...(wrong === undefined ? {} : { problem: wrong }),
      fields: Object.entries(set).map(([name, value]) => ({ name, value, inFile: inFile.has(name) })),
    },
  };
}
