import { nameKey } from '../policy/names.ts';
import { type Kind, nameOrId } from '../policy/people.ts';
import { type Entry, type Lists, listsOf } from '../policy/roll.ts';
import type { Pupil, School } from '../policy/school.ts';
import type { LessonSeen } from './lessons.ts';
import type { Attendee, Span, Told } from './register.ts';
import { lengthOf, union, within, without } from './spans.ts';

/**
 * Who came to a lesson and who did not, from what was seen of it, the class list and the timetable (clauses R16, C18,
 * M11). Known or unknown: what was not observed makes nobody late, gone or absent.
 */

/** `unknown`: not enough was seen, or there is no class list. */
export type YesNo = 'yes' | 'no' | 'unknown';

/** One person in one lesson. Times: epoch ms; lengths in ms; minutes are whole ones, and absent where 0 or not known. */
export interface Attendance {
  /** The class list's, where it has them; else as shown. Of a protected pupil the school's id, of who may be one neither. */
  readonly name: string;
  /** As shown, where that differs; '' for one who is a protected pupil, or may be. */
  readonly shown: string;
  readonly kind: Kind;
  /** Of the class list. */
  readonly pupil?: Pupil;
  readonly label?: Attendee['label'];
  /** Absent: was not seen. */
  readonly firstSeen?: number;
  readonly lastSeen?: number;
  /** Absent: when they came, or went, was not seen. */
  readonly firstJoin?: number;
  readonly lastLeave?: number;
  /** Seen in the meeting. */
  readonly stayed: number;
  readonly joined: number;
  readonly lateBy?: number;
  /** At least, where when they went was not seen. */
  readonly leftEarlyBy?: number;
  readonly arrivedEarlyBy?: number;
  readonly stayedLateBy?: number;
  /** How long of the lesson it was not seen whether they were there. */
  readonly notObserved: number;
  readonly onList: YesNo | undefined;
  readonly present: YesNo;
  /** What the family said beforehand, as the teacher noted it or the class list has it. */
  readonly told?: Told | undefined;
  readonly notes: readonly string[];
}

const MINUTE = 60_000;
/** Out of sight for less than this nobody came and went unseen, in ms. */
const A_MOMENT = 300_000;
/** Of a session that was watched for less, or still goes on, it is not known who came to it. */
const MOST_OF_IT = 0.75;
const REMOVED = 'Somebody whose data was removed';

type Entries = readonly Entry[];

interface Found {
  readonly attendee: Attendee;
  readonly entries: Entries;
  spans: readonly Span[];
  waited: readonly Span[];
  held: readonly Span[];
}

function minutes(ms: number): number | undefined {
  const whole = Math.floor(ms / MINUTE);
  return whole >= 1 ? whole : undefined;
}

/** A child on the lists of several classes stands once, in the class of the lesson where it has them. */
function withoutDoubles(entries: Entries, classId: string | undefined): Entries {
  return entries.filter(
    (one, index) =>
      !entries.some(
        (other, at) =>
          other.classId !== one.classId &&
          other.key.whole === one.key.whole &&
          other.pupil.id === one.pupil.id &&
          (other.classId === classId || (one.classId !== classId && at < index)),
      ),
  );
}

/** All on the class lists who somebody may be; one: who they are. */
export function entriesOf(
  { name, first, account, kind, removed }: Attendee,
  { all }: Lists,
  classId: string | undefined,
): Entries {
  if (kind === 'staff' || kind === 'bot' || removed !== undefined) return [];
  const [now, then] = [name, first ?? name].map((one) => all.find(nameKey(one), account)) as [Entries, Entries];
  const both = now.filter((entry) => then.includes(entry));
  // Under two pupils' names: one of them, and it is not known which.
  return withoutDoubles(both.length > 0 ? both : [...now, ...then], classId);
}

/** The same person under several ids: came back, or from a page that was loaded anew. Two at one time are two. */
function grouped({ people, session }: LessonSeen, lists: Lists): readonly Found[] {
  const found: Found[] = [];
  for (const attendee of people) {
    const entries = entriesOf(attendee, lists, session?.class);
    const only = entries.length === 1 ? entries[0]?.pupil : undefined;
    const same = found.find((one) => {
      if (attendee.removed !== undefined || one.attendee.removed !== undefined) return false;
      if (only || one.entries.length === 1) return one.entries.length === 1 && one.entries[0]?.pupil === only;
      const sameName = nameKey(one.attendee.name).whole === nameKey(attendee.name).whole;
      return sameName && one.attendee.kind === attendee.kind && within(one.spans, union(attendee.spans)).length === 0;
    });
    const { spans, waited = [], held = [] } = attendee;
    if (same) {
      same.spans = union(same.spans, spans);
      same.waited = union(same.waited, waited);
      same.held = union(same.held, held);
    } else found.push({ attendee, entries, spans: union(spans), waited: union(waited), held: union(held) });
  }
  return found;
}

/** When in this time they may have been there although they were not seen; none: what lies there is less than a minute. */
function hiddenIn(hidden: readonly Span[], from: number, to: number): readonly Span[] {
  const spans = from < to ? within(hidden, [[from, to]]) : [];
  return lengthOf(spans) < MINUTE ? [] : spans;
}

/** When they were seen in the meeting, and whether that was when they came and went. */
function sightings({ from, to }: LessonSeen, hidden: readonly Span[], spans: readonly Span[]) {
  const [firstSeen, lastSeen] = [spans[0]?.[0], spans.at(-1)?.[1]];
  if (firstSeen === undefined || lastSeen === undefined) return {};
  return {
    firstSeen,
    lastSeen,
    ...(hiddenIn(hidden, from, firstSeen).length > 0 ? {} : { firstJoin: firstSeen }),
    ...(hiddenIn(hidden, lastSeen, to).length > 0 ? {} : { lastLeave: lastSeen }),
  };
}

/** The minutes by which a person came and went before or after the times of the session; what is not known is absent. */
function times({ from, to, session }: LessonSeen, notObserved: readonly Span[], spans: readonly Span[]) {
  const [first, last] = [spans[0]?.[0] ?? from, spans.at(-1)?.[1] ?? to];
  if (session === undefined) return {};
  const { starts, ends } = session;
  const hidden = union(notObserved, starts < from ? [[starts, from]] : []);
  const end = Math.min(ends, to);
  // They may have come back, too: from the end of that on they were seen not to be there.
  const gone = hiddenIn(hidden, last, end).at(-1)?.[1] ?? last;
  return {
    ...given('lateBy', hiddenIn(hidden, starts, first).length > 0 ? undefined : minutes(first - starts)),
    ...given('arrivedEarlyBy', minutes(starts - first)),
    ...given('leftEarlyBy', minutes(end - gone)),
    ...given('stayedLateBy', minutes(last - ends)),
  };
}

function given<Name extends string>(name: Name, value: number | undefined): { [name in Name]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: number });
}

function isPerhapsPupil({ kind, removed }: Attendee): boolean {
  return removed === undefined && ['pupil', 'unexpected', 'unknown'].includes(kind);
}

/** How often they joined: out of sight and seen again is no second time. */
function joinedTimes(spans: readonly Span[], notObserved: readonly Span[]): number {
  return union(spans, notObserved).filter((one) => within(spans, [one]).length > 0).length;
}

/**
 * @param lesson as it was seen
 * @param school with its class lists, as they stand now
 * @returns the teacher and other staff, then pupils by name, those who never came among them, then everybody else
 */
export function attendanceOf(lesson: LessonSeen, school: School): readonly Attendance[] {
  const { from, to, session } = lesson;
  const lists = listsOf(school);
  const whole: readonly Span[] = [[from, to]];
  const unseen = union(lesson.unseen);
  /** Of whoever is not in sight it is known that they came, and not that they stayed. */
  const outOfSight = union(unseen, lesson.partly);
  const found = grouped(lesson, lists);
  // To a one-to-one nobody else of the class is expected.
  const roll = session?.oneToOne ? undefined : school.classes.find(({ id }) => id === session?.class)?.pupils;
  const hasLists = school.classes.length > 0 && !lists.locked;

  const nameless = hasLists ? found.filter((one) => one.entries.length !== 1 && isPerhapsPupil(one.attendee)) : [];
  /** When somebody was there who may be the pupil under another name. */
  const underAnother = (pupil: Pupil | undefined, spans: readonly Span[]): readonly Span[] =>
    nameless.flatMap(({ entries, spans: theirs }) => {
      const mayBe = entries.length === 0 || entries.some((entry) => entry.pupil === pupil);
      return mayBe && within(theirs, spans).length === 0 ? theirs : [];
    });

  const removed = lesson.people.some((one) => one.removed !== undefined);

  // Whom no list has and nobody let in was not in the lesson.
  const shown = found.filter(
    ({ attendee, entries, spans }) => spans.length > 0 || entries.length > 0 || attendee.removed !== undefined,
  );
  const came = shown.map(({ attendee, entries, spans, waited, held }): Attendance => {
    const { first, kind, label, removed: note } = attendee;
    const name = note === undefined ? attendee.name : REMOVED;
    const pupil = entries.length === 1 ? entries[0]?.pupil : undefined;
    const hidden = without(union(attendee.self ? unseen : outOfSight, held), spans);
    const isPupil = pupil !== undefined || isPerhapsPupil(attendee);
    const isProtected = entries.some((entry) => entry.pupil.protectedIdentity);
    const called = pupil ? nameOrId(pupil) : isProtected ? 'A pupil' : name;
    const before = isProtected ? '' : (first ?? name);
    const waitedFor = minutes(lengthOf(waited));
    const unsure = pupil ? union(hidden, underAnother(pupil, spans)) : hidden;
    return {
      name: called,
      shown: before === called ? '' : before,
      kind: pupil ? 'pupil' : kind,
      ...(pupil ? { pupil } : {}),
      ...(label ? { label } : {}),
      ...sightings(lesson, unsure, spans),
      stayed: lengthOf(spans),
      joined: joinedTimes(spans, hidden),
      // Whom no list expects is neither late nor early, nor is who was there and had to wait.
      ...(spans.length > 0 && (pupil || (isPupil && !hasLists)) ? times(lesson, unsure, union(spans, waited)) : {}),
      notObserved: lengthOf(within(hidden, whole)),
      onList: !isPupil ? undefined : !hasLists ? 'unknown' : entries.length > 0 ? 'yes' : 'no',
      present: spans.length > 0 ? 'yes' : 'unknown',
      notes: [
        ...(note === undefined ? [] : [note]),
        ...(waitedFor === undefined ? [] : [`waited ${waitedFor} min to be let in`]),
        ...(entries.length > 1 ? [`the name fits ${entries.length} pupils of the class lists`] : []),
        ...(pupil && roll && !roll.includes(pupil) ? ['of another class'] : []),
      ],
    };
  });

  const seen = new Set(came.flatMap(({ pupil }) => pupil ?? []));
  const maybe = new Set(found.flatMap(({ entries }) => (entries.length > 1 ? entries.map(({ pupil }) => pupil) : [])));
  const notObserved = lengthOf(within(outOfSight, whole));
  const watched = lengthOf(within(whole, session ? [[session.starts, session.ends]] : []));
  const sawAll = notObserved < A_MOMENT && session && watched >= MOST_OF_IT * (session.ends - session.starts);
  const isStranger = found.some((one) => one.entries.length === 0 && isPerhapsPupil(one.attendee));
  const parents = new Set(came.flatMap(({ kind, name }) => (kind === 'parent' ? nameKey(name).whole : [])));
  const missed = (lists.locked ? [] : (roll ?? [])).filter((pupil) => !seen.has(pupil));
  const absent = missed.map((pupil): Attendance => {
    const whoCame = [
      ...(maybe.has(pupil) ? ['somebody came whose name may be theirs'] : []),
      ...(pupil.adults.some((one) => parents.has(nameKey(one).whole)) ? ['a parent or carer of theirs came'] : []),
      ...(isStranger ? ['somebody came whose name is on no class list'] : []),
    ];
    return {
      name: nameOrId(pupil),
      shown: '',
      kind: 'pupil',
      pupil,
      stayed: 0,
      joined: 0,
      notObserved,
      onList: 'yes',
      told: lesson.told[pupil.name] ?? (pupil.takesPart ? undefined : 'not taking part'),
      present: sawAll && whoCame.length === 0 && !removed ? 'no' : 'unknown',
      notes: whoCame,
    };
  });
  const order = ({ kind }: Attendance) => (kind === 'staff' ? 0 : kind === 'pupil' ? 1 : 2);
  return [...came, ...absent].toSorted(
    (a, b) => order(a) - order(b) || (order(a) === 1 ? a.name.localeCompare(b.name, 'en') : 0),
  );
}
