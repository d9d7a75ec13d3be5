import { type Fact, isKnown } from '../meeting/fact.ts';
import type { Phase } from '../meeting/snapshot.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { TeacherAct } from '../meeting/teacher-act.ts';
import type { Finding, Transition } from './finding.ts';
import { beginLesson, type Lesson } from './lesson.ts';
import { atMost, type Breach, type Rule, type RuleContext, type Verdict } from './rule.ts';
import type { RuleSetting, School } from './school.ts';

/**
 * The engine: state in, transitions of findings out. Level-triggered: rules see the whole state at each
 * look, the engine alone keeps time (grace, settle, raise) and knows what is open.
 */
export interface Engine {
  readonly lesson: Lesson;
  /** What is open now. */
  readonly open: readonly Finding[];
  tell(act: TeacherAct, at: number): void;
  /**
   * The school changed, between two looks: a rule that stays on keeps what it has held, its times and level are
   * the new ones; what is open of a rule that is off now closes at the next look.
   */
  renew(school: School): void;
  look(state: MeetingState): Look;
}

interface Look {
  readonly transitions: readonly Transition[];
  /** The next instant (epoch ms) at which something may change although nothing is shown; may be infinite. */
  readonly nextAt: number;
}

/** A subject of a rule that holds, or did until it went out of sight. */
interface Hold {
  /** Milliseconds that it has held before `runningSince`. */
  heldMs: number;
  /** `undefined` while unknown: the clock stands still. */
  runningSince: number | undefined;
  finding: Finding | undefined;
  /** Of the open finding. */
  once: string | undefined;
  begun: number | undefined;
}

interface Active {
  readonly rule: Rule;
  readonly setting: RuleSetting;
  readonly clauses: readonly string[];
  readonly holds: Map<string, Hold>;
  /** Keys of findings that were to open once only, and have closed. */
  readonly over: Set<string>;
}

/**
 * @param rules those that exist; the school's policy says which are on
 * @param onError called once for each rule that throws; the rule is unknown from then on
 */
export function startEngine(
  school: School,
  rules: readonly Rule[],
  onError: (rule: Rule, error: unknown) => void,
): Engine {
  const lesson = beginLesson(school);
  const broken = new Set<Rule>();
  let active = switchedOn([]);
  /** Open findings of rules that were switched off since the last look. */
  let dropped: readonly Finding[] = [];

  function switchedOn(before: readonly Active[]): readonly Active[] {
    return rules.flatMap((rule) => {
      const setting = school.policy.rules[rule.id];
      if (setting === undefined) return [];
      const clauses = setting.clauses.map((clause) => clause.id);
      const { holds = new Map<string, Hold>(), over = new Set<string>() } =
        before.find((one) => one.rule === rule) ?? {};
      return [{ rule, setting, clauses, holds, over }];
    });
  }

  function openIn(some: readonly Active[]): readonly Finding[] {
    return some.flatMap(({ holds }) => [...holds.values()].flatMap((hold) => hold.finding ?? []));
  }

  function look(state: MeetingState): Look {
    const transitions: Transition[] = dropped.map((finding) => ({ kind: 'closed', at: state.at, finding }));
    dropped = [];
    let nextAt = lesson.look(state);
    function wakeAt(at: number): void {
      if (at > state.at && at < nextAt) nextAt = at;
    }
    const phase = state.phase.value;
    for (const one of active) {
      const context = contextFor(one, state, wakeAt);
      follow(one, verdictsIn(phase, one, context), context, transitions);
    }
    return { transitions, nextAt };
  }

  /** When the meeting is over everything is clear, but for rules that look on; when it is no lesson, everything is. */
  function verdictsIn(phase: Fact<Phase>, one: Active, context: RuleContext): readonly Verdict[] | 'unknown' {
    if (lesson.isLesson === false) return [];
    if (phase === 'in-meeting' || (isKnown(phase) && one.rule.looks === 'also-after')) return judge(one, context);
    return isKnown(phase) ? [] : 'unknown';
  }

  function contextFor({ rule, setting }: Active, state: MeetingState, wakeAt: (at: number) => void): RuleContext {
    const value = (option: string) => setting.options[option] ?? rule.options[option];
    return {
      at: state.at,
      state,
      lesson,
      school,
      setting,
      number: (option) => Number(value(option)),
      flag: (option) => value(option) === true,
      list: (option) => {
        const words = value(option);
        return Array.isArray(words) ? words : [];
      },
      wakeAt,
    };
  }

  function judge({ rule }: Active, context: RuleContext): readonly Verdict[] | 'unknown' {
    if (broken.has(rule)) return 'unknown';
    const waits = rule.asks === 'lesson' || (rule.asks === 'pupils' && lesson.roll.size === 0);
    if (waits && lesson.isLesson === undefined) return 'unknown';
    try {
      return rule.evaluate(context);
    } catch (error) {
      broken.add(rule);
      onError(rule, error);
      return 'unknown';
    }
  }

  function follow(
    one: Active,
    verdicts: readonly Verdict[] | 'unknown',
    context: RuleContext,
    transitions: Transition[],
  ): void {
    const { setting, holds, over } = one;
    if (verdicts === 'unknown') {
      for (const hold of holds.values()) pause(hold, context.at);
      return;
    }
    const isClear = ({ permitted, once }: Breach) =>
      (permitted && setting.permission === 'closes') || (once !== undefined && over.has(once));
    const named = new Set<string>();
    const breaches: Breach[] = [];
    for (const verdict of verdicts) {
      if (verdict.outcome === 'breach' && isClear(verdict)) continue;
      named.add(verdict.subject);
      if (verdict.outcome === 'breach') breaches.push(verdict);
      else pause(holds.get(verdict.subject), context.at);
    }
    for (const { subject, begun } of breaches) {
      if (holds.get(subject)?.begun !== begun) named.delete(subject);
    }
    for (const [subject, hold] of holds) {
      if (named.has(subject)) continue;
      holds.delete(subject);
      if (hold.finding === undefined) continue;
      transitions.push({ kind: 'closed', at: context.at, finding: hold.finding });
      if (hold.once !== undefined) over.add(hold.once);
    }
    for (const breach of breaches) {
      let hold = holds.get(breach.subject);
      if (hold === undefined) holds.set(breach.subject, (hold = newHold(breach)));
      hold.runningSince ??= context.at;
      const change = advanceHold(one, breach, hold, context);
      if (change) transitions.push(change);
    }
  }

  function settledAt(rule: Rule, setting: RuleSetting): number {
    const from = rule.settleFrom === 'teacher' ? lesson.teacherIn : lesson.firstPupilIn;
    const settle = (setting.settle ?? rule.settle) * 1000;
    if (settle === 0) return Number.NEGATIVE_INFINITY;
    return from === undefined ? Number.POSITIVE_INFINITY : from + settle;
  }

  function advanceHold(one: Active, breach: Breach, hold: Hold, context: RuleContext): Transition | undefined {
    const { rule, setting } = one;
    const held = hold.heldMs + context.at - (hold.runningSince ?? context.at);
    const finding = describe(one, breach, hold, held, context.at);
    if (breach.raise && held < breach.raise.after * 1000) context.wakeAt(context.at + breach.raise.after * 1000 - held);
    hold.once = breach.once;
    const before = hold.finding;
    if (before !== undefined) {
      hold.finding = finding;
      const changed = before.severity !== finding.severity || !isSame(before.who, finding.who);
      return changed ? { kind: 'changed', at: context.at, finding, before } : undefined;
    }
    const grace = (breach.grace ?? setting.grace ?? rule.grace) * 1000;
    const opensAt = Math.max(context.at + grace - held, settledAt(rule, setting), breach.notBefore ?? 0);
    if (opensAt > context.at) {
      context.wakeAt(opensAt);
      return undefined;
    }
    hold.finding = finding;
    return { kind: 'opened', at: context.at, finding };
  }

  return {
    lesson,
    get open() {
      return openIn(active);
    },
    tell: (act, at) => lesson.tell(act, at),
    renew(next) {
      school = next;
      lesson.renew(next);
      const before = active;
      active = switchedOn(before);
      dropped = [...dropped, ...openIn(before.filter(({ rule }) => next.policy.rules[rule.id] === undefined))];
    },
    look,
  };
}

function newHold({ once, begun }: Breach): Hold {
  return { heldMs: 0, runningSince: undefined, finding: undefined, once, begun };
}

function pause(hold: Hold | undefined, at: number): void {
  if (hold?.runningSince === undefined) return;
  hold.heldMs += at - hold.runningSince;
  hold.runningSince = undefined;
}

/** The finding as it is now; the same object for as long as nothing in it changes. */
function describe({ rule, setting, clauses }: Active, breach: Breach, hold: Hold, held: number, at: number): Finding {
  const { finding: before } = hold;
  const raised = breach.raise && held >= breach.raise.after * 1000 ? breach.raise.level : undefined;
  const level = raised ?? breach.level ?? setting.level;
  const severity = breach.permitted && setting.permission === 'lowers' ? atMost(level, 'note') : level;
  const { subject, who, text, question = false } = breach;
  if (
    before?.severity === severity &&
    before.text === text &&
    before.question === question &&
    isSame(before.who, who) &&
    isSame(before.clauses, clauses)
  ) {
    return before;
  }
  return { rule: rule.id, subject, clauses, severity, who, text, question, openedAt: before?.openedAt ?? at };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
