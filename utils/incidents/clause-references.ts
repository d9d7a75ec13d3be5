import { clause, isClauseId, TEXT_NAMES, TEXTS } from '../policy/clauses/index.ts';
import type { School } from '../policy/school.ts';
import type { Category } from './categories.ts';
import type { IncidentDraft } from './draft.ts';

/** "staff responsibilities (C1)": the paragraph of the school's document, and our id; a typed one as it is. */
function referenceTo(id: string, school: School): string {
  const settings = Object.values(school.policy.rules);
  const typed = settings.flatMap((setting) => setting.clauses).find((one) => one.id === id);
  const paragraph = typed?.paragraph ?? (isClauseId(id) ? clause(id).paragraph : '');
  return paragraph === '' ? id : `${paragraph} (${id})`;
}

/**
 * The policy clauses of an incident as the weekly return shows them: those of its finding, else those
 * of its category that the school's policy contains.
 */
export function clauseReferences(draft: IncidentDraft, category: Category, school: School): string {
  const text = TEXT_NAMES.find((name) => name === school.policy.base);
  // `default` is made from all five texts.
  const own = text === undefined ? category.clauses : category.clauses.filter((id) => id.startsWith(TEXTS[text]));
  const ids = draft.clauses.length > 0 ? draft.clauses : own;
  return ids.map((id) => referenceTo(id, school)).join('; ');
}
