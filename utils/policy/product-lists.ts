import { BAD_WORDS } from './chat/bad-words.ts';
import { DETAILS } from './chat/detail-patterns.ts';
import { WORRIES } from './chat/worry-patterns.ts';
import { NOTE_TAKER_PATTERNS } from './notetakers.ts';
import { RULE_WORDS } from './rule-words.ts';
import type { ProductLists } from './school.ts';

export const PRODUCT_LISTS: ProductLists = {
  badWords: BAD_WORDS,
  details: DETAILS,
  noteTakers: NOTE_TAKER_PATTERNS,
  ruleWords: RULE_WORDS,
  worries: WORRIES,
};
