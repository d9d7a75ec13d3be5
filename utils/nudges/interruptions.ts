import type { Finding, Transition } from '../policy/finding.ts';
import { isHigher } from '../policy/rule.ts';
import type { RuleId } from '../policy/rule-ids.ts';
import type { Level } from '../policy/school.ts';

/**
 * When a card is put before the teacher and when it is only there (rules.md, "Interruptions"). One card
 * a rule; the limits of a subject are those of the person, who may come back under another id.
 */

/** Milliseconds. */
const JOINS_QUIETLY = 60_000;
const URGENT_TOGETHER = 5_000;
const SAME_SUBJECT: Readonly<Record<Level, number>> = { note: 0, nudge: 300_000, urgent: 60_000 };
const SNOOZE = 600_000;
/** What opens later than this after `keepAway` is something new. Longer than each rule's own grace. */
const OPENS_ANEW = 600_000;

export interface OpenCard {
  readonly rule: RuleId;
  readonly findings: readonly Finding[];
  /** Epoch ms; `undefined`: it never interrupted. */
  readonly interruptedAt: number | undefined;
}

export interface Interruptions {
  readonly cards: readonly OpenCard[];
  /** Takes in one transition; true when a card is put before the teacher now. */
  follow(transition: Transition): boolean;
  /** Findings that opened without interrupting and still hold when their limit has ended. */
  due(at: number): readonly Finding[];
  /** The next instant at which `due` has something. */
  readonly nextAt: number;
  dismiss(rule: string, who: string | undefined): void;
  /**
   * Answers the level above which it does not hold. `level`: the same as it was told an earlier script, for then nothing
   * is open yet.
   */
  snooze(rule: string, who: string | undefined, at: number, level?: Level): Level;
  /** What was dismissed and still holds. */
  readonly away: readonly Away[];
  /** An earlier script's `away`, whose findings open anew: for a while they come without a card. */
  keepAway(dismissed: readonly Away[], at: number): void;
}

/** A finding that has no card any more. */
export interface Away {
  readonly rule: RuleId;
  /** The finding's subject. */
  readonly who: string;
  /** A finding above it has its card. */
  readonly level: Level;
  /** Epoch ms; absent: until it closes. */
  readonly until?: number | undefined;
}

interface CardState {
  readonly rule: RuleId;
  readonly findings: Map<string, Finding>;
  interruptedAt: number | undefined;
  urgentAt: number | undefined;
}

interface Snooze {
  readonly rule: string;
  readonly who: string | undefined;
  readonly until: number;
  readonly level: Level;
}

interface Held {
  readonly finding: Finding;
  readonly at: number;
}

/** @param keyOf of a person's id, or another subject: the same for a person who left and came back */
export function startInterruptions(keyOf: (subject: string) => string): Interruptions {
  const cards = new Map<RuleId, CardState>();
  const last = new Map<string, { readonly at: number; readonly level: Level }>();
  const waiting = new Map<string, Held>();
  const away = new Map<string, Away>();
  let snoozes: Snooze[] = [];

  const subjectOf = (finding: Finding) => `${finding.rule} ${finding.subject}`;
  const limitOf = (finding: Finding) => `${finding.rule} ${keyOf(finding.subject)}`;

  function cardOf(rule: RuleId): CardState {
    let card = cards.get(rule);
    if (card === undefined) {
      card = { rule, findings: new Map(), interruptedAt: undefined, urgentAt: undefined };
      cards.set(rule, card);
    }
    return card;
  }

  function takeOff(finding: Finding): void {
    waiting.delete(subjectOf(finding));
    const card = cards.get(finding.rule);
    card?.findings.delete(finding.subject);
    if (card?.findings.size === 0) cards.delete(finding.rule);
  }

  /** Until when this finding may not interrupt; 0: it may now. */
  function limitEnd(finding: Finding, at: number): number {
    const before = last.get(limitOf(finding));
    const own =
      before === undefined || isHigher(finding.severity, before.level) ? 0 : before.at + SAME_SUBJECT[finding.severity];
    const snoozed = snoozes
      .filter((one) => covers(one, finding) && !isHigher(finding.severity, one.level))
      .map((one) => one.until);
    const end = Math.max(own, ...snoozed, 0);
    return end > at ? end : 0;
  }

  function covers(snooze: Snooze, finding: Finding): boolean {
    return snooze.rule === finding.rule && isAbout(finding, snooze.who);
  }

  function isAbout(finding: Finding, who: string | undefined): boolean {
    return who === undefined || finding.who.some((one) => one === who || keyOf(one) === keyOf(who));
  }

  /** The level above which a snooze does not hold; with nothing open there is none to rise from. */
  function highestOpen(rule: string, who: string | undefined): Level {
    for (const card of cards.values()) {
      if (card.rule !== rule) continue;
      const findings = [...card.findings.values()].filter((finding) => isAbout(finding, who));
      if (findings.length > 0 && findings.every((finding) => finding.severity !== 'urgent')) return 'nudge';
    }
    return 'urgent';
  }

  /** A card that has just interrupted takes others in without doing so again. */
  function joinsQuietly(card: CardState, level: Level, at: number): boolean {
    const [moment, span] = level === 'urgent' ? [card.urgentAt, URGENT_TOGETHER] : [card.interruptedAt, JOINS_QUIETLY];
    return moment !== undefined && at - moment < span;
  }

  function interrupt(card: CardState, finding: Finding, at: number): void {
    card.interruptedAt = at;
    if (finding.severity === 'urgent') card.urgentAt = at;
    last.set(limitOf(finding), { at, level: finding.severity });
    waiting.delete(subjectOf(finding));
  }

  function dismissed(finding: Finding): void {
    takeOff(finding);
    const { rule, subject: who, severity: level } = finding;
    away.set(subjectOf(finding), { rule, who, level });
  }

  function isAway(finding: Finding, at: number): boolean {
    const { level, until = Number.POSITIVE_INFINITY } = away.get(subjectOf(finding)) ?? {};
    return level !== undefined && at < until && !isHigher(finding.severity, level);
  }

  function put(finding: Finding, at: number): boolean {
    if (isAway(finding, at)) {
      dismissed(finding);
      return false;
    }
    away.delete(subjectOf(finding));
    const card = cardOf(finding.rule);
    card.findings.set(finding.subject, finding);
    waiting.delete(subjectOf(finding));
    const until = limitEnd(finding, at);
    if (until > 0) {
      waiting.set(subjectOf(finding), { finding, at: until });
      return false;
    }
    if (joinsQuietly(card, finding.severity, at)) return false;
    interrupt(card, finding, at);
    return true;
  }

  function refresh(finding: Finding): void {
    const card = cards.get(finding.rule);
    if (card?.findings.has(finding.subject)) card.findings.set(finding.subject, finding);
    const held = waiting.get(subjectOf(finding));
    if (held) waiting.set(subjectOf(finding), { finding, at: held.at });
  }

  return {
    get cards() {
      return [...cards.values()].map(({ rule, findings, interruptedAt }) => ({
        rule,
        findings: [...findings.values()],
        interruptedAt,
      }));
    },
    get nextAt() {
      return Math.min(Number.POSITIVE_INFINITY, ...[...waiting.values()].map((held) => held.at));
    },
    follow(transition) {
      const { finding, at } = transition;
      if (transition.kind === 'closed' || finding.severity === 'note') {
        takeOff(finding);
        away.delete(subjectOf(finding));
        return false;
      }
      if (transition.kind === 'opened' || isHigher(finding.severity, transition.before.severity))
        return put(finding, at);
      refresh(finding);
      return false;
    },
    due(at) {
      const now = [...waiting.values()].filter((held) => held.at <= at).map((held) => held.finding);
      for (const finding of now) interrupt(cardOf(finding.rule), finding, at);
      return now;
    },
    dismiss(rule, who) {
      for (const card of [...cards.values()]) {
        if (card.rule !== rule) continue;
        for (const finding of [...card.findings.values()]) {
          if (isAbout(finding, who)) dismissed(finding);
        }
      }
    },
    get away() {
      return [...away.values()];
    },
    keepAway(earlier, at) {
      for (const { rule, who, level, until = at + OPENS_ANEW } of earlier) {
        away.set(`${rule} ${who}`, { rule, who, level, until });
        const finding = cards.get(rule)?.findings.get(who);
        if (finding && isAway(finding, at)) dismissed(finding);
      }
    },
    snooze(rule, who, at, level = highestOpen(rule, who)) {
      const snooze: Snooze = { rule, who, until: at + SNOOZE, level };
      snoozes = [...snoozes.filter((one) => one.until > at), snooze];
      for (const [subject, held] of waiting) {
        if (covers(snooze, held.finding) && held.at < snooze.until) {
          waiting.set(subject, { finding: held.finding, at: snooze.until });
        }
      }
      return level;
    },
  };
}
