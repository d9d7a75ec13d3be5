import { classKey, withoutTwins } from './class-key.ts';
import { POLICIES } from './policies/index.ts';
import { PRODUCT_LISTS } from './product-lists.ts';
import type { School } from './school.ts';
import { applyRules } from './school-file/apply-rules.ts';
import { crossCheck, fullTwins } from './school-file/cross-checks.ts';
import { firstProblem, type SchoolFileError } from './school-file/first-problem.ts';
import { findJsonProblem } from './school-file/json-text.ts';
import { type SchoolData, schoolSchema } from './school-file/school-schema.ts';

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

/**
 * Reads what is JSON already.
 *
 * @param from what is newly given as a `file` must not have two lists of one class; what was `kept` before that was
 *   asked, by itself or under what is `managed`, still can be used. Device management alone may send corrected probes.
 */
export function parseSchoolData(data: unknown, from: 'file' | 'kept' | 'managed' = 'file'): ParsedSchool {
  const parsed = schoolSchema.safeParse(data);
  if (!parsed.success) return failed(firstProblem(parsed.error.issues, data));
  const wrong = crossCheck(parsed.data) ?? (from === 'file' ? fullTwins(parsed.data) : undefined);
  if (wrong !== undefined) return failed(wrong);
  const { school: _version, probes = {}, policy, ...rest } = settled(parsed.data);
  if (from !== 'managed' && Object.keys(probes).length > 0) return failed(NO_PROBES);
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

/** One class for each that the file means, and every session's by its id there. */
function settled(data: SchoolData): SchoolData {
  const classes = [...withoutTwins(data.classes)];
  const ids = new Set(classes.map(({ id }) => id));
  const first = new Map(classes.toReversed().map(({ id }) => [classKey(id), id]));
  const sessions = data.sessions.map((one) =>
    ids.has(one.class) ? one : { ...one, class: first.get(classKey(one.class)) ?? one.class },
  );
  return { ...data, classes, sessions };
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
