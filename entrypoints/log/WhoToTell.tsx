import type { JSX } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { Category, Route } from '../../utils/incidents/categories.ts';
import type { Contact, ContactRole, School } from '../../utils/policy/school.ts';

export interface WhoToTellProps {
  readonly category: Category;
  readonly contacts: School['contacts'];
}

/** Whom to ring, in this order, where it does not wait for the weekly return. */
const LINES: Readonly<Partial<Record<Route, readonly ContactRole[]>>> = {
  dsl: ['dsl', 'deputyDsl', 'headteacher'],
  headteacher: ['headteacher', 'chairOfGovernors'],
  'senior-leader': ['seniorLeader', 'headteacher'],
};

const ROLES: Readonly<Record<ContactRole, string>> = {
  dsl: 'DSL',
  deputyDsl: 'Deputy DSL',
  headteacher: 'Headteacher',
  seniorLeader: 'Senior leader',
  chairOfGovernors: 'Chair of governors',
  lado: 'LADO',
  ictManager: 'ICT manager',
  helpline: 'Helpline',
};

/** For what is urgent: who is told now, and what becomes of the record. */
export function WhoToTell({ category, contacts }: WhoToTellProps): JSX.Element | null {
  if (category.severity !== 'urgent') return null;
  const roles = LINES[category.route] ?? [];
  return (
    <Notice tone="urgent" role="status" title="This does not wait for the weekly return">
      {category.confidence !== 'log' && <p>{category.prompt}</p>}
      {roles.length > 0 && (
        <ul>
          {roles.map((role) => (
            <li key={role}>
              {ROLES[role]}: <bdi>{reach(contacts[role])}</bdi>
            </li>
          ))}
        </ul>
      )}
      {category.confidence === 'reported-only' && (
        <p>The weekly return says only that it was reported, to whom and when. What you write stays out of it.</p>
      )}
      {category.confidence === 'staff' && (
        <p>If it already has a number in the incident log, that number keeps only what was written there before.</p>
      )}
    </Notice>
  );
}

function reach(contact: Contact | undefined): string {
  const parts = [contact?.name, contact?.phone, contact?.email].filter(Boolean);
  return parts.length === 0 ? 'not in your school file' : parts.join(', ');
}
