import { isHigher, type Rule } from '../policy/rule.ts';
import type { Clause, Level, Policy, RuleSetting, School } from '../policy/school.ts';
import { answersFor } from './answers.ts';
import type { OpenCard } from './interruptions.ts';
import type { Card, CardClause } from './view.ts';

/**
 * The cards to draw, urgent ones first, then the newest.
 *
 * @param nameOf how a person is named on the page
 */
export function cardsToShow(
  open: readonly OpenCard[],
  rules: readonly Rule[],
  { policy, ruleWords }: Pick<School, 'policy' | 'ruleWords'>,
  nameOf: (id: string) => string,
): readonly Card[] {
  const cards: Card[] = [];
  for (const card of open) {
    const rule = rules.find((one) => one.id === card.rule);
    const setting = policy.rules[card.rule];
    if (rule === undefined || setting === undefined) continue;
    const words = ruleWords[card.rule];
    const level = highest(card.findings.map((finding) => finding.severity));
    cards.push({
      rule: card.rule,
      level: level === 'urgent' ? 'urgent' : 'nudge',
      title: words.title,
      lines: card.findings.map(({ subject, who, text, severity }) => ({ subject, who, text, level: severity })),
      clauses: clausesOf(setting, policy),
      why: words.why,
      steps: level === 'urgent' ? (words.steps ?? []) : [],
      answers: answersFor(rule.answers, card.findings, nameOf),
      interruptedAt: card.interruptedAt,
    });
  }
  return cards.sort(
    (a, b) =>
      Number(b.level === 'urgent') - Number(a.level === 'urgent') || (b.interruptedAt ?? 0) - (a.interruptedAt ?? 0),
  );
}

function highest(levels: readonly Level[]): Level {
  return levels.reduce((most, level) => (isHigher(level, most) ? level : most), 'note');
}

/**
 * The school's own words where it gave some, else the clauses with their paragraphs. A reference that the
 * school typed is to a text of its own, so the title of the built-in policy's document does not stand beside it.
 */
function clausesOf({ clauses, sentence }: RuleSetting, { document }: Policy): readonly CardClause[] {
  const title = document && `${document.title}, ${document.date}`;
  const sourceOf = (from: readonly Clause[]) =>
    title === undefined || from.every(({ paragraph }) => paragraph === '') ? {} : { document: title };
  if (sentence !== undefined) {
    return [{ reference: clauses.map(referenceOf).join(' · '), sentence, ...sourceOf(clauses) }];
  }
  return clauses.map((one) => ({ reference: referenceOf(one), sentence: one.sentence, ...sourceOf([one]) }));
}

function referenceOf({ id, paragraph }: Clause): string {
  return paragraph === '' ? id : `${id}, ${paragraph}`;
}
