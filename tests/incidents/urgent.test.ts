import { describe, expect, it } from 'vitest';
import { captureForm } from '../../utils/incidents/capture-form.ts';
import { CATEGORIES, categoryOf } from '../../utils/incidents/categories.ts';
import { refereesOf } from '../../utils/incidents/referred-to.ts';
import { guidanceFor, urgentGuidance } from '../../utils/incidents/urgent.ts';
import type { School } from '../../utils/policy/school.ts';
import { school } from './school.ts';

const CONTACTS: School['contacts'] = {
  dsl: { name: 'Mrs D Okoro', phone: '01632 960110', email: 'dsl@hillside.example' },
  deputyDsl: { name: 'Mr P Hallam', email: 'deputy@hillside.example' },
  headteacher: { name: 'Ms J Thorne', phone: '+44 1632 960112' },
  helpline: { phone: '0344 381 4772' },
};

function peopleFor(id: string, contacts = CONTACTS): readonly string[] {
  return guidanceFor(categoryOf(id), contacts)?.people.map(({ who }) => who) ?? [];
}

describe('what does not wait', () => {
  it.each(['danger', 'disclosure', 'sexual-image'])('%s: 999 first, then DSL, deputy and headteacher', (id) => {
    expect(guidanceFor(categoryOf(id), CONTACTS)?.lines[0]).toBe('In immediate danger: ring 999 first.');
    expect(peopleFor(id)).toEqual([
      'DSL: Mrs D Okoro',
      'Deputy DSL: Mr P Hallam (your school has not given a telephone number)',
      'Headteacher: Ms J Thorne',
    ]);
  });

  it('says how to listen, and what not to do with an image', () => {
    expect(guidanceFor(categoryOf('disclosure'), CONTACTS)?.lines.join(' ')).toMatch(
      /Listen, do not question, do not promise secrecy\. Write the child’s own words\./,
    );
    expect(guidanceFor(categoryOf('sexual-image'), CONTACTS)?.lines.join(' ')).toMatch(
      /Do not copy, save, forward or look again/,
    );
    const all = urgentGuidance(CONTACTS).lines.join(' ');
    expect(all).toMatch(/listen, do not question, do not promise secrecy/);
    expect(all).toMatch(/do not copy, save, forward or look again/);
  });

  it('leads a concern about an adult past the DSL', () => {
    expect(peopleFor('concern-about-adult')).toEqual(['Headteacher: Ms J Thorne', 'Helpline, for the headteacher']);
  });

  it('leads a concern about the headteacher past the headteacher', () => {
    const chair = { chairOfGovernors: { name: 'Mr A Lee', phone: '01632 960118', email: 'chair@hillside.example' } };
    const guidance = guidanceFor(categoryOf('concern-about-headteacher'), { ...CONTACTS, ...chair });
    expect(guidance?.people[0]?.who).toBe('Chair of governors: Mr A Lee');
    expect(JSON.stringify(guidance?.people)).not.toMatch(/Thorne|Headteacher|pupil/);
  });

  it('says that a contact is missing, for each of them', () => {
    expect(
      peopleFor('disclosure', {}).every((who) => who.endsWith('(your school has not given a number or an address)')),
    ).toBe(true);
  });

  it('is for urgent kinds only', () => {
    for (const category of CATEGORIES) {
      expect(guidanceFor(category, CONTACTS) !== undefined, category.id).toBe(category.severity === 'urgent');
    }
  });

  it('has links that carry no name and no detail, whatever the contacts hold', () => {
    const hostile = { dsl: { phone: '01632 960110;ext=1', email: 'a&body=Sam?subject=x@y.example' } };
    const all = [
      urgentGuidance(CONTACTS),
      urgentGuidance(hostile),
      guidanceFor(categoryOf('concern-about-adult'), CONTACTS),
    ];
    const links = all.flatMap((one) => one?.people.flatMap(({ links: each }) => each.map(({ href }) => href)) ?? []);
    expect(links).toContain('tel:01632960110');
    expect(links).toContain('tel:+441632960112');
    for (const link of links.filter((one) => one.startsWith('mailto:'))) {
      const { searchParams, pathname } = new URL(link);
      expect([...searchParams.keys()]).toEqual(['subject', 'body']);
      expect(searchParams.get('subject')).toBe('Please ring me now about a pupil');
      expect(searchParams.get('body')).toBe('Please ring me now about a pupil.');
      expect(decodeURIComponent(pathname)).toMatch(/@(hillside|y)\.example$/);
    }
    expect(links.every((one) => /^(tel:[\d+*#,;]+|mailto:\S+)$/.test(one))).toBe(true);
  });
});

describe('a telephone number as schools write it', () => {
  const dsl = (phone: string) => guidanceFor(categoryOf('disclosure'), { dsl: { phone } })?.people[0];

  it.each([
    ['+44 (0)1632 960110', '+441632960110'],
    ['0044 (0) 1632 960110', '00441632960110'],
    ['(01632) 960110', '01632960110'],
    ['01632-960110', '01632960110'],
    ['01632 960110 ext. 12', '01632960110'],
    ['01632 960110 x12', '01632960110'],
    ['01632 960110;ext=12', '01632960110'],
    ['Room 4, 01632 960110', '01632960110'],
    ['01632 960110 (until 4), 07700 900123', '01632960110'],
    ['01632 960110 or 07700 900123', '01632960110'],
    ['01632 960110/960111', '01632960110'],
    ['０１６３２ ９６０１１０', '01632960110'],
    ['01632 960110 07700 900123', undefined],
    ['01632 960001 (24 hours)', '01632960001'],
    ['01632 960001 (08:00-18:00)', '01632960001'],
    ['01632 960001 (12)', '01632960001'],
    ['(01632) 960001 (12)', '01632960001'],
    ['(+44) (0)1632 960001', '+441632960001'],
    ['(0044) 1632 960001', '00441632960001'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+353 1 234 5678', '+35312345678'],
    ['020 (7946) 0958', '02079460958'],
    ['0800 1111', '08001111'],
    ['24/7: 0808 800 5000', '08088005000'],
    ['0808 800 5000 24h', undefined],
    ['0808 800 5000 24/7', undefined],
    ['+44 1632 960001 24h', undefined],
    ['01632 960001 8am-6pm', undefined],
    ['01632 960001 08:00-18:00', undefined],
    ['01632 960001 0800-1800', undefined],
    ['01632 960001 0800', undefined],
    ['0800-1800: 01632 960001', undefined],
    ['8-6 01632 960001', undefined],
    ['01632 960001 123', undefined],
    ['+44 1632 960001 123', undefined],
    ['+44 01632 960001', undefined],
    ['01632/960001', undefined],
    ['01 23 45 67 89', undefined],
    ['Room 101, 01632 960001', undefined],
    ['101 24h', undefined],
    ['999', '999'],
    [' 101 ', '101'],
    ['ask the office', undefined],
    ['*#06#', undefined],
    ['javascript:alert(1)', undefined],
  ])('%s', (phone, number) => {
    expect(dsl(phone)?.links).toEqual(number === undefined ? [] : [{ label: `Ring ${phone}`, href: `tel:${number}` }]);
    // Nothing that the school gave is lost: what cannot be dialled is read.
    if (number === undefined) expect(dsl(phone)?.who).toBe(`DSL (${phone})`);
  });
});

describe('the capture form', () => {
  it('offers the kinds that were used last first, every kind once', () => {
    const { categories } = captureForm(school(), ['bullying', 'link-shared', 'gone']);
    expect(categories.slice(0, 3).map(({ id }) => id)).toEqual(['bullying', 'link-shared', 'danger']);
    expect(categories.map(({ id }) => id).toSorted()).toEqual(CATEGORIES.map(({ id }) => id).toSorted());
  });

  it('names the school’s contacts beside the roles; what is stored is the role', () => {
    expect(refereesOf(CONTACTS).slice(0, 4)).toEqual([
      { value: 'DSL', label: 'DSL: Mrs D Okoro' },
      { value: 'deputy DSL', label: 'deputy DSL: Mr P Hallam' },
      { value: 'headteacher', label: 'headteacher: Ms J Thorne' },
      { value: 'senior leader', label: 'senior leader' },
    ]);
  });
});
