import type { Contact, ContactRole, School } from '../policy/school.ts';
import { type Category, isApart, type Route } from './categories.ts';

/**
 * What does not wait for the weekly return: what to do now, and whom to tell, in this order, with links that carry no
 * name and no detail. One source of these words for the meeting page, the side panel, the popup and the log.
 */
export interface Guidance {
  readonly title: string;
  /** What to do, in order. */
  readonly lines: readonly string[];
  readonly people: readonly {
    /** "DSL: Mrs D Okoro", or that the school has not given one. */
    readonly who: string;
    readonly links: readonly { readonly label: string; readonly href: string }[];
  }[];
}

const DANGER = 'In immediate danger: ring 999 first.';
const LISTEN = 'Listen, do not question, do not promise secrecy. Write the child’s own words.';
const IMAGE = 'Do not copy, save, forward or look again, and do not describe it. Write who told you, and when.';
const APART = 'This is kept apart: it is in no weekly return, and no number elsewhere tells of it.';
/** All that the ready message says: it may lie open on a screen, and it goes by the school's mail. */
const MESSAGE = 'Please ring me now about a pupil';
const MESSAGE_APART = 'Please ring me now';

const ROLE_NAMES: Readonly<Record<ContactRole, string>> = {
  dsl: 'DSL',
  deputyDsl: 'Deputy DSL',
  headteacher: 'Headteacher',
  seniorLeader: 'Senior leader',
  chairOfGovernors: 'Chair of governors',
  lado: 'LADO',
  ictManager: 'ICT manager',
  helpline: 'Helpline',
};

/** Whom to tell, first to last. */
const LINES: Readonly<Partial<Record<Route, readonly ContactRole[]>>> = {
  dsl: ['dsl', 'deputyDsl', 'headteacher'],
  headteacher: ['headteacher', 'helpline'],
  chair: ['chairOfGovernors', 'lado'],
  'senior-leader': ['seniorLeader', 'headteacher'],
};

/** What stands behind a role, for a concern that is kept apart. */
const WHEN: Readonly<Partial<Record<ContactRole, string>>> = { helpline: ', for the headteacher' };

const LINES_OF: Readonly<Partial<Record<Category['id'], readonly string[]>>> = {
  danger: [DANGER, 'Stay with the child if you can: keep the meeting open until help is there.'],
  disclosure: [DANGER, LISTEN],
  'sexual-image': [DANGER, IMAGE],
  'concern-about-adult': [DANGER, APART, 'About the headteacher? Choose “Concern about the headteacher” instead.'],
  'concern-about-headteacher': [DANGER, APART, 'It is sealed apart from what the headteacher can read.'],
};

/** What to do about an incident of this kind; `undefined` for what may wait for the weekly return. */
export function guidanceFor(category: Category, contacts: School['contacts']): Guidance | undefined {
  if (category.severity !== 'urgent') return undefined;
  const apart = isApart(category);
  return {
    title: 'This does not wait for the weekly return',
    lines: LINES_OF[category.id] ?? [],
    people: peopleOf(LINES[category.route] ?? [], contacts, apart ? MESSAGE_APART : MESSAGE, apart),
  };
}

/** Before anything was captured: the four kinds of urgent things, and whom to tell. */
export function urgentGuidance(contacts: School['contacts']): Guidance {
  return {
    title: 'Urgent: whom to tell now',
    lines: [
      DANGER,
      `A child tells you something: ${lowerFirst(LISTEN)}`,
      `A sexual image: ${lowerFirst(IMAGE)}`,
      'A concern about an adult who works with children: tell the headteacher, nobody else. About the headteacher: the chair of governors.',
    ],
    people: peopleOf(['dsl', 'deputyDsl', 'headteacher'], contacts, MESSAGE, false),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function peopleOf(
  roles: readonly ContactRole[],
  contacts: School['contacts'],
  message: string,
  apart: boolean,
): Guidance['people'] {
  return roles.map((role) => {
    const contact = contacts[role] ?? {};
    const name = `${ROLE_NAMES[role]}${contact.name ? `: ${contact.name}` : ''}${(apart && WHEN[role]) || ''}`;
    return { who: [name, shortOf(contact)].filter(Boolean).join(' '), links: linksOf(contact, message) };
  });
}

/** What has no link stands in words: that it is missing, or what the school wrote in place of a number. */
function shortOf({ phone, email }: Contact): string {
  if (phone) return dialled(phone) === undefined ? `(${phone})` : '';
  return `(your school has not given ${email ? 'a telephone number' : 'a number or an address'})`;
}

function linksOf({ phone, email }: Contact, message: string): { label: string; href: string }[] {
  const links = [];
  const number = phone && dialled(phone);
  if (number) links.push({ label: `Ring ${phone}`, href: `tel:${number}` });
  if (email) {
    const words = encodeURIComponent(message);
    const to = encodeURIComponent(email).replace('%40', '@');
    links.push({ label: `Write to ${email}`, href: `mailto:${to}?subject=${words}&body=${words}.` });
  }
  return links;
}

/** A whole number, as a telephone takes it: with its country, from within the United Kingdom, or Childline's. */
const WHOLE = /^(?:(?:\+|00)(?:44[1-9]\d{8,9}|(?!44)[1-9]\d{6,13})|0[1-9]\d{8,9}|08001111)$/u;
/** 999, 101, or a number within the school: these only where nothing stands beside them, as in "Room 101". */
const SHORT = /^[1-9]\d{2,7}$/u;

/**
 * The first number in what the school wrote, as a telephone takes it: without an extension, hours or words.
 * `undefined`: none of which that is certain; a wrong number is worse than one that is read and typed.
 */
function dialled(phone: string): string | undefined {
  const written = phone.normalize('NFKC').trim();
  if (SHORT.test(written)) return written;
  const parts = written.split(/[\p{L},;:/|#*&]+/u);
  const first = parts.find((part) => /(?:\d\D*){3}/u.test(part)) ?? '';
  // "(24 hours)", "(12)": a bracket behind seven digits is no part of the number.
  const unbracketed = first.replace(/(?<=(?:\d\D*){7})\(.*/su, '');
  const [, country] = /^[\s(]*(\+|00)/u.exec(unbracketed) ?? [];
  // "+44 (0)1632": the bracket is for those who dial from within the country.
  const dialable = country ? unbracketed.replace(/\(\s*0\s*\)/u, '') : unbracketed;
  const groups = dialable.match(/\d+/gu) ?? [];
  // "8am", "24h", "08:00": hours have begun, and where the number ended is a guess.
  if ((groups.at(-1) ?? '').length < 3) return undefined;
  const number = `${country === '+' ? '+' : ''}${groups.join('')}`;
  return WHOLE.test(number) ? number : undefined;
}
