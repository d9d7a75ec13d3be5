import type { Platform } from '../meeting/snapshot.ts';
import type { KeptRegister, LessonRegister, Register } from './register.ts';
import { union, without } from './spans.ts';

/** Whoever comes back to a meeting within this time goes on with the same lesson, in ms. */
export const SAME_LESSON = 600_000;

/** One lesson as it was seen, whatever number of pages followed it: one that is loaded anew begins another register. */
export interface LessonSeen extends Register, Pick<LessonRegister, 'session'> {
  /** Of its registers, oldest first. */
  readonly ids: readonly string[];
  readonly told: NonNullable<KeptRegister['told']>;
  /** Of the timetable, else as the meeting shows it, or "unknown". */
  readonly title: string;
  readonly platform: Platform;
}

function seenIn({ id, title, session, platform, register, told = {} }: KeptRegister): LessonSeen {
  return { ...register, ids: [id], told, title: session?.title ?? title, platform, ...(session ? { session } : {}) };
}

function goesOn(before: LessonSeen, next: LessonSeen): boolean {
  if (before.platform !== next.platform || next.from - before.to >= SAME_LESSON) return false;
  if (before.session && next.session) {
    return before.session.starts === next.session.starts && before.session.class === next.session.class;
  }
  return before.title === next.title || before.title === 'unknown' || next.title === 'unknown';
}

function joined(before: LessonSeen, next: LessonSeen): LessonSeen {
  const [from, to] = [before.from, Math.max(before.to, next.to)];
  const session = before.session ?? next.session;
  const watched = union([[before.from, before.to]], [[next.from, next.to]]);
  return {
    ids: [...before.ids, ...next.ids],
    told: { ...before.told, ...next.told },
    from,
    to,
    title: session?.title ?? (before.title === 'unknown' ? next.title : before.title),
    platform: before.platform,
    ...(session ? { session } : {}),
    unseen: union(before.unseen, next.unseen, without([[from, to]], watched)),
    partly: union(before.partly, next.partly),
    people: [...before.people, ...next.people],
  };
}

/** The lessons that registers tell of, oldest first. */
export function lessonsIn(registers: readonly KeptRegister[]): readonly LessonSeen[] {
  const lessons: LessonSeen[] = [];
  for (const next of registers.map(seenIn).toSorted((a, b) => a.from - b.from)) {
    const index = lessons.findLastIndex((one) => goesOn(one, next));
    const before = lessons[index];
    if (before === undefined) lessons.push(next);
    else lessons[index] = joined(before, next);
  }
  return lessons;
}
