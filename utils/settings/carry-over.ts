import { count } from '../base/count.ts';
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

/**
 * What a newly chosen file says nothing of and the file kept here does: it would go without a word. `undefined`: nothing.
 *
 * @param kept the file kept here; `undefined`: none
 * @param chosen a text that `parseSchoolFile` takes, like `kept`
 */
export function carryOver(kept: string | undefined, chosen: string): CarryOver | undefined {
  const all = schoolJson<BroughtIn>(kept);
  const before = { ...all, classes: all.classes?.filter(({ pupils = [] }) => pupils.length > 0) };
  const after = schoolJson<BroughtIn>(chosen);
  const fields = (Object.keys(WORDS) as (keyof BroughtIn)[]).filter(
    (field) => (before[field]?.length ?? 0) > 0 && (after[field]?.length ?? 0) === 0,
  );
  if (fields.length === 0) return undefined;
  const both = { ...after, ...Object.fromEntries(fields.map((field) => [field, before[field]])) } as BroughtIn;
  const { classes = [] } = both;
  return {
    lines: fields.map((field) => count(before[field]?.length ?? 0, ...WORDS[field])),
    // With class lists, every class of the timetable has to be one.
    text: schoolText(classes.length === 0 ? both : { ...both, classes: withTimetabled(both, classes) }),
  };
}
