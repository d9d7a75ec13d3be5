import type { Fact } from '../meeting/fact.ts';
import type { MeetingState, PersonState } from '../meeting/state.ts';
import type { Lesson } from './lesson.ts';
import { type Identity, shownAs } from './people.ts';
import type { RuleId } from './rule-ids.ts';
import type { Level, OptionValue, RuleSetting, School } from './school.ts';

/** What can be out of sight for longer; the product says so once it lasts 30 s. */
export const SIGHTS = ['participants', 'recording', 'sharing', 'chat', 'waitingRoom', 'background', 'account'] as const;
export type SightName = (typeof SIGHTS)[number];

/** Answers that a card of the rule offers; labels and acts are in `nudges/answers.ts`. */
export type AnswerId =
  | 'allow-recording'
  | 'i-started-it'
  | 'allow-sharing'
  | 'invite'
  | 'open-to-all'
  | 'expected-guest'
  | 'adult-here'
  | 'allow-note-taker'
  | 'camera-may-be-on'
  | 'camera-may-be-off'
  | 'parent-told'
  | 'expectations-read';

/**
 * What a rule says of one subject now. A subject that it does not name is clear.
 * `unknown`: a fact that it needs is unknown; nothing opens and nothing closes for that subject.
 */
export type Verdict = { readonly subject: string; readonly outcome: 'unknown' } | Breach;

export interface Breach {
  readonly subject: string;
  readonly outcome: 'breach';
  /** Person ids. */
  readonly who: readonly string[];
  readonly text: string;
  readonly question?: boolean;
  /** Where it differs from the policy's level. */
  readonly level?: Level;
  /** The level from so many seconds of holding on. */
  readonly raise?: { readonly after: number; readonly level: Level };
  /** Seconds, where they differ from the rule's. */
  readonly grace?: number;
  /** It may hold but not open before this instant (epoch ms). */
  readonly notBefore?: number;
  /** The teacher has given permission; the policy says what that does. */
  readonly permitted?: boolean;
  /** Once a finding of this key has closed, no other of the key opens: a question is asked once. */
  readonly once?: string;
  /** When what it tells of began (epoch ms), where another may follow without a gap: that is a new finding. */
  readonly begun?: number;
}

export const MEETING = 'meeting';

export interface RuleContext {
  /** Epoch ms. */
  readonly at: number;
  readonly state: MeetingState;
  readonly lesson: Lesson;
  readonly school: School;
  /** The level, clauses and options of the policy. */
  readonly setting: RuleSetting;
  /** A number option, the policy's or the rule's default. */
  number(option: string): number;
  /** A yes-or-no option; false where neither the policy nor the rule has it. */
  flag(option: string): boolean;
  /** A list of words; empty where neither the policy nor the rule has it. */
  list(option: string): readonly string[];
  /** Look again then: the verdict may be another although nothing is shown. */
  wakeAt(at: number): void;
}

/** What its card says beside its verdicts is in `rule-words.ts`. */
export interface Rule {
  readonly id: RuleId;
  readonly answers: readonly AnswerId[];
  /** What must be in sight for it. */
  readonly needs: readonly SightName[];
  /**
   * `lesson`: counts heads or tells time and place, unknown until the meeting is known to be a lesson ·
   * `pupils`: likewise, while the class list is empty · `meeting`: always.
   */
  readonly asks: 'lesson' | 'pupils' | 'meeting';
  /** Seconds. */
  readonly grace: number;
  readonly settle: number;
  /** Whose coming in the settle counts from. */
  readonly settleFrom: 'first-pupil' | 'teacher';
  /** `in-meeting`: when the phase is another, everything is clear · `also-after`: it judges then too. */
  readonly looks: 'in-meeting' | 'also-after';
  readonly options: Readonly<Record<string, OptionValue>>;
  /** All subjects that hold or are unknown; `unknown` for all of them at once. Pure, no memory of its own. */
  evaluate(context: RuleContext): readonly Verdict[] | 'unknown';
}

type Defaults = 'answers' | 'settle' | 'settleFrom' | 'looks' | 'options';

/** Completes a rule with what most of them share. */
export function defineRule(rule: Omit<Rule, Defaults> & Partial<Pick<Rule, Defaults>>): Rule {
  return {
    answers: [],
    settle: 0,
    settleFrom: 'first-pupil',
    looks: 'in-meeting',
    options: {},
    ...rule,
  };
}

const RANK: Readonly<Record<Level, number>> = { note: 0, nudge: 1, urgent: 2 };

/** True when `a` is a higher level than `b`. */
export function isHigher(a: Level, b: Level): boolean {
  return RANK[a] > RANK[b];
}

/** The level, but no higher than `most`. */
export function atMost(level: Level, most: Level): Level {
  return isHigher(level, most) ? most : level;
}

export interface Known {
  readonly person: PersonState;
  readonly identity: Identity;
  /** How a text names them. */
  readonly name: string;
}

interface Company {
  readonly lesson: Lesson;
  readonly all: readonly Known[];
  readonly inside: readonly Known[];
}

/** Worked out once for each look, for every rule of the policy asks for it. */
const companies = new WeakMap<MeetingState, Company>();

function companyOf({ state, lesson }: RuleContext): Company {
  const before = companies.get(state);
  if (before?.lesson === lesson) return before;
  const all = Array.from(state.people.values(), (person) => knownAs(lesson, person));
  const company = { lesson, all, inside: all.filter(({ person }) => person.where === 'meeting') };
  companies.set(state, company);
  return company;
}

/** An identity is made for one person under one class list, and so stands for both. */
const knowns = new WeakMap<Identity, Known>();

function knownAs(lesson: Lesson, person: PersonState): Known {
  const identity = lesson.identify(person);
  let known = knowns.get(identity);
  if (known === undefined) knowns.set(identity, (known = { person, identity, name: shownAs(person, identity) }));
  return known;
}

/** Somebody by id, one who has left too; `undefined`: never seen. */
export function someone({ state, lesson }: RuleContext, id: string): Known | undefined {
  const person = state.people.get(id) ?? state.left.get(id);
  return person && knownAs(lesson, person);
}

/** Everybody in or waiting, with who they are. */
export function everybody(context: RuleContext): readonly Known[] {
  return companyOf(context).all;
}

/** Those in the meeting itself. */
export function inMeeting(context: RuleContext): readonly Known[] {
  return companyOf(context).inside;
}

/** The verdicts of a rule about persons, each judged alone; `undefined`: clear. */
export function judgeEach(people: readonly Known[], judge: (known: Known) => Verdict | undefined): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const known of people) {
    const verdict = judge(known);
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** What a breach may say beside whom it is about and its text. */
type More = Omit<Partial<Breach>, 'subject' | 'outcome' | 'text'>;

/** A breach about one person. */
export function aboutPerson({ person }: Known, text: string, more?: More): Verdict {
  return { subject: person.id, outcome: 'breach', who: [person.id], text, ...more };
}

export function unknownOf({ person }: Known): Verdict {
  return { subject: person.id, outcome: 'unknown' };
}

/** A breach about the meeting as a whole, `who` empty unless given. */
export function aboutMeeting(text: string, more?: More): Verdict {
  return { subject: MEETING, outcome: 'breach', who: [], text, ...more };
}

/**
 * Whether a pupil is in (or waiting): "no" only where everybody is seen and known.
 */
export function anyPupil(context: RuleContext, people: readonly Known[]): Fact<boolean> {
  if (people.some(({ identity }) => identity.kind === 'pupil')) return true;
  const whole = context.state.sight.participants.level === 'full';
  return whole && people.every(({ identity }) => identity.kind !== 'unknown') ? false : 'unknown';
}
