import { parseSchoolFile } from '../../policy/school-file.ts';
import { schoolJson, schoolText } from '../school-json.ts';
import type { DetailField } from './groups.ts';

/** The values of a form by path, as they are typed; empty: the file says nothing of it. */
export type DetailValues = Readonly<Record<string, string>>;

type Json = Record<string, unknown>;

/** `undefined`: there is no file yet, so one begins, on the default policy. */
type KeptText = string | undefined;

const SEPARATORS: Partial<Record<DetailField['kind'], string>> = { lines: '\n', days: ',' };

/** What a school file says in these fields. */
export function detailValues(text: KeptText, fields: readonly DetailField[]): DetailValues {
  const school = schoolJson<Json>(text);
  return Object.fromEntries(fields.map((field) => [field.path, typed(field, at(school, field.path))]));
}

function at(school: Json, path: string): unknown {
  return path.split('.').reduce<unknown>((here, name) => (here as Json | undefined)?.[name], school);
}

function typed({ kind }: DetailField, value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(SEPARATORS[kind]) : String(value as string | number);
}

/** The file with the fields that differ; all else stays as the school wrote it. The very same text where none does. */
export function withDetails(text: KeptText, fields: readonly DetailField[], values: DetailValues): KeptText {
  const before = detailValues(text, fields);
  const changed = fields.filter(({ path }) => (values[path] ?? '') !== before[path]);
  if (changed.length === 0) return text;
  let school = schoolJson<Json>(text);
  for (const field of changed)
    school = withValue(school, field.path.split('.'), valueOf(field, values[field.path] ?? ''));
  return schoolText(school);
}

function valueOf({ kind }: DetailField, value: string): unknown {
  const separator = SEPARATORS[kind];
  if (separator !== undefined) {
    const parts = value
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.length === 0 ? undefined : parts;
  }
  const text = value.trim();
  if (text === '') return undefined;
  // What is no number stays as it was typed, for the schema to name.
  return kind === 'number' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/** `undefined` takes the field out, and an object that is empty then with it. */
function withValue(object: Json, [name = '', ...rest]: readonly string[], value: unknown): Json {
  const { [name]: held, ...others } = object;
  const next = rest.length === 0 ? value : withValue((held ?? {}) as Json, rest, value);
  if (next === undefined || (rest.length > 0 && Object.keys(next as Json).length === 0)) return others;
  // In its place where it stood already.
  return name in object ? { ...object, [name]: next } : { ...others, [name]: next };
}

/** The field that the file with these values would be refused for, and why, in the words of a form; or nothing. */
export function detailProblem(
  text: string,
  fields: readonly DetailField[],
): { readonly path: string; readonly message: string } | undefined {
  const parsed = parseSchoolFile(text);
  if (parsed.ok) return undefined;
  const { path, message } = parsed.error;
  const field = fields.find((one) => path === one.path || path.startsWith(`${one.path}[`));
  // What is missing of a pair is told at the first field that there is.
  const near = field ?? fields.find((one) => one.path.startsWith(`${path}.`));
  if (near === undefined) return undefined;
  const line = /\[(\d+)\]$/.exec(path)?.[1];
  const place = line === undefined ? 'It' : `Line ${Number(line) + 1}`;
  return { path: near.path, message: `${place} ${inForm(message)}.` };
}

/** A file's quotes are no matter of a form. */
function inForm(message: string): string {
  return message.replace(', without quotes', '').replace(' in double quotes', '');
}
