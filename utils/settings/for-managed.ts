import { schoolJson, schoolText } from './school-json.ts';

/** What of a school file matters here; a parsed file has these shapes. */
interface SchoolJson {
  readonly classes?: unknown;
  readonly policy?: string | { readonly rules?: Readonly<Record<string, unknown>> };
  readonly sessions?: readonly { readonly oneToOne?: boolean; readonly parentInformed?: unknown }[];
}

/**
 * The file as it may lie in clear on every device: without class lists and one-to-one sessions, and in the forms that
 * device management can carry (`parseManaged` takes it).
 *
 * @param text one that `parseSchoolFile` takes
 */
export function forManaged(text: string): string {
  const { classes: _lists, policy, sessions, ...school } = schoolJson<SchoolJson>(text);
  return schoolText({
    ...school,
    ...(policy === undefined ? {} : { policy: objectForm(policy) }),
    ...(sessions === undefined ? {} : { sessions: sessions.flatMap(openly) }),
  });
}

function objectForm(policy: NonNullable<SchoolJson['policy']>): object {
  if (typeof policy === 'string') return { base: policy };
  if (policy.rules === undefined) return policy;
  const rules = Object.entries(policy.rules).map(([id, rule]) => [id, rule === 'off' ? { level: 'off' } : rule]);
  return { ...policy, rules: Object.fromEntries(rules) as object };
}

function openly(session: NonNullable<SchoolJson['sessions']>[number]): object[] {
  if (session.oneToOne === true) return [];
  const { parentInformed: told } = session;
  return [typeof told === 'boolean' ? { ...session, parentInformed: told ? 'yes' : 'no' } : session];
}
