import type { School } from '../policy/school.ts';
import type { News } from '../watch/lookout.ts';
import type { LessonFile } from './lesson-file.ts';
import { play, startOf } from './play.ts';

/** One line of what the product would have told the teacher; `t` in seconds from the lesson's `at`. */
export type Row =
  | {
      readonly t: number;
      readonly finding: 'opened' | 'changed';
      readonly rule: string;
      readonly clauses: readonly string[];
      readonly severity: string;
      readonly who: readonly string[];
      readonly interrupts: boolean;
      readonly text: string;
    }
  | {
      readonly t: number;
      readonly finding: 'closed';
      readonly rule: string;
      readonly clauses: readonly string[];
      readonly who: readonly string[];
    }
  | { readonly t: number; readonly cannotSee: readonly string[]; readonly since: number }
  | {
      readonly t: number;
      readonly summary: { readonly minutes: number; readonly interruptions: number; readonly findings: number };
    };

/**
 * What the product would have told the teacher in a lesson.
 *
 * @param onRuleError a rule threw and counts as unknown from there
 */
export function replay(lesson: LessonFile, school: School, onRuleError: (rule: string, error: unknown) => void): Row[] {
  const start = startOf(lesson);
  const rows: Row[] = [];
  const seconds = (at: number) => (at - start) / 1000;
  const end = play(lesson, school, {
    onLook: (_t, news) => rows.push(...news.map((one) => rowOf(one, seconds))),
    onRuleError,
  });
  rows.push({
    t: end,
    summary: {
      minutes: Math.round(end / 60),
      interruptions: rows.filter((row) => 'interrupts' in row && row.interrupts).length,
      findings: rows.filter((row) => 'finding' in row && row.finding === 'opened').length,
    },
  });
  return rows;
}

function rowOf(news: News, seconds: (at: number) => number): Row {
  const t = seconds(news.at);
  if (news.kind === 'cannot-see') return { t, cannotSee: news.sights, since: seconds(news.since) };
  const { rule, clauses, severity, who, text } = news.finding;
  if (news.kind === 'closed') return { t, finding: 'closed', rule, clauses, who };
  return { t, finding: news.kind, rule, clauses, severity, who, interrupts: news.interrupts, text };
}
