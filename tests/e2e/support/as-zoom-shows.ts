import type { LessonFile } from '../../../utils/replay/lesson-file.ts';
import type { Line } from '../../../utils/replay/lesson-schema.ts';
import type { LessonCase } from './lessons.ts';

/** What of the meeting and of a person Zoom's client shows with its panel open. */
const MEETING = new Set(['phase', 'recording', 'recordingBy']);
const PERSON = new Set(['id', 'name', 'self', 'where', 'role', 'label', 'mic', 'camera', 'hand', 'sharing']);
/** What it shows in another way, or not to be told apart. */
const UNLIKE = new Set<unknown>(['unknown', 'paused', 'external', 'unverified']);
/** What it does not show, and what therefore stays unknown. A lesson with any other fact is no lesson for Zoom. */
const UNSEEN = new Set(['waitingRoom', 'chat', 'background', 'account', 'speaking']);

/**
 * A Teams lesson as one on Zoom, without what Zoom's client never shows. Nothing for lessons that would show
 * otherwise there: namesakes (a row has no id, only a place), presenters (Zoom has none), labels (it has one for
 * all strangers), renames, captions and transcription (Zoom tells of its assistant instead), chat, lost sight, unknown
 * values, and the teacher's leaving, after which the client is another page.
 */
export function onZoom(one: LessonCase): LessonCase | undefined {
  const { header, lines } = one.lesson;
  const shown = lines.flatMap((line) => shownOf(line) ?? []);
  if (shown.length < lines.length) return undefined;
  const self = lines.find((line) => 'join' in line && line.join.self);
  if (lines.some((line) => 'leave' in line && self && 'join' in self && line.leave === self.join.id)) return undefined;
  const names = lines.flatMap((line) => ('join' in line ? [line.join.name] : []));
  if (new Set(names).size < names.length) return undefined;
  const lesson: LessonFile = {
    ...one.lesson,
    header: { ...header, platform: 'zoom', account: 'unknown', device: 'unknown' },
    lines: shown,
  };
  const [first = '', ...rest] = one.text.split('\n');
  const text = [JSON.stringify({ ...JSON.parse(first), platform: 'zoom' }), ...rest].join('\n');
  return { ...one, lesson, text };
}

function shownOf(line: Line): Line | undefined {
  if ('meeting' in line) {
    const { transcription = 'off', captions = 'off', ...meeting } = line.meeting;
    const kept = transcription === 'off' && captions === 'off' ? only(meeting, MEETING) : undefined;
    return kept && { t: line.t, meeting: kept };
  }
  if ('join' in line) {
    const join = line.join.role === 'presenter' ? undefined : only(line.join, PERSON);
    return join && { t: line.t, join };
  }
  if ('update' in line) {
    const update = line.update.name === undefined ? only(line.update, PERSON) : undefined;
    return update && { t: line.t, update };
  }
  return 'leave' in line || 'end' in line ? line : undefined;
}

/** The fact without what is not seen; nothing when it holds anything else, or an unknown value. */
function only<T extends object>(fact: T, known: ReadonlySet<string>): T | undefined {
  const kept = Object.entries(fact).filter(([key]) => !UNSEEN.has(key));
  const fits = kept.every(([key, value]) => known.has(key) && !UNLIKE.has(value));
  return fits ? (Object.fromEntries(kept) as T) : undefined;
}
