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
  'teacher’s leaving': 'no end screen is known that tells leaving from the end for everyone',
  'hand down, list closed': 'the tile of somebody else says that a hand is up, never that none is',
  'people out of sight':
    'with list and tiles gone they are known to have been in, with name and role, and nothing else',
} as const;
export type Excuse = keyof typeof EXCUSED;

const MARK = /\s*\((?:guest|external|unverified)\)$/iu;

type Meeting = LineOf<'meeting'>['meeting'];
type Join = LineOf<'join'>['join'];
type Update = LineOf<'update'>['update'];

/** The same lesson with only what a Teams page shows of it, and what was left out. */
export function asPageShows(lesson: LessonFile): {
  readonly lesson: LessonFile;
  readonly excuses: ReadonlySet<Excuse>;
} {
  const excuses = new Set<Excuse>();
  const sight = followSight((why) => excuses.add(why));
  let transcribed = false;
  let self: string | undefined;
  let out = false;

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
    transcribed ||= now.transcription === 'on';
    return now;
  }

  function person<T extends Join | Update>(given: T): T {
    let now: T = given;
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

  function phase(t: number, now: 'ended' | 'in-meeting'): Line {
    excuses.add('teacher’s leaving');
    out = now === 'ended';
    return { t, meeting: { phase: now } };
  }

  function lines(line: Line): readonly Line[] {
    const { t } = line;
    if ('meeting' in line) return [{ t, meeting: meeting(line.meeting) }];
    if ('join' in line) {
      if (line.join.self) self = line.join.id;
      const joined = sight.join(t, person(line.join));
      return line.join.self && out ? [phase(t, 'in-meeting'), ...joined] : joined;
    }
    if ('update' in line) return sight.update(t, person(line.update));
    if ('leave' in line)
      return line.leave === self ? [phase(t, 'ended'), ...sight.leave(t, line.leave)] : sight.leave(t, line.leave);
    if ('sight' in line) return sight.change(t, line.sight);
    if ('message' in line && (line.message.to === 'private' || line.message.to === 'host')) {
      excuses.add('private message');
      return [];
    }
    return [line];
  }

  const header = { ...lesson.header };
  if (header.account !== 'unknown') excuses.add('account address');
  if (header.device !== 'unknown') excuses.add('device management');
  const shown = lesson.lines.flatMap(lines);
  return { lesson: { ...lesson, header: { ...header, account: 'unknown', device: 'unknown' }, lines: shown }, excuses };
}

function isSaid<T>(value: T): value is Exclude<T, 'unknown' | undefined> {
  return value !== undefined && value !== 'unknown';
}
