import { count } from '../base/count.ts';
import { classKey, withoutTwins } from '../policy/class-key.ts';
import type { KeptClass } from './lists/merge-classes.ts';
import { withTimetabled } from './lists/school-text.ts';
import { schoolJson, schoolText } from './school-json.ts';

/** What the other pages bring into the school file on this device. */
interface BroughtIn {
  readonly classes?: readonly KeptClass[];
  readonly staff?: readonly unknown[];
  readonly sessions?: readonly { readonly class: string }[];
  readonly closed?: readonly unknown[];
}

const WORDS: Readonly<Record<keyof BroughtIn, readonly [one: string, many: string]>> = {
  classes: ['class list', 'class lists'],
  staff: ['member of staff', 'members of staff'],
  sessions: ['lesson of the timetable', 'lessons of the timetable'],
  closed: ['closed day or holiday', 'closed days or holidays'],
};

export interface CarryOver {
  /** What would go, such as "12 class lists". */
  readonly lines: readonly string[];
  /** The chosen file with all of that in it. */
  readonly text: string;
}

/** A class that is named and has no pupils is no list that could go, nor one that takes another's place. */
function withListsAlone(school: BroughtIn): BroughtIn {
  return { ...school, classes: school.classes?.filter(({ pupils = [] }) => pupils.length > 0) ?? [] };
}

/** The pupils of the one side, and whatever else the other side says of their classes. */
function joined(kept: readonly KeptClass[], chosen: readonly KeptClass[] = []): readonly KeptClass[] {
  const said = new Map(withoutTwins(chosen).map((one) => [classKey(one.id), one]));
  const lists = kept.map((one) => ({ ...one, ...said.get(classKey(one.id)), id: one.id, pupils: one.pupils ?? [] }));
  const there = new Set(kept.map(({ id }) => classKey(id)));
  return [...lists, ...chosen.filter(({ id }) => !there.has(classKey(id)))];
}

/**
 * What a newly chosen file says nothing of and the file kept here does: it would go without a word. `undefined`: nothing.
 *
 * @param kept the file kept here; `undefined`: none
 * @param chosen a text that `parseSchoolFile` takes, like `kept`
 */
export function carryOver(kept: string | undefined, chosen: string): CarryOver | undefined {
  const before = withListsAlone(schoolJson<BroughtIn>(kept));
  const file = schoolJson<BroughtIn>(chosen);
  const after = withListsAlone(file);
  const fields = (Object.keys(WORDS) as (keyof BroughtIn)[]).filter(
    (field) => (before[field]?.length ?? 0) > 0 && (after[field]?.length ?? 0) === 0,
  );
  if (fields.length === 0) return undefined;
  const carried = Object.fromEntries(fields.map((field) => [field, before[field]])) as BroughtIn;
  const classes = carried.classes ? joined(carried.classes, file.classes) : (file.classes ?? []);
  const both = { ...file, ...carried };
  return {
    lines: fields.map((field) => count(before[field]?.length ?? 0, ...WORDS[field])),
    // With class lists, every class of the timetable has to be one.
    text: schoolText(classes.length === 0 ? both : { ...both, classes: withTimetabled(both, classes) }),
  };
}
