import { type ParsedSchool, parseSchoolData, type SchoolFileError } from '../../policy/school-file.ts';
import { probeProblem } from './probe-problem.ts';

/** What of a school file matters here; data that `parseSchoolData` takes has these shapes. */
interface SchoolJson {
  readonly policy?: string | { readonly rules?: Readonly<Record<string, unknown>> };
  readonly sessions?: readonly { readonly oneToOne?: boolean; readonly parentInformed?: unknown }[];
}

const NO_UNIONS = 'a managed schema knows one type for each field, and the browser drops what does not fit';

const CLASSES: SchoolFileError = {
  path: 'classes',
  message:
    'must not be in managed storage, where names, consent and exclusions would lie in clear on every device; take it out, and give each teacher a file with their own classes',
};

/**
 * Reads a school as device management sends it: everything that a school file may say, but what would lie in clear on
 * every device, and no field of two types. Either the whole of it, or the first error and nothing of it.
 */
export function parseManaged(data: unknown): ParsedSchool {
  // First: Chromium hands the entries over emptied, and what they lack is not what is wrong.
  if (typeof data === 'object' && data !== null && Object.hasOwn(data, 'classes')) return { ok: false, error: CLASSES };
  const parsed = parseSchoolData(data, 'managed');
  const problem = parsed.ok ? (formProblem(data as SchoolJson) ?? probeProblem(parsed.school.probes)) : undefined;
  return problem === undefined ? parsed : { ok: false, error: problem };
}

function formProblem({ policy, sessions = [] }: SchoolJson): SchoolFileError | undefined {
  if (typeof policy === 'string') {
    return { path: 'policy', message: `must be { "base": "${policy}" } in managed storage: ${NO_UNIONS}` };
  }
  for (const [rule, setting] of Object.entries(policy?.rules ?? {})) {
    if (setting !== 'off') continue;
    return {
      path: `policy.rules.${rule}`,
      message: `must be { "level": "off" } in managed storage, not "off": ${NO_UNIONS}`,
    };
  }
  for (const [at, { oneToOne, parentInformed }] of sessions.entries()) {
    if (oneToOne === true) {
      return {
        path: `sessions[${at}].oneToOne`,
        message:
          'must not be true in managed storage, where who is seen alone would lie in clear on every device; take the session out, and put it into the file of its teacher',
      };
    }
    if (typeof parentInformed === 'boolean') {
      const text = parentInformed ? 'yes' : 'no';
      return {
        path: `sessions[${at}].parentInformed`,
        message: `must be "${text}" in managed storage, not ${parentInformed}: ${NO_UNIONS}`,
      };
    }
  }
  return undefined;
}
