import type { School } from '../policy/school.ts';
import type { Book } from './record.ts';

/**
 * Public keys of those who may open a book beside the teacher: the school's recovery key opens incidents, and
 * concerns about staff are the headteacher's.
 */
export function readersOf(book: Book, { keys }: School): readonly string[] {
  const key = book === 'staff-concerns' ? keys.headteacher : keys.recovery;
  return key === undefined ? [] : [key];
}
