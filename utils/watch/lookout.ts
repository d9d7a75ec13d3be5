import { keepRegister, type RegisterKeeper } from '../attendance/register.ts';
import type { Snapshot } from '../meeting/snapshot.ts';
import { advance, initialState, type MeetingState } from '../meeting/state.ts';
import type { TeacherAct } from '../meeting/teacher-act.ts';
import { type Interruptions, startInterruptions } from '../nudges/interruptions.ts';
import { type CannotSee, watchSight } from '../policy/cannot-see.ts';
import { type Engine, startEngine } from '../policy/evaluate.ts';
import type { Finding, Transition } from '../policy/finding.ts';
import type { Lesson } from '../policy/lesson.ts';
import type { Rule } from '../policy/rule.ts';
import { shownAs } from '../policy/people.ts';
import { RULES } from '../policy/rules/index.ts';
import type { Level, School } from '../policy/school.ts';
import { followLately, type Lately } from './lately.ts';

/**
 * The whole of the pure core as one thing with a clock from outside: the content script runs it on a
 * page, replay on a lesson file, and both are told the same. No DOM, no timer, no `Date.now()`.
 */
export interface Lookout {
  readonly state: MeetingState;
  readonly lesson: Lesson;
  readonly findings: readonly Finding[];
  readonly cards: Interruptions['cards'];
  readonly away: Interruptions['away'];
  readonly keepAway: Interruptions['keepAway'];
  /** What has been out of sight for more than 30 s. */
  readonly blind: ReadonlySet<string>;
  readonly lately: Lately;
  readonly register: RegisterKeeper['register'];
  /** What the teacher said, oldest first, and when (epoch ms); of a snooze also its level, for `tell`. */
  readonly told: readonly (readonly [act: TeacherAct, at: number, level?: Level])[];
  /** Epoch ms at which to look again although nothing is shown; may be infinite. */
  readonly nextAt: number;
  /** The teacher's word; it counts from the next look. */
  tell(act: TeacherAct, at: number, level?: Level): void;
  /** Another school, or the same one with other settings, from the next look on; the lesson goes on. */
  renew(school: School): void;
  /** Looks at a snapshot, or again at the last one. */
  look(at: number, snapshot?: Snapshot): readonly News[];
}

/** One thing to tell, in the order in which it came about. */
export type News = (Transition & { readonly interrupts: boolean }) | ({ readonly kind: 'cannot-see' } & CannotSee);

/**
 * @param school complete, from a school file or the default
 * @param onRuleError a rule threw and is unknown from now on; nothing of a person is in it
 */
export function startLookout(
  school: School,
  onRuleError: (rule: Rule, error: unknown) => void,
  rules: readonly Rule[] = RULES,
): Lookout {
  const engine: Engine = startEngine(school, rules, onRuleError);
  const sight = watchSight(school, rules);
  const interruptions = startInterruptions(keyOf);
  const lately = followLately((person) => shownAs(person, engine.lesson.identify(person)));
  const register = keepRegister((person) => engine.lesson.identify(person).kind);
  const told: [TeacherAct, number, Level?][] = [];
  let state = initialState(0);
  let given: Snapshot | undefined;
  let engineNext = Number.POSITIVE_INFINITY;
  let sightNext = Number.POSITIVE_INFINITY;

  function keyOf(subject: string): string {
    const person = state.people.get(subject) ?? state.left.get(subject);
    return person ? engine.lesson.identify(person).key : subject;
  }

  /** The same snapshot again shows the same messages, which have been taken in. */
  function withoutNews(snapshot: Snapshot | undefined): Snapshot | undefined {
    return snapshot && snapshot.messages.length > 0 ? { ...snapshot, messages: [] } : snapshot;
  }

  return {
    get state() {
      return state;
    },
    lesson: engine.lesson,
    get findings() {
      return engine.open;
    },
    get cards() {
      return interruptions.cards;
    },
    get away() {
      return interruptions.away;
    },
    keepAway: interruptions.keepAway,
    get blind() {
      return sight.said;
    },
    lately,
    get register() {
      return register.register;
    },
    told,
    get nextAt() {
      return Math.min(engineNext, sightNext, interruptions.nextAt);
    },
    tell(act, at, level) {
      if (act.did === 'snooze') {
        told.push([act, at, interruptions.snooze(act.rule, act.who, at, level)]);
        return;
      }
      told.push([act, at]);
      if (act.did === 'dismiss') interruptions.dismiss(act.rule, act.who);
      else engine.tell(act, at);
    },
    renew(next) {
      engine.renew(next);
      sight.renew(next);
    },
    look(at, snapshot) {
      const seen = snapshot === undefined || snapshot === given ? withoutNews(given) : snapshot;
      if (seen === undefined) return [];
      given = snapshot ?? given;
      const before = state;
      state = advance(state, seen, at);
      const { transitions, nextAt } = engine.look(state);
      engineNext = nextAt;
      if (engine.lesson.isLesson !== false) {
        lately.look(before, state);
        register.look(before, state);
      }
      const news: News[] = transitions.map((transition) => ({
        ...transition,
        interrupts: interruptions.follow(transition),
      }));
      for (const finding of interruptions.due(at)) {
        news.push({ kind: 'changed', at, finding, before: finding, interrupts: true });
      }
      const blind = sight.look(state, engine.lesson.isLesson === false);
      sightNext = blind.nextAt;
      for (const one of blind.news) news.push({ kind: 'cannot-see', ...one });
      return news;
    },
  };
}
