/** Lists as schools' systems and spreadsheets export them; every name is invented. */

export interface Export {
  readonly what: string;
  readonly text: string;
  readonly kind?: 'pupils' | 'staff';
  /** Given by hand, where the list does not say it. */
  readonly className?: string;
  /** Each person, without the row, empty aliases and blank consents. */
  readonly people: readonly object[];
  /** Row and a part of each problem. */
  readonly problems?: readonly (readonly [row: number, part: string])[];
  readonly unused?: readonly string[];
}

export const EXPORTS: readonly Export[] = [
  {
    what: 'SIMS: legal names, registration group, UPN and admission number',
    text: 'Legal Surname,Legal Forename,Reg,Year,UPN,Adno\r\nFarthing,Leo,5B,Year 5,Z801200001001,001042\r\nSorrel,Maya,5B,Year 5,Z801200001002,001043\r\n',
    people: [
      { name: 'Leo Farthing', classId: '5B', id: '001042' },
      { name: 'Maya Sorrel', classId: '5B', id: '001043' },
    ],
    unused: ['Year', 'UPN'],
  },
  {
    what: 'SIMS: a title and a date above the headings, a total below',
    text: 'Class List 5B,,\nPrinted 20/11/2026,,\n,,\nName,Reg,UPN\n"Farthing, Leo",5B,Z1\n\nTotal: 1,,\n',
    people: [{ name: 'Leo Farthing', classId: '5B', id: 'Z1' }],
    problems: [[7, 'like a total']],
  },
  {
    what: 'headings again on each page, and what reports write below',
    text: 'Surname,Forename,Reg\nFarthing,Leo,5B\nSurname,Forename,Reg\nClass: 5B,,\nPage,Ada,5B\nTotal Pupils,,2\nClass average,,9\nCount,,2\n"Printed 20/11/2026 14:02",,\nPage 1 of 1,,\n',
    people: [
      { name: 'Leo Farthing', classId: '5B' },
      { name: 'Ada Page', classId: '5B' },
    ],
    problems: [4, 6, 7, 8, 9, 10].map((row) => [row, 'like a total'] as const),
  },
  {
    what: 'the teacher of each class, and the order of the names told in the heading',
    text: 'Class,Teacher Name,"Pupil Name (Surname, Forename)"\n5B,Ms R Dunmore,"Farthing, Leo"\n',
    people: [{ name: 'Leo Farthing', classId: '5B' }],
    unused: ['Teacher Name'],
  },
  {
    what: 'members of a team, its owners among them',
    text: '"UserId","User","Name","Role"\n"7f","leo@ashby.example","Leo Farthing","member"\n"8a","r.dunmore@ashby.example","R Dunmore","owner"\n',
    className: '5B',
    people: [{ name: 'Leo Farthing', classId: '5B', account: 'leo@ashby.example' }],
    problems: [[3, 'left out of the class']],
  },
  {
    what: 'ids that a spreadsheet has rounded are not one pupil',
    text: 'Name,Class,Student ID\nSam Taylor,5B,1.23457E+12\nJo Reed,5B,1.23457E+12\n',
    people: [
      { name: 'Sam Taylor', classId: '5B' },
      { name: 'Jo Reed', classId: '5B' },
    ],
    problems: [
      [2, 'rounded'],
      [3, 'rounded'],
    ],
  },
  {
    what: 'Arbor: preferred before legal names',
    text: 'Legal First Name,Preferred First Name,Legal Last Name,Preferred Last Name,Registration Form,Arbor Student ID\nSamuel,Sam,Taylor-Byrne,Taylor,7K,88\n',
    people: [{ name: 'Sam Taylor', aliases: ['Samuel Taylor-Byrne'], classId: '7K', id: '88' }],
  },
  {
    what: 'Bromcom: preferred forename, tutor group, parental consents',
    text: 'Forename,Preferred Forename,Surname,Tutor Group,Admission No,Parental Consent - Live Lessons,Parental Consent - Video\nIsla,,Brae,8R,77,Granted,Refused\n',
    people: [{ name: 'Isla Brae', classId: '8R', id: '77', takesPart: true, video: false }],
  },
  {
    what: 'ScholarPack: pupil name in one column, surname first',
    text: 'Pupil Name,Class,Year Group\n"O\'Dell, Niamh",Oak,3\n"Van der Berg, Joost",Oak,3\n',
    people: [
      { name: "Niamh O'Dell", classId: 'Oak' },
      { name: 'Joost Van der Berg', classId: 'Oak' },
    ],
    unused: ['Year Group'],
  },
  {
    what: 'Google: first name and e-mail with notes in brackets',
    text: 'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required]\nAda,Quill,a.quill@ashby.example,,/Pupils\n',
    className: '6Q',
    people: [{ name: 'Ada Quill', classId: '6Q', account: 'a.quill@ashby.example' }],
    unused: ['Password [Required]', 'Org Unit Path [Required]'],
  },
  {
    what: 'Microsoft: display name and user principal name',
    text: 'displayName,userPrincipalName,department\nBea Ambler,b.ambler@ashby.example,Y9\n',
    className: '9A',
    people: [{ name: 'Bea Ambler', classId: '9A', account: 'b.ambler@ashby.example' }],
  },
  {
    what: 'School Data Sync: section and user name',
    text: 'SIS ID,First Name,Last Name,Username,Section Name\n4711,Cai,Rhys,c.rhys@ashby.example,9A/Ma1\n',
    people: [{ name: 'Cai Rhys', classId: '9A/Ma1', id: '4711', account: 'c.rhys@ashby.example' }],
  },
  {
    what: '"UPN" that is a user principal name',
    text: 'Name,UPN,Class\nCai Rhys,c.rhys@ashby.example,9A\n',
    people: [{ name: 'Cai Rhys', classId: '9A', account: 'c.rhys@ashby.example' }],
  },
  {
    what: 'semicolons, as a spreadsheet of another country saves',
    text: 'sep=;\nSurname;Forename;Form\nMüller;Zoë;5B\n',
    people: [{ name: 'Zoë Müller', classId: '5B' }],
  },
  { what: 'bars', text: 'Name|Class\nTaylor, Sam|5B\n', people: [{ name: 'Sam Taylor', classId: '5B' }] },
  { what: 'tabs', text: 'Name\tClass\nLeo Farthing\t5B\n', people: [{ name: 'Leo Farthing', classId: '5B' }] },
  {
    what: 'semicolons with unquoted "Surname, Forename"',
    text: 'Name;Class\nTaylor, Sam;5B\n',
    people: [{ name: 'Sam Taylor', classId: '5B' }],
  },
  {
    what: 'one column of unquoted "Surname, Forename"',
    text: 'Name\nTaylor, Sam\nSorrel, Maya\n',
    className: '5B',
    people: [
      { name: 'Sam Taylor', classId: '5B' },
      { name: 'Maya Sorrel', classId: '5B' },
    ],
  },
  {
    what: 'one column of names, empty columns beside it',
    text: 'NAME,,\nSam Taylor,,\n',
    className: '5B',
    people: [{ name: 'Sam Taylor', classId: '5B' }],
  },
  {
    what: 'a year group where there is no class',
    text: 'First name,Last name,Year Group\nSam,Taylor,Year 6\n',
    people: [{ name: 'Sam Taylor', classId: 'Year 6' }],
  },
  {
    what: 'yes and no as schools write them',
    text: 'Name,Class,Consent to take part,Consent to video\nA One,1,Y,N\nB Two,1,TRUE,FALSE\nC Three,1,✓,✗\nD Four,1,√,refused\nE Five,1,1,0\nF Six,1,yes,No.\n',
    people: ['A One', 'B Two', 'C Three', 'D Four', 'E Five', 'F Six'].map((name) => ({
      name,
      classId: '1',
      takesPart: true,
      video: false,
    })),
  },
  {
    what: 'consents that are not understood are no consents',
    text: 'Name,Class,Video consent\nA One,1,pending\nB Two,1,x\nC Three,1,see file\n',
    people: ['A One', 'B Two', 'C Three'].map((name) => ({ name, classId: '1', video: false })),
    problems: [
      [2, '“pending”, which is taken as no'],
      [3, '“x”, which is taken as no'],
      [4, '“see file”, which is taken as no'],
    ],
  },
  {
    what: 'a consent in two columns is given where both say so',
    text: 'Name,Class,Video consent 2025,Video consent 2026\nA One,1,Y,N\nB Two,1,Y,Y\nC Three,1,Y,\n',
    people: [
      { name: 'A One', classId: '1', video: false },
      { name: 'B Two', classId: '1', video: true },
      { name: 'C Three', classId: '1', blank: ['video'] },
    ],
  },
  {
    what: 'a consent to lessons by video is one to take part too',
    text: 'Name,Class,Permission: Video conferencing\nA One,1,Consent Refused\n',
    people: [{ name: 'A One', classId: '1', takesPart: false, video: false }],
  },
  {
    what: 'a consent left blank',
    text: 'Name,Class,Webcam permission\nA One,1,\n',
    people: [{ name: 'A One', classId: '1', blank: ['video'] }],
  },
  {
    what: 'consents to something else, and columns that say the contrary, are not used',
    text: 'Name,Class,Photo consent,Video consent withdrawn,Consent date,Consent to recording\nA One,1,Y,N,1/9/2026,Y\n',
    people: [{ name: 'A One', classId: '1' }],
    unused: ['Photo consent', 'Video consent withdrawn', 'Consent date', 'Consent to recording'],
  },
  {
    what: 'exclusion dates in British order, in ISO and in words',
    text: 'Name,Class,Exclusion date\nA One,1,03/12/2026\nB Two,1,2026-12-03\nC Three,1,3 Dec 2026\nD Four,1,03/12/2026 00:00\nE Five,1,\nF Six,1,No\n',
    people: [
      ...['A One', 'B Two', 'C Three', 'D Four'].map((name) => ({ name, classId: '1', excludedUntil: '2026-12-03' })),
      { name: 'E Five', classId: '1' },
      { name: 'F Six', classId: '1' },
    ],
  },
  {
    what: 'exclusion dates that are none, or without a whole year',
    text: 'Name,Class,Excluded until\nA One,1,31/02/2026\nB Two,1,03/12/26\nC Three,1,Excluded\n',
    people: ['A One', 'B Two', 'C Three'].map((name) => ({ name, classId: '1' })),
    problems: [
      [2, '“31/02/2026”'],
      [3, '“03/12/26”'],
      [4, '“Excluded”'],
    ],
  },
  {
    what: 'dates with the month first make the others doubtful',
    text: 'Name,Class,Suspension end date\nA One,1,12/25/2026\nB Two,1,03/12/2026\nC Three,1,12/12/2026\n',
    people: [
      { name: 'A One', classId: '1' },
      { name: 'B Two', classId: '1' },
      { name: 'C Three', classId: '1', excludedUntil: '2026-12-12' },
    ],
    problems: [
      [2, 'not a date'],
      [3, 'two days'],
    ],
  },
  {
    what: 'other names and parents, several in a cell and in several columns',
    text: 'Forename,Surname,Class,Known as,Parent 1,Parents/Carers\nSamuel,Taylor,5B,Sammy,Mr B Taylor,"Ms J Byrne; Byrne, Una"\n',
    people: [
      {
        name: 'Samuel Taylor',
        aliases: ['Sammy', 'Sammy Taylor'],
        classId: '5B',
        adults: ['Mr B Taylor', 'Ms J Byrne', 'Una Byrne'],
      },
    ],
  },
  {
    what: 'a row for each parent of a pupil',
    text: 'Pupil ID,Name,Class,Parent,Video consent\n7,Sam Taylor,5B,Mr B Taylor,Y\n7,Sam Taylor,5B,Ms J Byrne,N\n7,Sam Taylor,5B,Gran Byrne,Y\n',
    people: [
      { name: 'Sam Taylor', classId: '5B', id: '7', video: false, adults: ['Mr B Taylor', 'Ms J Byrne', 'Gran Byrne'] },
    ],
    problems: [[3, 'is in row 2 too']],
  },
  {
    what: 'the same name twice in a class is one, in two classes two, with two ids two',
    text: 'Name,Class,ID\nSam Taylor,5B,\n"Taylor, Sam",5B,\nSam Taylor,5C,\nJo Reed,5C,1\nJo Reed,5C,2\n',
    people: [
      { name: 'Sam Taylor', classId: '5B' },
      { name: 'Sam Taylor', classId: '5C' },
      { name: 'Jo Reed', classId: '5C', id: '1' },
      { name: 'Jo Reed', classId: '5C', id: '2' },
    ],
    problems: [[3, 'is in row 2 too']],
  },
  {
    what: 'one id with two names, and one pupil in two teaching groups',
    text: 'Name,Teaching Group,ID\nSam Taylor,7x/Ma,1\nJo Reed,7x/Ma,1\nSam Taylor,7y/En,1\n',
    people: [
      { name: 'Sam Taylor', aliases: ['Jo Reed'], classId: '7x/Ma', id: '1' },
      { name: 'Sam Taylor', classId: '7y/En', id: '1' },
    ],
    problems: [[3, 'has the pupil id of row 2']],
  },
  {
    what: 'formulas, guards and leading zeros are text',
    text: `Name,Class,ID\n"=HYPERLINK(""http://x.example"",""Sam"")",5B,="00123"\n+Sam,5B,-1\n'Ana Lee,5B,@3\n@Jo,'5B,4\n`,
    people: [
      { name: '=HYPERLINK("http://x.example","Sam")', classId: '5B', id: '00123' },
      { name: '+Sam', classId: '5B', id: '-1' },
      { name: "'Ana Lee", classId: '5B', id: '@3' },
      { name: '@Jo', classId: "'5B", id: '4' },
    ],
  },
  {
    what: 'errors of formulas are empty cells',
    text: 'Name,Class,ID,Video consent\n#REF!,5B,1,Y\nSam Taylor,5B,#N/A,#N/A\nJo Reed,5B,#N/A,Y\n',
    people: [
      { name: 'Sam Taylor', classId: '5B', blank: ['video'] },
      { name: 'Jo Reed', classId: '5B', video: true },
    ],
    problems: [[2, 'names nobody']],
  },
  {
    what: 'hostile names are names',
    text: 'Name,Class\n<img src=x onerror=alert(1)>,5B\n"Sam, Muted",5B\n\u202Emaer,5B\n"two\nlines",5B\n',
    people: [
      { name: '<img src=x onerror=alert(1)>', classId: '5B' },
      { name: 'Muted Sam', classId: '5B' },
      { name: '\u202Emaer', classId: '5B' },
      { name: 'two lines', classId: '5B' },
    ],
  },
  {
    what: 'a comma that tore a row, and a row that names nobody',
    text: 'Name,Class\nTaylor, Sam,5B\n-,5B\nMaya Sorrel,5B\n',
    people: [{ name: 'Maya Sorrel', classId: '5B' }],
    problems: [
      [2, 'more cells than there are headings'],
      [3, 'names nobody'],
    ],
  },
  {
    what: 'headings in any case and punctuation, columns that nobody needs',
    text: ' SUR-NAME ,fore_name,REG. GROUP,Home Telephone,Free School Meals\nTaylor,Sam,5B,01632 960123,Y\n',
    people: [{ name: 'Sam Taylor', classId: '5B' }],
    unused: ['Home Telephone', 'Free School Meals'],
  },
  {
    what: 'staff: title, names, work e-mail, job title',
    kind: 'staff',
    text: 'Title,Forename,Surname,Work Email,Job Title\nMs,Rina,Dunmore,r.dunmore@ashby.example,Class Teacher\nMr,Tom,Hale,t.hale@ashby.example,HLTA\nDr,Una,Frost,,Head Teacher\nMx,Lee,Wren,,Designated Safeguarding Lead\nMr,Al,Pike,,Caretaker\nMs,Di,Moss,,Deputy DSL\n',
    people: [
      { name: 'Rina Dunmore', account: 'r.dunmore@ashby.example', role: 'teacher' },
      { name: 'Tom Hale', account: 't.hale@ashby.example', role: 'assistant' },
      { name: 'Una Frost', role: 'headteacher' },
      { name: 'Lee Wren', role: 'dsl' },
      { name: 'Al Pike', role: 'other' },
      { name: 'Di Moss', role: 'other' },
    ],
    unused: ['Title'],
  },
  {
    what: 'staff: a list of all who have an account',
    kind: 'staff',
    text: 'Display name,Role\nMs R Dunmore,Teacher\nLeo Farthing,Student\nMr B Farthing,Parent\nMr Cy Wren,Student teacher\n',
    people: [
      { name: 'Ms R Dunmore', role: 'teacher' },
      { name: 'Mr Cy Wren', role: 'teacher' },
    ],
    problems: [
      [3, 'left out of the staff'],
      [4, 'left out of the staff'],
    ],
  },
  {
    what: 'staff: a name twice, once with and once without an account',
    kind: 'staff',
    text: 'Staff name;E-mail\nMs R Dunmore;r.dunmore@ashby.example\nMs R Dunmore;\nMr T Hale;t.hale@ashby.example\nMr T Hale;t.hale2@ashby.example\n',
    people: [
      { name: 'Ms R Dunmore', account: 'r.dunmore@ashby.example' },
      { name: 'Mr T Hale', account: 't.hale@ashby.example' },
      { name: 'Mr T Hale', account: 't.hale2@ashby.example' },
    ],
    problems: [[3, 'is in row 2 too']],
  },
];
