/** What a return says in place of a record's own words: the same in every file, so nobody can hide words in it. */
export const APART = 'Its account is kept apart and goes to the DSL by the school’s own system.';
/** Of what is not for the reader of a file: it stands in another book. */
export const NOT_HERE = 'Its account is kept apart and is not in this file.';
export const UNREADABLE = 'This record cannot be read.';
