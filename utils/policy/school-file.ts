import { POLICIES } from './policies/index.ts';
import { PRODUCT_LISTS } from './product-lists.ts';
import type { School } from './school.ts';
import { applyRules } from './school-file/apply-rules.ts';
import { crossCheck } from './school-file/cross-checks.ts';
import { firstProblem, type SchoolFileError } from './school-file/first-problem.ts';
import { findJsonProblem } from './school-file/json-text.ts';
import { schoolSchema } from './school-file/school-schema.ts';

export type { SchoolFileError };

export type ParsedSchool =
  | { readonly ok: true; readonly school: School }
  | { readonly ok: false; readonly error: SchoolFileError };

/**
 * Reads the text of a .school.json, with or without a byte order mark. Either the whole school, every
 * default filled in, or the first error of the file and nothing of it.
 *
 * @param parse what reads the JSON; it may ask for more than a file's own rules
 */
export function parseSchoolFile(
  fileText: string,
  parse: (data: unknown) => ParsedSchool = parseSchoolData,
): ParsedSchool {
  const json = fileText.replace(/^\uFEFF/, '');
  const problem = findJsonProblem(json);
  if (problem === undefined) return parse(JSON.parse(json));
  return failed({ path: `line ${problem.line}, column ${problem.column}`, message: problem.message });
}

/** Reads what is JSON already. `from`: device management alone may send corrected probes. */
export function parseSchoolData(data: unknown, from: 'file' | 'managed' = 'file'): ParsedSchool {
  const parsed = schoolSchema.safeParse(data);
  if (!parsed.success) return failed(firstProblem(parsed.error.issues, data));
  const wrong = crossCheck(parsed.data);
  if (wrong !== undefined) return failed(wrong);
  const { school: _version, probes = {}, policy, ...rest } = parsed.data;
  if (from === 'file' && Object.keys(probes).length > 0) return failed(NO_PROBES);
  const applied = applyRules(POLICIES[policy.base], policy.rules ?? {});
  if ('message' in applied) return failed(applied);
  const classes = rest.classes.map((one) => ({ id: one.id, stage: one.stage ?? rest.stage, pupils: one.pupils }));
  return {
    ok: true,
    school: {
      ...rest,
      stage: rest.stage,
      classes,
      policy: applied,
      ...(from === 'managed' ? { probes } : {}),
      ...PRODUCT_LISTS,
    },
  };
}

const NO_PROBES: SchoolFileError = {
  path: 'probes',
  message: 'must be an empty object in a file; corrected probes come by device management only',
};

function failed(error: SchoolFileError): ParsedSchool {
  return { ok: false, error };
}

let byDefault: School | undefined;

/** What holds until a school gives a file: the `default` policy, in British time, and nothing else. Its name is empty. */
export function defaultSchool(): School {
  if (byDefault !== undefined) return byDefault;
  const parsed = parseSchoolFile('{ "school": 1 }');
  if (!parsed.ok) throw new Error(`default school: ${parsed.error.path} ${parsed.error.message}`);
  byDefault = parsed.school;
  return byDefault;
}
