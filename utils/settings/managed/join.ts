import { classKey } from '../../policy/class-key.ts';

/** The JSON of a school file as far as joining looks into it; both sides were read before. */
interface SchoolJson {
  readonly classes?: readonly { readonly id: string }[];
  readonly sessions?: readonly { readonly class: string; readonly oneToOne?: boolean }[];
}

/**
 * The school that device management and the file on this device make together. A field that is managed takes the
 * place of the file's as a whole; every other field is the file's. Classes are the file's alone, since none may be
 * managed. Of a managed timetable a teacher has the sessions of their own classes (of all, where no class is listed),
 * and beside them the file's one-to-one sessions, which may not be managed.
 */
export function joinSchool(managed: SchoolJson, file: SchoolJson): object {
  const { sessions } = managed;
  if (sessions === undefined) return { ...file, ...managed };
  const own = new Set(file.classes?.map(({ id }) => classKey(id)));
  return {
    ...file,
    ...managed,
    sessions: [
      ...sessions.filter((one) => own.size === 0 || own.has(classKey(one.class))),
      ...(file.sessions ?? []).filter(({ oneToOne }) => oneToOne === true),
    ],
  };
}
