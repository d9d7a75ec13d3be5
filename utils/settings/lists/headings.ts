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
    'fullname name displayname legalname legalfullname surnameforename surnamefirstname lastnamefirstname forenamesurname firstnamelastname firstnamesurname namesurnameforename namelastnamefirstname membername',
  ],
  ['preferredName', 'preferredname preferredfullname chosenname'],
  [
    'account',
    'schoolemail schoolemailaddress schoolaccount emailaccount teamsaccount microsoftaccount userprincipalname account email emailaddress workemail primaryemail mail username user',
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
  // Of a team or a group, in which teachers are too.
  ['role', 'role membertype usertype'],
];

const STAFF: readonly (readonly [ListField, string])[] = [
  ...PEOPLE.map(([field, words]) => [field, field === 'name' ? `${words} staff teacher` : words] as const),
  ['role', 'role jobtitle job post position stafftype'],
];

interface Use {
  readonly field: ListField;
  /** Absent for a field that may have several columns; else the lowest is used. */
  readonly order?: number;
}

const KNOWN = { pupils: byWord(PUPILS), staff: byWord(STAFF) };

function byWord(fields: typeof PUPILS): ReadonlyMap<string, Use> {
  return new Map(fields.flatMap(([field, words]) => words.split(' ').map((word, order) => [word, { field, order }])));
}

/** Whose a heading says it is; "Teacher name" in a class list is nobody of the class. */
const PREFIX = {
  pupils: /^(?:pupils?|students?|childs?|childrens|learners?)(?=.)/,
  staff: /^(?:staff|teachers?|employees?)(?=.)/,
};
const ADULTS = /^(?:parents?|carers?|guardians?)(?:(?:and|or)?(?:carers?|guardians?))?\d?(?:fullname|names?)?\d?$/;
const CONSENT = /consent|permission|agreed/;
const TO_VIDEO = /video|camera|webcam/;
/** A "no" to these is one to taking part as well. */
const BY_VIDEO = /video(?:lesson|class|conferenc|call|meeting|session|link)/;
const TO_TAKE_PART = /takepart|participat|live|online|remote|virtual|teams|^(?:parental)?consent$/;
/** Of something else, of something said about a consent, or of its contrary, where a "yes" would mean "no". */
const OTHER_CONSENT =
  /photo|website|social|media|trip|medical|biometric|record|publi|press|image|date|givenby|signed|comment|notes?$|^no|not|without|withdrawn|refus|declin|opt|expir/;

export interface FoundColumns {
  readonly columns: readonly ListColumn[];
  /** The cells of a field in a row; several only for consents and for parents and carers. */
  readonly at: Readonly<Partial<Record<ListField, readonly number[]>>>;
}

/** Which column is what; `pupils` or `staff`. */
export function findColumns(kind: 'pupils' | 'staff', headings: readonly string[]): FoundColumns {
  const at: Partial<Record<ListField, number[]>> = {};
  const rank: Partial<Record<ListField, number>> = {};
  headings.forEach((heading, index) => {
    for (const { field, order } of fieldsOf(kind, heading)) {
      if (order === undefined) (at[field] ??= []).push(index);
      else if (order < (rank[field] ?? Number.POSITIVE_INFINITY)) {
        at[field] = [index];
        rank[field] = order;
      }
    }
  });
  const uses = Map.groupBy(
    Object.entries(at).flatMap(([field, places]) => places.map((place) => ({ place, use: USES[field as ListField] }))),
    ({ place }) => place,
  );
  return {
    at,
    columns: headings.flatMap((heading, index) => {
      const use = uses
        .get(index)
        ?.map((one) => one.use)
        .join(', ');
      return heading === '' && use === undefined ? [] : [{ heading, use }];
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

/** What a heading says: two things where it is of both consents. */
function fieldsOf(kind: 'pupils' | 'staff', heading: string): readonly Use[] {
  const word = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const known = KNOWN[kind].get(word) ?? KNOWN[kind].get(word.replace(PREFIX[kind], ''));
  if (known !== undefined) return [known];
  if (kind === 'staff') return [];
  if (ADULTS.test(word)) return [{ field: 'adults' }];
  if (!CONSENT.test(word) && !/^(?:takespart|takepart)$/.test(word)) return [];
  if (OTHER_CONSENT.test(word)) return [];
  if (BY_VIDEO.test(word)) return [{ field: 'takesPart' }, { field: 'video' }];
  if (TO_VIDEO.test(word)) return [{ field: 'video' }];
  return TO_TAKE_PART.test(word) ? [{ field: 'takesPart' }] : [];
}
