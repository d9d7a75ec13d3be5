import type { LessonFile } from '../../../utils/replay/lesson-file.ts';
import type { Line, LineOf } from '../../../utils/replay/lesson-schema.ts';
import { followSight } from './sight-on-page.ts';

/**
 * What a lesson says and a Teams page does not: each is said away before the lesson is played for
 * comparison, so that everything else must be shown to the word and to the second.
 */
export const EXCUSED = {
  'account address': 'the page shows the teacher’s name, not an address; of others it shows none',
  background: 'shown only in a panel that the teacher opens',
  'waiting room off': 'the page does not tell; it is seen to be on while somebody waits',
  'chat setting': 'Teams has no private chat in a meeting, and a chat switched off cannot be told from a closed panel',
  'private message': 'not in the meeting’s chat',
  'message of a namesake': 'the chat names who wrote; of two with one name nothing tells whose it is',
  'starter with a namesake': 'the page names who started it; of two with one name nothing tells which',
  'message of one who left': 'the product knows the names of those who are in, and takes such a message for nobody’s',
  speaking: 'the marks of a voice are not relied on',
  'role without a badge': 'only the organiser’s word and badge are known from any source',
  'hand or share unknown': 'on this page nothing tells it from none',
  'name unknown': 'nothing tells it from an empty name',
  'label unknown': 'on this page nothing tells it from none',
  'mark in the name': 'a mark for strangers at the end of a name is read as the label, not as the name',
  'recording paused': 'Teams has no pause',
  'captions off': 'the page does not tell',
  'transcription off': 'the page tells of its beginning only',
  'transcription starter': 'the page names who started the recording; of a transcription it says that it began',
  'device management': 'said by the browser’s administrator, not by the page',
  'label of one who waits': 'the lobby shows a name only',
  'after leaving': 'the end screen shows nothing of the meeting that goes on; who comes back begins a new comparison',
  'hand down, list closed': 'the tile of somebody else says that a hand is up, never that none is',
  'word without a button': 'said by a line of the lesson, and no button was up that says it',
  'people out of sight':
    'with list and tiles gone they are known to have been in, with name and role, and nothing else',
} as const;
type Excuse = keyof typeof EXCUSED;

const MARK = /\s*\((?:guest|external|unverified)\)$/iu;

type Meeting = LineOf<'meeting'>['meeting'];
type Join = LineOf<'join'>['join'];
type Update = LineOf<'update'>['update'];

export interface ShownLesson {
  readonly lesson: LessonFile;
  /** What was left out. */
  readonly excuses: ReadonlySet<string>;
  /** Second from which nothing is compared: the teacher who left came back. */
  readonly until: number;
}

/** The same lesson with only what a Teams page shows of it. */
export function asPageShows(lesson: LessonFile): ShownLesson {
  const excuses = new Set<Excuse>();
  const sight = followSight((why) => excuses.add(why));
  const names = new Map<string, string>();
  let transcribed = false;
  let ended = false;
  let self: string | undefined;
  let out = false;
  let until = Number.POSITIVE_INFINITY;

  /** Sets a field otherwise, or leaves it out, when the page does not show it. */
  function hide<T extends object, K extends keyof T>(from: T, key: K, why: Excuse, when: boolean, value?: T[K]): T {
    if (!when) return from;
    excuses.add(why);
    const { [key]: _, ...rest } = from;
    return (value === undefined ? rest : { ...rest, [key]: value }) as T;
  }

  function meeting(given: Meeting): Meeting {
    let now = given;
    now = hide(now, 'background', 'background', isSaid(now.background), 'unknown');
    now = hide(now, 'waitingRoom', 'waiting room off', isSaid(now.waitingRoom), 'unknown');
    now = hide(now, 'chat', 'chat setting', isSaid(now.chat), 'unknown');
    now = hide(now, 'recording', 'recording paused', now.recording === 'paused', 'unknown');
    now = hide(now, 'captions', 'captions off', now.captions === 'off', 'unknown');
    now = hide(
      now,
      'transcription',
      'transcription off',
      now.transcription === 'off',
      transcribed ? undefined : 'unknown',
    );
    now = hide(now, 'transcriptionBy', 'transcription starter', now.transcriptionBy !== undefined);
    now = hide(now, 'transcriptionBy', 'transcription starter', now.transcription === 'on', 'unknown');
    now = hide(now, 'recordingBy', 'starter with a namesake', hasNamesake(now.recordingBy), 'unknown');
    transcribed ||= now.transcription === 'on';
    return now;
  }

  function person<T extends Join | Update>(given: T): T {
    let now: T = given;
    if (now.name !== undefined) names.set(now.id, now.name);
    now = hide(now, 'account', 'account address', now.account !== undefined);
    now = hide(now, 'speaking', 'speaking', now.speaking !== undefined);
    now = hide(now, 'role', 'role without a badge', isSaid(now.role) && now.role !== 'organiser', 'unknown');
    now = hide(now, 'hand', 'hand or share unknown', now.hand === 'unknown', false);
    now = hide(now, 'sharing', 'hand or share unknown', now.sharing === 'unknown', false);
    now = hide(now, 'name', 'name unknown', now.name === 'unknown', '' as T['name']);
    now = hide(now, 'label', 'label unknown', now.label === 'unknown');
    const plain = now.name?.replace(MARK, '');
    now = hide(now, 'name', 'mark in the name', plain !== now.name, plain as T['name']);
    return now;
  }

  function lines(line: Line): readonly Line[] {
    const { t } = line;
    if (out && !('teacher' in line || 'end' in line)) {
      excuses.add('after leaving');
      if ('join' in line && line.join.self) until = Math.min(until, t);
      return [];
    }
    if ('meeting' in line) ended = (line.meeting.phase ?? (ended ? 'ended' : '')) === 'ended';
    if ('join' in line && line.join.self) self = line.join.id;
    if ('meeting' in line) return [{ t, meeting: meeting(line.meeting) }];
    if ('join' in line) return sight.join(t, person(line.join));
    if ('update' in line) return sight.update(t, person(line.update));
    if ('leave' in line) {
      names.delete(line.leave);
      const left = sight.leave(t, line.leave);
      out = line.leave === self && !ended;
      return out ? [...left, ...AFTER.map((each) => ({ t, ...each }))] : left;
    }
    if ('sight' in line) return sight.change(t, line.sight);
    const why = 'message' in line ? unseenMessage(line.message) : undefined;
    if (why === undefined) return [line];
    excuses.add(why);
    return [];
  }

  function unseenMessage({ from, to }: LineOf<'message'>['message']): Excuse | undefined {
    if (to === 'private' || to === 'host') return 'private message';
    const name = names.get(from);
    if (name === undefined) return 'message of one who left';
    return hasNamesake(from) ? 'message of a namesake' : undefined;
  }

  function hasNamesake(id: string | undefined): boolean {
    const name = id === undefined ? undefined : names.get(id);
    return [...names.values()].filter((one) => one === name).length > 1;
  }

  const header = { ...lesson.header };
  if (header.account !== 'unknown') excuses.add('account address');
  if (header.device !== 'unknown') excuses.add('device management');
  const shown = lesson.lines.flatMap(lines);
  return {
    until,
    lesson: { ...lesson, header: { ...header, account: 'unknown', device: 'unknown' }, lines: shown },
    excuses,
  };
}

/** The end screen, as a lesson would have it. */
const AFTER = [
  { meeting: { phase: 'ended' } },
  { sight: { participants: 'none', chat: 'none', recording: 'none', sharing: 'none' } },
] as const;

function isSaid<T>(value: T): value is Exclude<T, 'unknown' | undefined> {
  return value !== undefined && value !== 'unknown';
}
