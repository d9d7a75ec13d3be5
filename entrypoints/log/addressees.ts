import type { Contact, School } from '../../utils/policy/school.ts';

/** Who a file is for, what the school file knows of them, and whether a file can be sealed to them. */
export type AddresseeRole = 'dsl' | 'headteacher' | 'chairOfGovernors';

export interface Addressee {
  readonly role: AddresseeRole;
  /** "your DSL", within a sentence. */
  readonly name: string;
  /** "your DSL’s". */
  readonly whose: string;
  /** Public age key; absent: the school gave none. */
  readonly key?: string;
  readonly contact: Contact | undefined;
}

const NAMES: Readonly<Record<AddresseeRole, Pick<Addressee, 'name' | 'whose'>>> = {
  dsl: { name: 'your DSL', whose: 'your DSL’s' },
  headteacher: { name: 'the headteacher', whose: 'the headteacher’s' },
  chairOfGovernors: { name: 'the chair of governors', whose: 'the chair of governors’' },
};

export function addresseeOf({ keys, contacts }: School, role: AddresseeRole): Addressee {
  const key = keys[role];
  return { role, ...NAMES[role], contact: contacts[role], ...(key === undefined ? {} : { key }) };
}
