import type { TeacherAct } from '../meeting/teacher-act.ts';
import type { School } from '../policy/school.ts';
import { type News, startLookout } from '../watch/lookout.ts';
import type { LessonFile } from './lesson-file.ts';
import { openLessonPage } from './page.ts';

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
  | { readonly t: number; readonly finding: 'closed'; readonly rule: string; readonly clauses: readonly string[]; readonly who: readonly string[] }
  | { readonly t: number; readonly cannotSee: readonly string[]; readonly since: number }
  | { readonly t: number; readonly summary: { readonly minutes: number; readonly interruptions: number; readonly findings: number } };

/**
 * Plays a lesson through the extension's own core with a clock that it moves itself.
 *
 * @param onRuleError a rule threw and counts as unknown from there
 */
export function replay(lesson: LessonFile, school: School, onRuleError: (rule: string, error: unknown) => void): Row[] {
  const { header, lines } = lesson;
  const start = Temporal.PlainDateTime.from(header.at).toZonedDateTime(header.zone).epochMilliseconds;
  const page = openLessonPage(header);
  const lookout = startLookout(school, (rule, error) => onRuleError(rule.id, error));
  const rows: Row[] = [];
  const seconds = (at: number) => (at - start) / 1000;
  const push = (news: readonly News[]) => {
    for (const one of news) rows.push(rowOf(one, seconds));
  };

  /** Everything that falls due before an instant, each at its own time. */
  function runUntil(at: number): void {
    while (lookout.nextAt < at) push(lookout.look(lookout.nextAt));
  }

  let end = 0;
  for (let index = 0; index < lines.length; ) {
    const t = lines[index]?.t ?? 0;
    const at = start + Math.round(t * 1000);
    runUntil(at);
    end = t;
    if (lines[index] && 'end' in (lines[index] as object)) {
      // The file ends here: what falls due at this very moment is still told, nothing closes by it.
      if (lookout.nextAt <= at) push(lookout.look(at));
      break;
    }
    for (; index < lines.length && lines[index]?.t === t; index++) {
      const line = lines[index];
      if (line === undefined || 'end' in line) break;
      if ('teacher' in line) lookout.tell(line.teacher as TeacherAct, at);
      else page.show(line);
    }
    push(lookout.look(at, page.read()));
  }
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
