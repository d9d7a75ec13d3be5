import type { School } from '../policy/school.ts';
import type { Book } from './record.ts';

const READERS = {
  incidents: 'recovery',
  'staff-concerns': 'headteacher',
  'chair-concerns': 'chairOfGovernors',
} as const;

/**
 * Public keys of those who may open a book beside the teacher: the school's recovery key opens incidents, concerns
 * about staff are the headteacher's, and those about the headteacher the chair of governors'.
 */
export function readersOf(book: Book, { keys }: School): readonly string[] {
  const key = keys[READERS[book]];
  return key === undefined ? [] : [key];
}
