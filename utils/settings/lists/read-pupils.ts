import { nameKey } from '../../policy/names.ts';
import type { Consent, ListedPupil, ListProblem, ListReading } from './list.ts';
import { isListProblem } from './list.ts';
import { type NamedRow, type NamedRows, readNamedRows } from './read-list.ts';
import { distinct } from './row-names.ts';
import { dateOf, isEitherOrder, isMonthFirst, namesIn, yesOrNo } from './words.ts';

const CONSENTS: Readonly<Record<Consent, string>> = {
  takesPart: 'the consent to take part',
  video: 'the consent to video',
};

const ADULT = /\b(?:teacher|owner|staff|tutor|assistant|ta|lsa)\b/i;
/** An id of many digits that a spreadsheet has rounded: the same for a whole class. */
const ROUNDED = /^\d(?:\.\d+)?E\+\d+$/i;

export interface PupilReading extends ListReading<ListedPupil> {
  /** No column says the class: it has to be given. */
  readonly needsClass: boolean;
}

/**
 * Reads a class list. Nothing is guessed: what is not understood is a problem of its row, and a consent
 * that is not understood counts as none.
 *
 * @param className the class of all pupils, for a list without a column for it; empty: not given yet
 */
export function readPupils(text: string, className: string): PupilReading | ListProblem {
  const named = readNamedRows('pupils', text);
  if (isListProblem(named)) return named;
  const needsClass = named.at.class === undefined;
  const monthFirst = named.rows.some(({ cell }) => isMonthFirst(cell('excludedUntil')));
  const people = named.rows.flatMap((row) => {
    if (ADULT.test(row.cell('role'))) {
      row.problem(
        `is “${short(row.cell('role'))}” here, so was left out of the class`,
        'Staff go into the staff list.',
      );
      return [];
    }
    const classId = needsClass ? className.trim() : row.cell('class');
    if (needsClass || /[^\p{C}\p{Z}]/u.test(classId)) return [{ pupil: pupilOf(row, classId, named, monthFirst), row }];
    row.problem('has no class, so it was left out', 'Put the class in.');
    return [];
  });
  return { ...named.reading(withoutTwins(people)), needsClass };
}

function pupilOf(row: NamedRow, classId: string, { at }: NamedRows, monthFirst: boolean): ListedPupil {
  const { cell } = row;
  const isRounded = ROUNDED.test(cell('id'));
  if (isRounded)
    row.problem(
      `the pupil id “${cell('id')}” was rounded by a spreadsheet, so it was not taken`,
      'Choose the file as your school’s system exported it.',
    );
  const id = isRounded ? '' : cell('id');
  const account = cell('account');
  // "UPN" is the unique pupil number in one system and the user principal name, an account, in another.
  const idIsAccount = account === '' && /^[^\s@]+@[^\s@]+$/.test(id);
  const adults = distinct(row.cells('adults').flatMap(namesIn), []);
  const excludedUntil = exclusion(row, monthFirst);
  const consents = consentsOf(row, at);
  return {
    row: row.row,
    name: row.name,
    aliases: row.aliases,
    classId,
    ...(id === '' || idIsAccount ? {} : { id }),
    ...(account === '' && !idIsAccount ? {} : { account: idIsAccount ? id : account }),
    ...(adults.length === 0 ? {} : { adults }),
    ...(excludedUntil === undefined ? {} : { excludedUntil }),
    ...consents,
  };
}

/** Yes where every column of a consent says so. */
function consentsOf({ cells, problem }: NamedRow, at: NamedRows['at']): Pick<ListedPupil, Consent | 'blank'> {
  const said: Partial<Record<Consent, boolean>> = {};
  const blank: Consent[] = [];
  for (const consent of Object.keys(CONSENTS) as Consent[]) {
    if (at[consent] === undefined) continue;
    const words = cells(consent);
    const answers = words.filter((word) => word !== '').map((word) => ({ word, answer: yesOrNo(word) }));
    for (const { word } of answers.filter(({ answer }) => answer === undefined))
      problem(`${CONSENTS[consent]} says “${short(word)}”, which is taken as no`, 'Write Yes or No.');
    if (answers.some(({ answer }) => answer !== true)) said[consent] = false;
    else if (answers.length < words.length) blank.push(consent);
    else said[consent] = true;
  }
  return { ...said, blank };
}

function exclusion({ cell, problem }: NamedRow, monthFirst: boolean): string | undefined {
  const text = cell('excludedUntil');
  if (text === '' || yesOrNo(text) === false) return undefined;
  const date = dateOf(text);
  const mend = 'Write the date as 01/12/2026 (day, month, year).';
  if (date === undefined) {
    problem(`the exclusion date “${short(text)}” is not a date that can be understood, so it was not taken`, mend);
    return undefined;
  }
  if (monthFirst && isEitherOrder(text)) {
    problem(
      `the exclusion date “${short(text)}” could be two days, since other dates here have the month first, so it was not taken`,
      mend,
    );
    return undefined;
  }
  return date;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** One of each pupil in a class: systems write a row for each contact, and people paste twice. Told once for each. */
function withoutTwins(people: readonly { readonly pupil: ListedPupil; readonly row: NamedRow }[]): ListedPupil[] {
  const taken: ListedPupil[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, number[]>();
  const told = new Set<number>();
  for (const { pupil, row } of people) {
    const idKey = pupil.id && JSON.stringify([pupil.classId, pupil.id]);
    const nameOf = JSON.stringify([pupil.classId, nameKey(pupil.name).whole]);
    const sameId = idKey === undefined ? undefined : byId.get(idKey);
    const place = sameId ?? byName.get(nameOf)?.find((at) => !areTwo(pupil, taken[at]));
    const first = place === undefined ? undefined : taken[place];
    if (place === undefined || first === undefined) {
      if (idKey !== undefined) byId.set(idKey, taken.length);
      byName.set(nameOf, [...(byName.get(nameOf) ?? []), taken.length]);
      taken.push(pupil);
      continue;
    }
    taken[place] = together(first, pupil);
    if (idKey !== undefined) byId.set(idKey, place);
    if (told.has(place)) continue;
    told.add(place);
    const sameName = nameKey(first.name).whole === nameKey(pupil.name).whole;
    row.problem(
      sameName
        ? `is in row ${first.row} too, so the two were taken as one; a “no” to a consent in either counts`
        : `has the pupil id of row ${first.row}, which has another name, so the two were taken as one`,
      'If they are two pupils, give each their own pupil id.',
    );
  }
  return taken;
}

/** Two of one name are two people where each has an id, or else an account, of their own. */
function areTwo(a: ListedPupil, b: ListedPupil | undefined): boolean {
  if (a.id !== undefined && b?.id !== undefined) return a.id !== b.id;
  if (a.account === undefined || b?.account === undefined) return false;
  return a.account.toLowerCase() !== b.account.toLowerCase();
}

function together(a: ListedPupil, b: ListedPupil): ListedPupil {
  const adults = distinct([...(a.adults ?? []), ...(b.adults ?? [])], []);
  const excluded = [a.excludedUntil, b.excludedUntil].filter((date) => date !== undefined).sort();
  const latest = excluded.at(-1);
  return {
    ...b,
    ...a,
    aliases: distinct([...a.aliases, b.name, ...b.aliases], [a.name]),
    ...(adults.length === 0 ? {} : { adults }),
    ...(latest === undefined ? {} : { excludedUntil: latest }),
    ...(a.takesPart === false || b.takesPart === false ? { takesPart: false } : {}),
    ...(a.video === false || b.video === false ? { video: false } : {}),
  };
}
