/** What a return says in place of a record's own words: the same in every file, so nobody can hide words in it. */
export const APART = 'Its account is kept apart and goes to the DSL by the school’s own system.';
export const UNREADABLE = 'This record cannot be read.';
