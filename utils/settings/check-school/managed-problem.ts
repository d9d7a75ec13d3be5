import type { SchoolFileError } from '../../policy/school-file.ts';
import { schoolJson } from '../school-json.ts';

/** What of a school file matters here; a parsed file has these shapes. */
interface SchoolJson {
  readonly classes?: unknown;
  readonly policy?: string | { readonly rules?: Readonly<Record<string, unknown>> };
  readonly sessions?: readonly { readonly oneToOne?: boolean; readonly parentInformed?: unknown }[];
}

const NO_UNIONS = 'a managed schema knows one type for each field, and the browser drops what does not fit';

/**
 * Why a file that is right in itself may not go through managed storage, or `undefined`. There everything lies in
 * clear on every device, and no field may be of two types.
 *
 * @param fileText a text that `parseSchoolFile` takes
 */
export function managedProblem(fileText: string): SchoolFileError | undefined {
  const { classes, policy, sessions = [] } = schoolJson<SchoolJson>(fileText);
  if (classes !== undefined) {
    return {
      path: 'classes',
      message:
        'must not be in managed storage, where names, consent and exclusions would lie in clear on every device; take it out, and give each teacher a file with their own classes',
    };
  }
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
