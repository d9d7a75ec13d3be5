import { describe, expect, it } from 'vitest';
import { parseSchoolFile } from '../../../utils/policy/school-file.ts';
import { isListProblem } from '../../../utils/settings/lists/list.ts';
import { type ListKind, type ListPlan, planList } from '../../../utils/settings/lists/plan.ts';
import { newSchoolText, schoolFileName, withoutClass } from '../../../utils/settings/lists/school-text.ts';

const SCHOOL = {
  school: 1,
  name: 'Ashby Down Junior School',
  policy: { base: 'crofton', rules: { 'pupil-camera-off': 'off' } },
  staff: [
    { name: 'Miss K Dunmore', account: 'k.dunmore@ashby.example', authorised: false, readOn: '2026-09-03' },
    { name: 'Mr T Hale' },
  ],
  classes: [
    {
      id: '5B',
      stage: 'KS2',
      pupils: [
        { name: 'Leo Farthing', id: '1', video: false, aliases: ['Lee'], protectedIdentity: true },
        { name: 'Maya Sorrel', adults: ['Mum Sorrel'] },
        { name: 'Cai Rhys' },
      ],
    },
    { id: '4H', pupils: [{ name: 'Ada Quill', id: '9', takesPart: false, cameraAgreedOff: true }] },
  ],
  sessions: [{ class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T11:00' }],
};
const TEXT = `\uFEFF${JSON.stringify(SCHOOL)}`;

function idsOf(text: string): readonly string[] {
  expect(parseSchoolFile(text).ok).toBe(true);
  return (JSON.parse(text) as typeof SCHOOL).classes.map(({ id }) => id);
}

function plan(list: string, { kind = 'pupils' as ListKind, className = '', school = TEXT } = {}): ListPlan {
  const made = planList(kind, list, className, school);
  if (isListProblem(made)) throw new Error(made.title);
  return made;
}

describe('a list over the school file', () => {
  it('changes what it says, and leaves what it does not say', () => {
    const { text, changes, error } = plan(
      'ID,Name,Class,Parents\n1,Leo Farthing-Reed,5b,\n2,Maya Sorrel,5b,Dad Sorrel\n,Jo Reed,5b,\n',
    );
    expect(error).toBeUndefined();
    expect(changes).toEqual([
      {
        classId: '5B',
        isNew: false,
        added: ['Jo Reed'],
        changed: [
          { name: 'Leo Farthing-Reed', what: ['name: Leo Farthing → Leo Farthing-Reed'] },
          { name: 'Maya Sorrel', what: ['pupil id: not given → 2', 'parents and carers: Mum Sorrel → Dad Sorrel'] },
        ],
        gone: ['Cai Rhys'],
        same: 0,
      },
    ]);
    expect(JSON.parse(text)).toEqual({
      ...SCHOOL,
      classes: [
        {
          id: '5B',
          stage: 'KS2',
          pupils: [
            { ...SCHOOL.classes[0]?.pupils[0], name: 'Leo Farthing-Reed' },
            { name: 'Maya Sorrel', adults: ['Dad Sorrel'], id: '2' },
            { name: 'Jo Reed' },
          ],
        },
        SCHOOL.classes[1],
      ],
    });
  });

  it('changes nothing the second time', () => {
    const list = 'ID,Name,Class,Video consent,Known as\n1,"Farthing, Leo",5B,Y,Lee\n2,Maya Sorrel,5B,N,\n';
    const first = plan(list);
    const second = plan(list, { school: first.text });
    expect(second.text).toBe(first.text);
    expect(second.changes).toMatchObject([{ added: [], changed: [], gone: [], same: 2 }]);
  });

  it('takes a blank consent as no, unless it was set before', () => {
    const { text } = plan('Name,Class,Consent to take part,Video consent\nAda Quill,4H,,\nLeo Farthing,5B,,\n');
    expect(JSON.parse(text).classes).toMatchObject([
      { pupils: [{ name: 'Leo Farthing', takesPart: false, video: false }] },
      { pupils: [{ name: 'Ada Quill', takesPart: false, video: false }] },
    ]);
    const set = JSON.stringify({ school: 1, classes: [{ id: '4H', pupils: [{ name: 'Ada Quill', video: true }] }] });
    const again = plan('Name,Class,Video consent\nAda Quill,4H,\n', { school: set });
    expect(again.changes).toMatchObject([{ same: 1 }]);
  });

  it('lets what is known of a pupil follow the pupil id into another class', () => {
    const { text } = plan('ID,Name,Class\n9,Ada Quill,5C\n');
    expect(JSON.parse(text).classes[2]).toEqual({ id: '5C', pupils: [SCHOOL.classes[1]?.pupils[0]] });
  });

  it('never mixes up two of one name', () => {
    const school = JSON.stringify({
      school: 1,
      classes: [
        {
          id: '5B',
          pupils: [
            { name: 'Jo Reed', id: '1', video: false },
            { name: 'Jo Reed', id: '2' },
          ],
        },
      ],
    });
    const { changes, text } = plan('ID,Name,Class\n2,Jo Reed,5B\n3,Jo Reed,5B\n', { school });
    expect(changes).toMatchObject([{ added: ['Jo Reed'], gone: ['Jo Reed'], same: 1 }]);
    expect(JSON.parse(text).classes[0].pupils).toEqual([
      { name: 'Jo Reed', id: '2' },
      { name: 'Jo Reed', id: '3' },
    ]);
  });

  it('changes a name with the other name that the list has it by', () => {
    const { text } = plan('Name\nLee\n', { className: '5B' });
    expect(JSON.parse(text).classes[0].pupils).toMatchObject([
      { name: 'Lee', aliases: ['Leo Farthing'], video: false },
    ]);
  });

  it('needs the class where the list does not say it, and has no changes before', () => {
    expect(plan('Name\nSam Taylor\n')).toMatchObject({ needsClass: true, changes: [], text: TEXT });
    expect(plan('Name\nSam Taylor\n', { className: '5D' })).toMatchObject({
      needsClass: true,
      changes: [{ classId: '5D', isNew: true, added: ['Sam Taylor'] }],
    });
  });

  it('makes room for the classes of the timetable that have no list yet, under the timetable’s name', () => {
    const school = JSON.stringify({ ...SCHOOL, classes: [] });
    const { text, error, changes } = plan('Name,Class\nSam Taylor,5b\nJo Reed,6A\n', { school });
    expect(error).toBeUndefined();
    expect(changes).toMatchObject([
      { classId: '5B', isNew: true },
      { classId: '6A', isNew: true },
    ]);
    expect(JSON.parse(text).classes.map(({ id }: { id: string }) => id)).toEqual(['5B', '6A']);
  });

  it('changes the staff, and keeps who may lead lessons and who has read the policy', () => {
    const { text, changes } = plan(
      'Name,Email,Role\nKate Dunmore,K.Dunmore@ashby.example,Headteacher\nMs I Brae,,TA\n',
      {
        kind: 'staff',
      },
    );
    expect(changes).toMatchObject([{ added: ['Ms I Brae'], gone: ['Mr T Hale'], same: 0 }]);
    expect(JSON.parse(text).staff).toEqual([
      {
        name: 'Kate Dunmore',
        account: 'K.Dunmore@ashby.example',
        role: 'headteacher',
        authorised: false,
        readOn: '2026-09-03',
      },
      { name: 'Ms I Brae', role: 'assistant' },
    ]);
  });

  it('removes a class, but not from under the timetable', () => {
    const without = (id: string) => JSON.parse(withoutClass(TEXT, id)).classes;
    expect(without('4H')).toEqual([SCHOOL.classes[0]]);
    expect(without('5B')).toEqual([SCHOOL.classes[1], { id: '5B', pupils: [] }]);
    expect(parseSchoolFile(withoutClass(TEXT, '5B')).ok).toBe(true);
    expect(JSON.parse(withoutClass(withoutClass(TEXT, '4H'), '5B')).classes).toEqual([]);
  });

  it('knows a class of the timetable by other capitals and spaces', () => {
    const sessions = ['5 b', '5B', '6 a', '6A'].map((id) => ({ ...SCHOOL.sessions[0], class: id }));
    const timetabled = JSON.stringify({ ...SCHOOL, sessions });
    const { text, error } = plan('Name,Class\nAda Quill,4H\n', { school: JSON.stringify({ school: 1, sessions }) });
    expect(error).toBeUndefined();
    expect(idsOf(text)).toEqual(['5 b', '6 a', '4H']);
    expect(idsOf(withoutClass(timetabled, '4H'))).toEqual(['5B', '6 a']);
    expect(idsOf(withoutClass(timetabled, '5B'))).toEqual(['4H', '5 b', '6 a']);
  });

  it('goes into the class that has the pupils, and an empty one of its name goes', () => {
    const classes = [{ id: '5 b', stage: 'KS2' }, ...SCHOOL.classes, { id: '4h', pupils: [] }];
    const school = JSON.stringify({ ...SCHOOL, classes });
    const { text, changes, error } = plan('Name,Class\nCai Rhys,5b\n', { school });
    expect(error).toBeUndefined();
    expect(changes).toMatchObject([{ classId: '5B', isNew: false, same: 1 }]);
    expect(idsOf(text)).toEqual(['5B', '4H']);
    expect(idsOf(withoutClass(school, '4H'))).toEqual(['5B']);
  });
});

describe('a school that begins with a list', () => {
  it('has the name that was given, and the default policy', () => {
    const { text } = plan('Name,Class\nSam Taylor,5B\n', { school: newSchoolText(' Ashby Down ') });
    expect(parseSchoolFile(text)).toMatchObject({
      ok: true,
      school: { name: 'Ashby Down', policy: { base: 'default' } },
    });
  });

  it.each([
    ['Ashby Down Junior School', 'Ashby-Down-Junior-School.school.json'],
    ["St Mary's / ../../etc", 'St-Mary-s-etc.school.json'],
    ['Ysgol Tŷ Gwyn', 'Ysgol-Tŷ-Gwyn.school.json'],
    ['', 'my-school.school.json'],
    ['\u202E<>', 'my-school.school.json'],
  ])('is saved under a name that every device takes: %j', (name, file) => {
    expect(schoolFileName(name)).toBe(file);
  });
});
