import type { LessonRegister } from '../../utils/attendance/register.ts';
import { lessonTitle } from '../../utils/watch/capture.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';
import { keepNewest, type KeepPorts } from './keep-newest.ts';

/** After who is there has changed, in ms: a class comes in within minutes. */
const CHANGED = 5_000;
/** While nobody comes or goes, so that a page which is killed has said until when it was there. */
const GOES_ON = 60_000;

interface Sent {
  readonly id: string;
  readonly who: string | undefined;
  readonly to: number;
  /** When it was last put together, which takes all the names. */
  readonly at: number;
}

/** Sends what is new of a lesson's register. `last`: the page may be gone at once. */
export type FollowRegister = (lookout: Lookout, last?: boolean) => void;

/** Has who was in a lesson kept by the background: from time to time, and when the teacher is out. */
export function keepRegisters(ports: KeepPorts<LessonRegister>): FollowRegister {
  const sent = new WeakMap<Lookout, Sent>();
  const { keep } = keepNewest(ports);

  return (lookout, last = lookout.state.phase.value !== 'in-meeting') => {
    const { isLesson, session } = lookout.lesson;
    const { at } = lookout.state;
    const before = sent.get(lookout);
    if (before ? !last && at - before.at < CHANGED : !isLesson) return;
    // A lesson, or nothing: what was kept goes where it turns out to be none.
    const register = isLesson ? lookout.register : undefined;
    if (!before && !register) return;
    // Not how often they came and went: where not everybody is in sight, somebody does at every look.
    const who =
      register && JSON.stringify(register.people.map(({ name, kind, spans }) => [name, kind, spans.length > 0]));
    const to = register?.to ?? 0;
    if (before && who === before.who && to - before.to < (last ? 1 : GOES_ON)) {
      sent.set(lookout, { ...before, at });
      return;
    }
    const id = before?.id ?? crypto.randomUUID();
    sent.set(lookout, { id, who, to, at });
    keep({
      id,
      title: lessonTitle(lookout),
      ...(session && {
        session: {
          title: session.session.title,
          class: session.session.class,
          ...(session.session.oneToOne && { oneToOne: true }),
          starts: session.starts,
          ends: session.ends,
        },
      }),
      ...(register && { register }),
    });
  };
}
