import { isDeepStrictEqual } from 'node:util';
import type { TeacherAct } from '../../../utils/meeting/teacher-act.ts';
import type { View } from '../../../utils/nudges/view.ts';
import type { School } from '../../../utils/policy/school.ts';
import type { LessonFile } from '../../../utils/replay/lesson-file.ts';
import type { Line } from '../../../utils/replay/lesson-schema.ts';
import { play } from '../../../utils/replay/play.ts';
import { replay } from '../../../utils/replay/replay.ts';
import { viewOf } from '../../../utils/watch/view-of.ts';
import { asPageShows, type ShownLesson } from './as-page-shows.ts';

/** What must be shown from a second of the lesson on, until the next of them. */
export interface Expected {
  readonly t: number;
  readonly view: View;
}

/** What the teacher does on our own surface at a second of the lesson, by the words of its buttons. */
export interface Press {
  readonly t: number;
  /** Title of the card; absent: the dock. */
  readonly card?: string;
  readonly button: string;
}

export interface Expectation {
  readonly views: readonly Expected[];
  readonly presses: readonly Press[];
  /** Second to which is compared: the lesson's end, or the teacher's coming back. */
  readonly end: number;
  /** What of the lesson the page does not show, or our surface has no button for. */
  readonly excuses: ReadonlySet<string>;
  /** `whole`: replay says the same of the lesson as it is. `not`: nothing that replay says of it can be shown. */
  readonly compared: 'whole' | 'part' | 'not';
}

/**
 * What replay makes of what a page shows of the lesson, and which buttons say what its teacher said.
 *
 * @param show the lesson as a platform's page shows it; Teams when absent
 */
export function expectationOf(
  lesson: LessonFile,
  school: School,
  show: (lesson: LessonFile) => ShownLesson = asPageShows,
): Expectation {
  const shown = show(lesson);
  const excuses = new Set<string>(shown.excuses);
  const { sayable, presses, views } = teacherOnly(shown.lesson, school);
  if (sayable.lines.length < shown.lesson.lines.length) excuses.add('word without a button');
  const all = toldIn(lesson, school);
  const seen = toldIn(sayable, school);
  const compared = isDeepStrictEqual(all, seen) ? 'whole' : seen.length === 0 && all.length > 0 ? 'not' : 'part';
  const end = Math.min(lesson.lines.at(-1)?.t ?? 0, shown.until);
  return { views, presses: presses.filter(({ t }) => t < end), end, excuses, compared };
}

/** Leaves out what the teacher cannot say by a button; what they can say depends on what is shown by then. */
function teacherOnly(lesson: LessonFile, school: School) {
  let sayable: LessonFile = { ...lesson, lines: lesson.lines.filter((line) => !('teacher' in line)) };
  let views = viewsOf(sayable, school);
  const presses: Press[] = [];
  const kept = new Set<Line>();
  for (const line of lesson.lines) {
    if (!('teacher' in line)) continue;
    const before = views.findLast((one) => one.t < line.t)?.view;
    const press = before && pressFor(line.teacher as TeacherAct, before);
    if (!press) continue;
    presses.push({ t: line.t, ...press });
    kept.add(line);
    sayable = { ...lesson, lines: lesson.lines.filter((one) => !('teacher' in one) || kept.has(one)) };
    views = viewsOf(sayable, school);
  }
  return { sayable, presses, views };
}

function viewsOf(lesson: LessonFile, school: School): Expected[] {
  const views: Expected[] = [];
  play(lesson, school, {
    onLook: (t, _news, lookout) => views.push({ t, view: viewOf(lookout, school, false) }),
    onRuleError,
  });
  return views;
}

function toldIn(lesson: LessonFile, school: School) {
  return replay(lesson, school, onRuleError).filter((row) => 'finding' in row);
}

function onRuleError(rule: string, error: unknown): never {
  throw new Error(`rule ${rule} failed`, { cause: error });
}

function pressFor(act: TeacherAct, view: View): Omit<Press, 't'> | undefined {
  if (view.discreet) return undefined;
  if (view.dock.status === 'asking' && act.did === 'lesson') return { button: 'Yes, a lesson' };
  if (view.dock.status === 'asking' && act.did === 'not-a-lesson') return { button: 'Not a lesson' };
  for (const card of view.cards) {
    if ((act.did === 'dismiss' || act.did === 'snooze') && act.rule === card.rule && act.who === undefined) {
      return { card: card.title, button: act.did === 'dismiss' ? 'Dismiss' : 'Snooze 10 min' };
    }
    const answer = card.answers.find((one) => isDeepStrictEqual(one.act, act));
    if (answer) return { card: card.title, button: answer.label };
  }
  return undefined;
}
