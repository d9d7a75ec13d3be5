import { type ClauseId, clause } from '../clauses/index.ts';
import { POLICY_NAMES } from '../policies/index.ts';
import type { School } from '../school.ts';
import { CHECKLISTS } from './by-policy.ts';
import type { ChecklistItem, Checklists } from './checklist.ts';
import { type AnswerValue, ITEM_IDS, ITEMS, READ_OUT } from './items.ts';
import { LINE_IDS, LINES } from './read-out.ts';
import { answerWords, itemWords } from './words.ts';

function askedBy({ policy }: School) {
  return CHECKLISTS[POLICY_NAMES.find((name) => name === policy.base) ?? 'default'];
}

/** Whether who came is to be kept: under a policy that does not ask for it, nothing is. */
export function asksForAttendance(school: School): boolean {
  return askedBy(school).items.attendance !== undefined;
}

/** The checklists of the school's policy, with the school's own names and text where it gave them. */
export function checklistsOf(school: School): Checklists {
  const { policy, expectations } = school;
  const { items, lines } = askedBy(school);

  /** The default policy is from no one text: there the ids alone. */
  function sourceOf(clauses: readonly ClauseId[]): string {
    return clauses.map((id) => (policy.document ? `${clause(id).paragraph} (${id})` : id)).join(', ');
  }

  function inStage(stage: 'before' | 'end'): ChecklistItem[] {
    return ITEM_IDS.flatMap((id) => {
      const clauses = items[id];
      const item = ITEMS[id];
      if (clauses === undefined || item.stage !== stage) return [];
      const answers = item.answers.filter((value) => value !== 'pupil-safety' || clauses.includes('P22'));
      const when = 'when' in item ? { when: item.when } : {};
      return [{ id, text: itemWords(id, school), source: sourceOf(clauses), answers: answers.map(labelled), ...when }];
    });
  }

  const asked = LINE_IDS.filter((id) => lines[id] !== undefined);
  const reading: ChecklistItem = {
    id: READ_OUT,
    text: 'Have you read this out?',
    source: sourceOf([...new Set(asked.flatMap((id) => lines[id] ?? []))]),
    answers: [{ value: 'yes', label: 'I have read it out' }, labelled('not-today')],
  };
  return {
    before: inStage('before'),
    start: [reading],
    end: inStage('end'),
    readOut: expectations ?? asked.map((id) => LINES[id]).join('\n'),
  };
}

function labelled(value: AnswerValue): ChecklistItem['answers'][number] {
  return { value, label: answerWords(value) };
}
