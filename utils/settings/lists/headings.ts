import type { Consent, ListColumn } from './list.ts';

/** Columns by their headings, as schools' systems and spreadsheets name them. */

export type NameField = 'forename' | 'preferredForename' | 'surname' | 'preferredSurname' | 'name' | 'preferredName';
export type ListField =
  | NameField
  | 'account'
  | 'aliases'
  | 'class'
  | 'id'
  | Consent
  | 'excludedUntil'
  | 'adults'
  | 'role';

/** What the page calls them. */
const USES: Readonly<Record<ListField, string>> = {
  forename: 'forename',
  preferredForename: 'preferred forename',
  surname: 'surname',
  preferredSurname: 'preferred surname',
  name: 'name',
  preferredName: 'preferred name',
  account: 'school account',
  aliases: 'other names',
  class: 'class',
  id: 'pupil id',
  takesPart: 'consent to take part',
  video: 'consent to video',
  excludedUntil: 'excluded until',
  adults: 'parents and carers',
  role: 'role',
};

/** Letters and digits alone, in lower case. Where a file has several of one field, the first of the list here is used. */
const PEOPLE: readonly (readonly [ListField, string])[] = [
  ['forename', 'legalforename forename legalfirstname firstname givenname legalforenames forenames firstnames'],
  ['preferredForename', 'preferredforename preferredfirstname chosenforename chosenfirstname preferredgivenname'],
  ['surname', 'legalsurname surname legallastname lastname familyname legalfamilyname'],
  ['preferredSurname', 'preferredsurname preferredlastname chosensurname preferredfamilyname'],
  [
    'name',
    'fullname name displayname legalname legalfullname surnameforename surnamefirstname lastnamefirstname forenamesurname firstnamelastname firstnamesurname',
  ],
  ['preferredName', 'preferredname preferredfullname chosenname'],
  [
    'account',
    'schoolemail schoolemailaddress schoolaccount emailaccount teamsaccount microsoftaccount userprincipalname account email emailaddress workemail primaryemail mail username',
  ],
  // "Other names" are middle names in British forms.
  ['aliases', 'aliases alias knownas alsoknownas aka nickname nicknames'],
];

const PUPILS: readonly (readonly [ListField, string])[] = [
  ...PEOPLE.map(
    ([field, words]) =>
      [field, field === 'name' ? `${words} pupil pupils student students child learner` : words] as const,
  ),
  [
    'class',
    'class classname classcode classid teachinggroup groupname group section sectionname set setname regclass registrationform registrationgroup regform reggroup registration reg form formgroup tutorgroup tutorform homeroom yeargroup year ncyear nationalcurriculumyear',
  ],
  // A unique pupil number is for the school's own dealings with the department: any other id goes before it.
  [
    'id',
    'id pupilid studentid pupilno studentno pupilnumber studentnumber admissionnumber admissionno adno admno admissionnum arborstudentid arborid sisid misid upn uniquepupilnumber',
  ],
  [
    'excludedUntil',
    'excludeduntil exclusionuntil suspendeduntil suspensionuntil exclusionend exclusionends exclusionenddate suspensionend suspensionends suspensionenddate exclusiondate exclusion excluded',
  ],
];

const STAFF: readonly (readonly [ListField, string])[] = [
  ...PEOPLE.map(([field, words]) => [field, field === 'name' ? `${words} staff teacher` : words] as const),
  ['role', 'role jobtitle job post position stafftype'],
];

const PREFIX = /^(?:pupils?|students?|childs?|childrens|learners?|staff|teachers?|employees?)(?=.)/;
const ADULTS = /^(?:parents?|carers?|guardians?)(?:(?:and|or)?(?:carers?|guardians?))?\d?(?:fullname|names?)?\d?$/;
const CONSENT = /consent|permission|agreed/;
const TO_VIDEO = /video|camera|webcam/;
const TO_TAKE_PART = /takepart|participat|live|online|remote|virtual|teams|^(?:parental)?consent$/;
/** Of something else, of something said about a consent, or of its contrary, where a "yes" would mean "no". */
const OTHER_CONSENT =
  /photo|website|social|media|trip|medical|biometric|record|publi|press|image|date|givenby|signed|comment|notes?$|^no|not|without|withdrawn|refus|declin|opt|expir/;

export interface FoundColumns {
  readonly columns: readonly ListColumn[];
  /** The cells of a field in a row; several only for parents and carers. */
  readonly at: Readonly<Partial<Record<ListField, readonly number[]>>>;
}

/** Which column is what; `pupils` or `staff`. */
export function findColumns(kind: 'pupils' | 'staff', headings: readonly string[]): FoundColumns {
  const at: Partial<Record<ListField, number[]>> = {};
  const rank: Partial<Record<ListField, number>> = {};
  headings.forEach((heading, index) => {
    const known = fieldOf(kind, heading);
    if (known === undefined) return;
    const { field, order } = known;
    if (field === 'adults') (at.adults ??= []).push(index);
    else if (order < (rank[field] ?? Number.POSITIVE_INFINITY)) {
      at[field] = [index];
      rank[field] = order;
    }
  });
  const uses = new Map(
    Object.entries(at).flatMap(([field, places]) => places.map((place) => [place, field as ListField])),
  );
  return {
    at,
    columns: headings.flatMap((heading, index) => {
      const use = uses.get(index);
      return heading === '' && use === undefined ? [] : [{ heading, use: use && USES[use] }];
    }),
  };
}

/** How many columns can be used; 0 without a name. */
export function knownColumns(kind: 'pupils' | 'staff', headings: readonly string[]): number {
  const { at } = findColumns(kind, headings);
  const named =
    at.name ?? at.preferredName ?? ((at.forename ?? at.preferredForename) && (at.surname ?? at.preferredSurname));
  return named === undefined ? 0 : Object.keys(at).length;
}

function fieldOf(kind: 'pupils' | 'staff', heading: string): { field: ListField; order: number } | undefined {
  const word = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const bare = word.replace(PREFIX, '');
  for (const [field, words] of kind === 'pupils' ? PUPILS : STAFF) {
    const list = words.split(' ');
    const order = Math.max(list.indexOf(word), list.indexOf(bare));
    if (order >= 0) return { field, order };
  }
  if (kind === 'staff') return undefined;
  if (ADULTS.test(word)) return { field: 'adults', order: 0 };
  if (!CONSENT.test(word) && !/^(?:takespart|takepart)$/.test(word)) return undefined;
  if (OTHER_CONSENT.test(word)) return undefined;
  if (TO_VIDEO.test(word)) return { field: 'video', order: 0 };
  return TO_TAKE_PART.test(word) ? { field: 'takesPart', order: 0 } : undefined;
}
