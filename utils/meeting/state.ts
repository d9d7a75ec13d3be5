import { type Fact, isKnown, UNKNOWN } from './fact.ts';
import {
  AREAS,
  type Area,
  type BlindReason,
  type Meeting,
  type Message,
  type OnOff,
  type Person,
  type Phase,
  type Recording,
  type Sight,
  type SightLevel,
  type Snapshot,
  type Starter,
} from './snapshot.ts';

/**
 * What is known of the meeting now and since when. Times are epoch milliseconds. Made by `advance`
 * alone; a fact of an area that is out of sight is unknown here, whatever was seen before.
 */

/** A fact with the time from which it holds; `last` is the last value that was known. */
export interface Stamped<T> {
  readonly value: Fact<T>;
  readonly since: number;
  readonly last: T | undefined;
}

export interface PersonState {
  /** What it was made from: the same again costs nothing. */
  readonly source: Person | undefined;
  readonly id: string;
  readonly self: boolean;
  readonly where: Person['where'];
  readonly held: boolean;
  readonly name: Stamped<string>;
  /** First name that was known, the empty one too: a later rename makes nobody staff. */
  readonly firstName: string | undefined;
  /** The known name before this one. */
  readonly nameBefore: string | undefined;
  readonly role: Person['role'];
  readonly account: Fact<string>;
  readonly label: Person['label'];
  readonly mic: Stamped<OnOff>;
  readonly camera: Stamped<OnOff>;
  readonly hand: Stamped<boolean>;
  /** When the hand was last seen going down. */
  readonly handDownAt: number | undefined;
  readonly sharing: Stamped<boolean>;
  readonly speaking: Fact<boolean>;
  readonly firstSeen: number;
  /** First time in the meeting itself, not waiting. */
  readonly inSince: number | undefined;
}

export interface AreaSight {
  readonly level: SightLevel;
  readonly because: BlindReason | undefined;
}

export interface TimedMessage extends Message {
  readonly at: number;
  /** Running number in the meeting. */
  readonly key: number;
}

export interface MeetingState {
  readonly at: number;
  readonly platform: Snapshot['platform'];
  readonly edition: Snapshot['edition'];
  readonly title: Fact<string>;
  readonly account: Fact<string>;
  readonly phase: Stamped<Phase>;
  /** The teacher left while the meeting went on, and is not back. */
  readonly teacherLeft: boolean;
  readonly recording: Stamped<Recording>;
  readonly recordingBy: Fact<Starter>;
  readonly transcription: Stamped<OnOff>;
  readonly transcriptionBy: Fact<Starter>;
  readonly captions: Stamped<OnOff>;
  readonly waitingRoom: Stamped<OnOff>;
  readonly chat: Stamped<Exclude<Meeting['chat'], typeof UNKNOWN>>;
  readonly background: Stamped<Exclude<Meeting['background'], typeof UNKNOWN>>;
  /** Those in or waiting, in the order in which they were first seen. */
  readonly people: ReadonlyMap<string, PersonState>;
  /** Those who left: a recording goes on when its starter leaves. */
  readonly left: ReadonlyMap<string, PersonState>;
  readonly sight: Readonly<Record<Area, AreaSight>>;
  /** Messages new at this look. */
  readonly messages: readonly TimedMessage[];
  readonly messageCount: number;
}

const BLIND: AreaSight = { level: 'none', because: undefined };

function never<T>(at: number): Stamped<T> {
  return { value: UNKNOWN, since: at, last: undefined };
}

/** The state before the first look. */
export function initialState(at: number): MeetingState {
  return {
    at,
    platform: 'teams',
    edition: 'work',
    title: UNKNOWN,
    account: UNKNOWN,
    phase: never(at),
    teacherLeft: false,
    recording: never(at),
    recordingBy: UNKNOWN,
    transcription: never(at),
    transcriptionBy: UNKNOWN,
    captions: never(at),
    waitingRoom: never(at),
    chat: never(at),
    background: never(at),
    people: new Map(),
    left: new Map(),
    sight: { participants: BLIND, chat: BLIND, recording: BLIND, sharing: BLIND },
    messages: [],
    messageCount: 0,
  };
}

/**
 * A fact that comes back from unknown with its old value has held since then: a missed look must not
 * give a pupil a fresh start, nor take one away. The engine stops its own clocks while it was unknown.
 */
function stamp<T>(before: Stamped<T>, value: Fact<T>, at: number): Stamped<T> {
  if (before.value === value) return before;
  if (!isKnown(value)) return { value, since: before.since, last: before.last };
  if (before.last === value) return { value, since: before.since, last: value };
  return { value, since: at, last: value };
}

function stampPerson(before: PersonState | undefined, seen: Person, at: number): PersonState {
  if (before?.source === seen) return before;
  if (before === undefined) {
    const name = stamp<string>(never(at), seen.name, at);
    return {
      source: seen,
      id: seen.id,
      self: seen.self,
      where: seen.where,
      held: seen.held,
      name,
      firstName: name.last,
      nameBefore: undefined,
      role: seen.role,
      account: seen.account,
      label: seen.label,
      mic: stamp(never<OnOff>(at), seen.mic, at),
      camera: stamp(never<OnOff>(at), seen.camera, at),
      hand: stamp(never<boolean>(at), seen.hand, at),
      handDownAt: undefined,
      sharing: stamp(never<boolean>(at), seen.sharing, at),
      speaking: seen.speaking,
      firstSeen: at,
      inSince: seen.where === 'meeting' ? at : undefined,
    };
  }
  const name = stamp(before.name, seen.name, at);
  const hand = stamp(before.hand, seen.hand, at);
  const renamed = name.last !== before.name.last && before.name.last !== undefined;
  return {
    source: seen,
    id: before.id,
    self: seen.self,
    where: seen.where,
    held: seen.held,
    name,
    firstName: before.firstName ?? name.last,
    nameBefore: renamed ? before.name.last : before.nameBefore,
    role: seen.role,
    account: seen.account,
    label: seen.label,
    mic: stamp(before.mic, seen.mic, at),
    camera: stamp(before.camera, seen.camera, at),
    hand,
    handDownAt: before.hand.last === true && hand.value === false ? hand.since : before.handDownAt,
    sharing: stamp(before.sharing, seen.sharing, at),
    speaking: seen.speaking,
    firstSeen: before.firstSeen,
    inSince: before.inSince ?? (seen.where === 'meeting' ? at : undefined),
  };
}

/** Who it is stays; what they do is unknown. The teacher's own presence and camera excepted. */
function outOfSight(person: PersonState, seen: Person | undefined, at: number): PersonState {
  return stampPerson(
    person,
    {
      id: person.id,
      self: person.self,
      where: person.where,
      held: !person.self,
      name: UNKNOWN,
      role: UNKNOWN,
      account: UNKNOWN,
      label: UNKNOWN,
      mic: UNKNOWN,
      camera: person.self && seen ? seen.camera : UNKNOWN,
      hand: UNKNOWN,
      sharing: seen?.sharing ?? UNKNOWN,
      speaking: UNKNOWN,
    },
    at,
  );
}

function advancePeople(before: MeetingState, snapshot: Snapshot, at: number) {
  const people = new Map<string, PersonState>();
  const left = new Map(before.left);
  const blind = snapshot.sight.participants.level === 'none';
  const shareBlind = snapshot.sight.sharing.level === 'none';
  const seenById = new Map(snapshot.people.map((person) => [person.id, person]));
  for (const [id, person] of before.people) {
    const seen = seenById.get(id);
    if (blind && !(person.self && seen === undefined)) {
      people.set(id, outOfSight(person, shareBlind ? withoutShare(seen) : seen, at));
    } else if (seen === undefined) {
      left.set(id, person);
    } else {
      people.set(id, stampPerson(person, shareBlind ? withoutShare(seen) : seen, at));
    }
  }
  for (const seen of snapshot.people) {
    if (people.has(seen.id) || (blind && !seen.self)) continue;
    left.delete(seen.id);
    const person = stampPerson(undefined, shareBlind ? withoutShare(seen) : seen, at);
    people.set(seen.id, blind ? outOfSight(person, seen, at) : person);
  }
  return { people, left };
}

function withoutShare<P extends Person | undefined>(seen: P): P {
  return seen && { ...seen, sharing: UNKNOWN };
}

function advanceSight(seen: Snapshot['sight']): MeetingState['sight'] {
  const sight = {} as Record<Area, AreaSight>;
  for (const area of AREAS) sight[area] = areaSight(seen[area]);
  return sight;
}

function areaSight(seen: Sight): AreaSight {
  return { level: seen.level, because: seen.because };
}

/**
 * The state after one look. The same snapshot again changes nothing but `at`.
 *
 * @param at epoch ms of the look; never before `before.at`
 */
export function advance(before: MeetingState, snapshot: Snapshot, at: number): MeetingState {
  const { meeting } = snapshot;
  const blindRecording = snapshot.sight.recording.level === 'none';
  const blindChat = snapshot.sight.chat.level === 'none';
  const { people, left } = advancePeople(before, snapshot, at);
  const messages = blindChat ? [] : snapshot.messages;
  return {
    at,
    platform: snapshot.platform,
    edition: snapshot.edition,
    title: snapshot.title,
    account: snapshot.account,
    phase: stamp(before.phase, snapshot.phase, at),
    teacherLeft: snapshot.teacherLeft ?? false,
    recording: stamp(before.recording, blindRecording ? UNKNOWN : meeting.recording, at),
    recordingBy: blindRecording ? UNKNOWN : meeting.recordingBy,
    transcription: stamp(before.transcription, blindRecording ? UNKNOWN : meeting.transcription, at),
    transcriptionBy: blindRecording ? UNKNOWN : meeting.transcriptionBy,
    captions: stamp(before.captions, blindRecording ? UNKNOWN : meeting.captions, at),
    waitingRoom: stamp(before.waitingRoom, meeting.waitingRoom, at),
    chat: stamp(before.chat, meeting.chat, at),
    background: stamp(before.background, meeting.background, at),
    people,
    left,
    sight: advanceSight(snapshot.sight),
    messages: messages.map((message, index) => ({
      ...message,
      at,
      key: before.messageCount + index,
    })),
    messageCount: before.messageCount + messages.length,
  };
}
