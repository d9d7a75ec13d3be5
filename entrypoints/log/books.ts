import type { Book } from '../../utils/incidents/record.ts';
import type { AddresseeRole } from './addressees.ts';

/** What the log page calls a book, and where in the page its list and its file stand: what follows the `#`. */
export interface BookPage {
  readonly title: string;
  readonly list: string;
  readonly file: string;
  readonly fileTitle: string;
  /** Who gets its file, and nobody else. */
  readonly addressee: AddresseeRole;
}

export const BOOK_PAGES: Readonly<Record<Book, BookPage>> = {
  incidents: {
    title: 'Incident log',
    list: '',
    file: 'return',
    fileTitle: 'This week’s return',
    addressee: 'dsl',
  },
  'staff-concerns': {
    title: 'Concerns about staff',
    list: 'staff',
    file: 'staff-file',
    fileTitle: 'The file of concerns about staff',
    addressee: 'headteacher',
  },
  'chair-concerns': {
    title: 'Concerns about the headteacher',
    list: 'chair',
    file: 'chair-file',
    fileTitle: 'The file of concerns about the headteacher',
    addressee: 'chairOfGovernors',
  },
};
