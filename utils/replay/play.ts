import type { TeacherAct } from '../meeting/teacher-act.ts';
import type { School } from '../policy/school.ts';
import { type Lookout, type News, startLookout } from '../watch/lookout.ts';
import type { LessonFile } from './lesson-file.ts';
import type { Line } from './lesson-schema.ts';
import { openLessonPage } from './page.ts';

export interface PlayPorts {
  /** After each look; `t` in seconds from the lesson's `at`. */
  onLook(t: number, news: readonly News[], lookout: Lookout): void;
  /** A rule threw and counts as unknown from there. */
  onRuleError(rule: string, error: unknown): void;
}

/** Epoch ms of a lesson's second 0. */
export function startOf({ header }: LessonFile): number {
  return Temporal.PlainDateTime.from(header.at).toZonedDateTime(header.zone).epochMilliseconds;
}

/**
 * Plays a lesson through the extension's own core with a clock that it moves itself.
 *
 * @returns the second at which the file ends
 */
export function play(lesson: LessonFile, school: School, { onLook, onRuleError }: PlayPorts): number {
  const start = startOf(lesson);
  const page = openLessonPage(lesson.header);
  const lookout = startLookout(school, (rule, error) => onRuleError(rule.id, error));

  function look(at: number, snapshot?: ReturnType<typeof page.read>): void {
    const news = lookout.look(at, snapshot);
    onLook((at - start) / 1000, news, lookout);
  }

  let end = 0;
  for (const { t, lines } of moments(lesson.lines)) {
    const at = start + Math.round(t * 1000);
    // Everything that falls due before this moment, each at its own time.
    while (lookout.nextAt < at) look(lookout.nextAt);
    end = t;
    const shown = lines.filter((line) => !('end' in line));
    for (const line of shown) {
      if ('teacher' in line) lookout.tell(line.teacher as TeacherAct, at);
      else page.show(line);
    }
    // A file that only ends here shows nothing new: what falls due now is still told, and nothing closes by it.
    if (shown.length > 0) look(at, page.read());
    else if (lookout.nextAt <= at) look(at);
  }
  return end;
}

/** The lines of one `t` are one moment: all of them are applied before the rules look. */
function moments(lines: readonly Line[]): { readonly t: number; readonly lines: readonly Line[] }[] {
  const all: { t: number; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last?.t === line.t) last.lines.push(line);
    else all.push({ t: line.t, lines: [line] });
  }
  return all;
}
