/** What of a school file has no page of its own, as forms: which fields there are, in what words. */

export type DetailKind =
  | 'text'
  | 'paragraph'
  | 'lines'
  | 'email'
  | 'tel'
  | 'date'
  | 'time'
  | 'number'
  | 'days'
  | 'choice';

export interface DetailField {
  /** In the school file, such as `contacts.dsl.email`. */
  readonly path: string;
  readonly label: string;
  readonly kind: DetailKind;
  readonly hint?: string;
  /** Of a choice: value and words; the empty value is what holds where the file says nothing. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
}

/** Fields that belong together under one legend; an empty one: the group's own. */
export interface DetailSet {
  readonly legend: string;
  readonly fields: readonly DetailField[];
}

export interface DetailGroup {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly sets: readonly DetailSet[];
}

const STAGES = [
  ['EYFS', 'Early years'],
  ['KS1', 'Key stage 1'],
  ['KS2', 'Key stage 2'],
  ['KS3', 'Key stage 3'],
  ['KS4', 'Key stage 4'],
  ['KS5', 'Key stage 5'],
] as const;

const DAYS = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const;

const ROLES = [
  ['dsl', 'Designated safeguarding lead (DSL)'],
  ['deputyDsl', 'Deputy DSL'],
  ['headteacher', 'Headteacher'],
  ['seniorLeader', 'Senior leader'],
  ['chairOfGovernors', 'Chair of governors'],
  ['lado', 'Local authority designated officer (LADO)'],
  ['ictManager', 'ICT manager'],
  ['helpline', 'Helpline'],
] as const;

const KEYS = [
  ['dsl', 'Of the DSL'],
  ['headteacher', 'Of the headteacher'],
  ['chairOfGovernors', 'Of the chair of governors'],
  ['recovery', 'For recovery'],
] as const;

function single(fields: readonly DetailField[]): readonly DetailSet[] {
  return [{ legend: '', fields }];
}

const ONE_A_LINE = 'One to a line.';

export const DETAIL_GROUPS: readonly DetailGroup[] = [
  {
    id: 'school',
    title: 'The school',
    sets: single([
      { path: 'name', label: 'Name', kind: 'text' },
      {
        path: 'domains',
        label: 'Domains of the school’s accounts',
        kind: 'lines',
        hint: `What stands after the @, such as school.example. ${ONE_A_LINE}`,
      },
      { path: 'stage', label: 'Stage', kind: 'choice', choices: [['', 'Not given'], ...STAGES] },
      { path: 'zone', label: 'Time zone', kind: 'text', hint: 'Empty: Europe/London.' },
    ]),
  },
  {
    id: 'contacts',
    title: 'Whom to tell',
    about: 'They are shown beside an incident, and at once when a worry is urgent.',
    sets: ROLES.map(([role, legend]) => ({
      legend,
      fields: [
        { path: `contacts.${role}.name`, label: 'Name', kind: 'text' },
        { path: `contacts.${role}.email`, label: 'E-mail', kind: 'email' },
        { path: `contacts.${role}.phone`, label: 'Telephone', kind: 'tel' },
      ],
    })),
  },
  {
    id: 'duties',
    title: 'Who does what',
    sets: single([
      {
        path: 'administrators',
        label: 'Administrators of the platform',
        kind: 'lines',
        hint: `At least two. ${ONE_A_LINE}`,
      },
      { path: 'chatReader', label: 'Who reads the chat each day', kind: 'text' },
      { path: 'contentChecker', label: 'Who checks the content of lessons', kind: 'text' },
    ]),
  },
  {
    id: 'hours',
    title: 'Hours and lengths',
    sets: [
      {
        legend: 'When lessons may be held',
        fields: [
          {
            path: 'hours.days',
            label: 'Days',
            kind: 'days',
            choices: DAYS,
            hint: 'Days and times empty: the policy’s hours.',
          },
          { path: 'hours.from', label: 'From', kind: 'time' },
          { path: 'hours.to', label: 'To', kind: 'time' },
        ],
      },
      {
        legend: 'Longest lesson, in minutes',
        fields: STAGES.map(([stage, label]) => ({ path: `limits.${stage}`, label, kind: 'number' })),
      },
    ],
  },
  {
    id: 'review',
    title: 'The policy’s review',
    sets: single([
      { path: 'review.version', label: 'Version', kind: 'text' },
      { path: 'review.adopted', label: 'Adopted on', kind: 'date' },
      { path: 'review.due', label: 'Review due on', kind: 'date', hint: 'You are reminded from 30 days before.' },
      { path: 'approvedBy.name', label: 'Approved by', kind: 'text' },
      { path: 'approvedBy.date', label: 'Approved on', kind: 'date' },
    ]),
  },
  {
    id: 'return',
    title: 'The weekly return, and how long things are kept',
    sets: [
      {
        legend: 'Weekly return',
        fields: [
          { path: 'weeklyReturn.day', label: 'Day', kind: 'choice', choices: [['', 'Friday, unless set'], ...DAYS] },
          { path: 'weeklyReturn.at', label: 'Time', kind: 'time', hint: 'Empty: 15:30.' },
          {
            path: 'weeklyReturn.names',
            label: 'Pupils in it',
            kind: 'choice',
            choices: [
              ['', 'Full names, unless set'],
              ['full', 'Full names'],
              ['ids', 'Pupil ids'],
              ['initials', 'Initials'],
            ],
          },
        ],
      },
      {
        legend: 'Days kept',
        fields: [
          { path: 'recordsDays', label: 'Attendance and timelines', kind: 'number', hint: 'Empty: 180.' },
          { path: 'retentionDays', label: 'Incidents, after the DSL’s receipt', kind: 'number', hint: 'Empty: 180.' },
          { path: 'recordingDays', label: 'Recordings of lessons', kind: 'number', hint: 'Empty: 30.' },
        ],
      },
    ],
  },
  {
    id: 'keys',
    title: 'Public keys',
    about:
      'What is sealed to a key is opened only by whoever has its other half. They are made on the page “For the DSL”.',
    sets: single(
      KEYS.map(([key, label]) => ({ path: `keys.${key}`, label, kind: 'text', hint: 'It begins with age1.' })),
    ),
  },
  {
    id: 'expectations',
    title: 'Expectations',
    sets: single([
      {
        path: 'expectations',
        label: 'What is read out at the start of a lesson',
        kind: 'paragraph',
      },
    ]),
  },
];

export function fieldsOf({ sets }: DetailGroup): readonly DetailField[] {
  return sets.flatMap(({ fields }) => fields);
}
