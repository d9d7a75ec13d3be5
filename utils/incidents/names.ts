import { nameKey } from '../policy/names.ts';
import { nameOrId, NO_ID } from '../policy/people.ts';
import { listsOf } from '../policy/roll.ts';
import type { Pupil, School } from '../policy/school.ts';
import type { IncidentPupil } from './draft.ts';

/** How a pupil is written where others read it (the column Pupils). */
export type NameStyle = School['weeklyReturn']['names'];

const SEPARATOR = '; ';

/** "S.T." for "Sam Taylor": the first letter of each word, in its own case. */
function initials(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}\p{N}'’-])[\p{L}\p{N}]/gu) ?? [];
  return letters.length === 0 ? NO_ID : `${letters.join('.')}.`;
}

/** A pupil in one style; one whose identity is protected always by id. */
function pupilAs(style: NameStyle, pupil: IncidentPupil): string {
  if (style === 'full' || pupil.protectedIdentity) return nameOrId(pupil);
  return style === 'ids' && pupil.id !== undefined ? pupil.id : initials(pupil.name);
}

/** Several pupils in one cell. */
export function pupilsAs(style: NameStyle, pupils: readonly IncidentPupil[]): string {
  return pupils.map((pupil) => pupilAs(style, pupil)).join(SEPARATOR);
}

/**
 * What the class lists know of a pupil: a protected one is protected, whatever the page knew that captured it. One that
 * was captured while they were locked stands under the name that the meeting showed.
 */
export function withProtection(pupils: readonly IncidentPupil[], school: School): readonly IncidentPupil[] {
  const listed = school.classes.flatMap((schoolClass) => schoolClass.pupils);
  return pupils.map((pupil) => {
    const matches = pupil.id === undefined ? called(pupil.name, school) : listed.filter((one) => one.id === pupil.id);
    const [only, ...more] = matches;
    // A first name alone makes nobody a pupil of the list, but for their protection.
    const isThem = more.length === 0 && (only?.protectedIdentity || only?.name === pupil.name);
    const id = pupil.id ?? (isThem ? only?.id : undefined);
    return {
      ...pupil,
      ...(id === undefined ? {} : { id }),
      ...(matches.some((one) => one.protectedIdentity) ? { protectedIdentity: true } : {}),
    };
  });
}

function called(name: string, school: School): readonly Pupil[] {
  return listsOf(school)
    .all.find(nameKey(name), undefined)
    .map(({ pupil }) => pupil);
}

/** One name and what stands in its place. */
type Replacement = readonly [name: string, instead: string];

/** A name as it is compared and looked for: in any case of letters, accents composed, without spaces at its ends. */
export function soughtAs(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function keyed(names: readonly Replacement[]): readonly Replacement[] {
  return names.map(([name, instead]): Replacement => [soughtAs(name), instead]).filter(([key]) => key !== '');
}

function isHidden({ protectedIdentity }: Pick<IncidentPupil, 'protectedIdentity'>, style: NameStyle): boolean {
  return style !== 'full' || protectedIdentity === true;
}

function ofConcerned(pupils: readonly IncidentPupil[], style: NameStyle): readonly Replacement[] {
  const hidden = pupils.filter((pupil) => isHidden(pupil, style));
  const names = hidden.flatMap((pupil): Replacement[] => {
    const instead = pupilAs(style, pupil);
    const first = pupil.name.split(/[\s,]+/u, 1);
    return [pupil.name, pupil.shown ?? '', ...first].map((name) => [name, instead]);
  });
  return keyed(names);
}

/** Made once for all records that are read by the same school. */
const ofLists = new WeakMap<School, readonly Replacement[]>();

function ofListed(school: School): readonly Replacement[] {
  const made = ofLists.get(school);
  if (made !== undefined) return made;
  const style = school.weeklyReturn.names;
  const hidden = school.classes.flatMap(({ pupils }) => pupils.filter((pupil) => isHidden(pupil, style)));
  const names = hidden.flatMap(({ name, aliases, protectedIdentity, id }): Replacement[] => {
    const instead = pupilAs(style, { name, protectedIdentity, ...(id === undefined ? {} : { id }) });
    return [name, ...aliases].map((one) => [one, instead]);
  });
  const found = keyed(names);
  ofLists.set(school, found);
  return found;
}

/** Escapes every character that a regular expression could read as its own. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/**
 * Makes of words what others may read: the names of the pupils concerned and of all on the class lists are
 * replaced as the school asks; those of protected pupils in every style. Words without such a name come
 * back unchanged. A first name is replaced only where the incident names its pupil.
 */
export function withoutNames(pupils: readonly IncidentPupil[], school: School): (words: string) => string {
  const names = [...ofConcerned(pupils, school.weeklyReturn.names), ...ofListed(school)];
  return (words) => replaceKeyed(words, names, NO_ID);
}

/**
 * A text with whole names replaced, in any case of letters, the longest first; of two replacements of one name the
 * first counts. Without such a name it comes back unchanged.
 *
 * @param other for a name whose letters change case in a way that is not undone
 */
export function replaceNames(text: string, names: readonly Replacement[], other: string): string {
  return replaceKeyed(text, keyed(names), other);
}

function replaceKeyed(text: string, names: readonly Replacement[], other: string): string {
  const words = text.normalize('NFC');
  const lower = words.toLowerCase();
  const instead = new Map<string, string>();
  for (const [key, replacement] of names) {
    if (lower.includes(key) && !instead.has(key)) instead.set(key, replacement);
  }
  if (instead.size === 0) return text;
  const longestFirst = [...instead.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const replaced = words.replace(any, (name) => instead.get(name.toLowerCase()) ?? other);
  return replaced === words ? text : replaced;
}
