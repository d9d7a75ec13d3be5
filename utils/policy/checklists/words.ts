import type { School } from '../school.ts';
import { ANSWERS, ITEMS, READ_OUT } from './items.ts';

/** The question of an item, with the school's own names; the id itself of one that this version does not know. */
export function itemWords(id: string, { contentChecker, chatReader }: NamedPeople): string {
  if (id === READ_OUT) return 'Have the expectations been read out?';
  const text = Object.hasOwn(ITEMS, id) ? ITEMS[id as keyof typeof ITEMS].text : id;
  return text
    .replace('{contentChecker}', contentChecker ?? NAMED_PERSON)
    .replace('{chatReader}', chatReader ?? NAMED_PERSON);
}

export type NamedPeople = Pick<School, 'contentChecker' | 'chatReader'>;

const NAMED_PERSON = 'the named person';

/** The label of an answer; the value itself of one that this version does not know. */
export function answerWords(value: string): string {
  return Object.hasOwn(ANSWERS, value) ? ANSWERS[value as keyof typeof ANSWERS] : value;
}
