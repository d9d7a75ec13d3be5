import type { Fact } from './fact.ts';

/** What one look at a meeting page (or one moment of a lesson file) shows. Plain data, no DOM. */

export type Platform = 'teams' | 'zoom';
export type Edition = 'work' | 'personal';
export type OnOff = 'on' | 'off';
export type Recording = 'on' | 'paused' | 'off';
export type ChatSetting = 'everyone' | 'private-allowed' | 'off';
export type Background = 'blurred' | 'image' | 'none';
export type Role = 'organiser' | 'co-organiser' | 'presenter' | 'attendee';
/** `none`: the page shows no label, and we know that we would see one. */
export type Label = 'none' | 'guest' | 'external' | 'unverified';
/** `outside`: a page of the platform that is not a meeting (calendar, chat list). */
export type Phase = 'outside' | 'prejoin' | 'lobby' | 'in-meeting' | 'ended';

/** The areas of a meeting page that can be out of sight on their own. */
export const AREAS = ['participants', 'chat', 'recording', 'sharing'] as const;
export type Area = (typeof AREAS)[number];

/**
 * `full`: what is not shown is not there. `partial`: what is shown counts, nothing follows from
 * absence. `none`: every fact of the area is unknown.
 */
export type SightLevel = 'full' | 'partial' | 'none';

/** Why an area cannot be seen whole; each has one sentence in the dock. */
export type BlindReason =
  | 'panel-closed'
  | 'list-scrolled'
  | 'call-off-screen'
  | 'unreadable'
  | 'unknown-language'
  | 'not-shown-by-platform'
  | 'lesson-file';

export interface Sight {
  readonly level: SightLevel;
  readonly because?: BlindReason;
}

export interface Person {
  /** Stable for as long as the page lets us follow the person; never shown, never stored with a name. */
  readonly id: string;
  readonly name: Fact<string>;
  /** The teacher whose browser this is. */
  readonly self: boolean;
  readonly where: 'meeting' | 'waiting';
  /** Known from before: nothing shows now that they are still there, or wait, nor that they are gone. */
  readonly held: boolean;
  readonly role: Fact<Role>;
  readonly account: Fact<string>;
  readonly label: Fact<Label>;
  readonly mic: Fact<OnOff>;
  readonly camera: Fact<OnOff>;
  readonly hand: Fact<boolean>;
  readonly sharing: Fact<boolean>;
  readonly speaking: Fact<boolean>;
}

/** Who started a recording: somebody of the list, or only a name that the page gave. */
export type Starter = { readonly id: string } | { readonly name: string };

export interface Meeting {
  readonly recording: Fact<Recording>;
  readonly recordingBy: Fact<Starter>;
  readonly transcription: Fact<OnOff>;
  readonly transcriptionBy: Fact<Starter>;
  readonly captions: Fact<OnOff>;
  readonly waitingRoom: Fact<OnOff>;
  readonly chat: Fact<ChatSetting>;
  readonly background: Fact<Background>;
}

export interface Message {
  /** Person id of the sender. */
  readonly from: string;
  readonly to: 'everyone' | 'host' | 'private';
  /** Person id of the other side of a private message, where shown. */
  readonly with?: string;
  readonly text: string;
}

export interface Snapshot {
  readonly platform: Platform;
  readonly edition: Edition;
  readonly title: Fact<string>;
  /** Address of the signed-in account. */
  readonly account: Fact<string>;
  readonly phase: Fact<Phase>;
  /** The teacher left, or lost the connection, while the meeting went on; absent: nothing says so. */
  readonly teacherLeft?: boolean;
  readonly meeting: Meeting;
  readonly people: readonly Person[];
  readonly sight: Readonly<Record<Area, Sight>>;
  /** Only those not given in an earlier snapshot. */
  readonly messages: readonly Message[];
}
