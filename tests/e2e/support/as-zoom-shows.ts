import type { LessonFile } from '../../../utils/replay/lesson-file.ts';
import type { Line, LineOf } from '../../../utils/replay/lesson-schema.ts';
import type { ShownLesson } from './as-page-shows.ts';

/**
 * What a lesson says and Zoom's client does not, or says otherwise, with the panel open. Each is said away before the
 * lesson is played for comparison, so that everything else must be shown to the word and to the second.
 */
export const EXCUSED_ON_ZOOM = {
  'account address': 'the client shows names only',
  'device management': 'said by the browser’s administrator, not by the page',
  edition: 'Zoom has one client for all',
  background: 'only in the settings dialog (“virtual background”)',
  'waiting room off': 'seen to be on while somebody waits; nothing says that it is off',
  'people who wait': 'told to host and co-hosts only (“someone waits in the waiting room”)',
  'chat setting': 'only in menus (“who may chat”)',
  'private message of others': 'never reaches this page',
  'message to the host': 'a direct message to the teacher, whatever they are',
  'message of a namesake': 'the chat names who wrote; of two with one name nothing tells whose it is',
  'message of one who left': 'the product knows the names of those who are in, and takes such a message for nobody’s',
  'starter not in the list': 'a recording on somebody’s own computer is shown in their row (“who records locally”)',
  'starter with a namesake': 'the rows of two with one name are nobody’s',
  'recording after it was seen':
    'a plain participant cannot tell a pause from an end (“paused, I am a plain participant”)',
  'transcription off': 'that no AI feature runs is known only after one did',
  'transcription starter': 'the header says that an AI feature runs, not who began it',
  'captions off': 'the text goes ten seconds after the last words (“captions showing for me”)',
  speaking: 'the marks of a voice are not relied on',
  presenter: 'Zoom has host, co-host and everybody else',
  'role unknown': 'a row without a role word is an attendee’s',
  'kind of stranger': 'one mark for whoever is not signed in with the host’s account',
  'name unknown': 'nothing tells it from an empty name',
  'label unknown': 'a row without the mark is nobody’s guest',
  'hand or share unknown': 'on this page nothing tells it from none',
  'one who waits': 'the waiting list shows a name only',
  'tile alone': 'a tile says muted, never open; a hand up, never none; neither role nor guest (“video tiles”)',
  'people out of sight':
    'with list and tiles gone they are known to have been in, with name and role, and nothing else',
  namesakes: 'a row’s number is a place: of two with one name only what both rows say is known',
  'after leaving': 'the client is another page then; who comes back begins a new comparison',
  'host who leaves': 'whether the host left or ended it for all is told by the press alone',
  'phase unknown': 'a client of which nothing is there is over after three seconds',
  'word without a button': 'said by a line of the lesson, and no button was up that says it',
} as const;
type Excuse = keyof typeof EXCUSED_ON_ZOOM;

type Meeting = LineOf<'meeting'>['meeting'];
type Join = LineOf<'join'>['join'];
type Facts = Required<Pick<Join, 'name' | 'where' | 'role' | 'label' | 'mic' | 'camera' | 'hand' | 'sharing'>>;

const STRANGERS: readonly unknown[] = ['guest', 'external', 'unverified'];
const NOTHING_SEEN = [
  { meeting: { phase: 'ended' } },
  { sight: { participants: 'none', chat: 'none', recording: 'none', sharing: 'none' } },
] as const;

/** The same lesson on Zoom, with only what its client shows of it: everybody fits in list and stage, panels open. */
export function asZoomShows(lesson: LessonFile): ShownLesson {
  const excuses = new Set<Excuse>();
  const truth = new Map<string, Join>();
  const told = new Map<string, Facts>();
  /** Role and mark of whom a row was seen: tiles have neither. */
  const rows = new Map<string, Pick<Facts, 'role' | 'label'>>();
  const meeting: Meeting = {};
  let toldMeeting: Meeting = {};
  let participants = 'full';
  let recordingSight = 'full';
  let recorded = false;
  let assisted = false;
  let out = false;
  let until = Number.POSITIVE_INFINITY;

  function excuse(why: Excuse, when = true): boolean {
    if (when) excuses.add(why);
    return when;
  }

  const self = () => [...truth.values()].find((person) => person.self);
  const manages = () => ['organiser', 'co-organiser'].includes(self()?.role ?? '');
  const isWaiting = (person: Join) => person.where === 'waiting';
  const namesakes = ({ id, name, where }: Join) =>
    [...truth.values()].filter((one) => one.id !== id && one.name === name && isWaiting(one) === (where === 'waiting'));

  /** What row and tile say of somebody, without a look at others of that name. */
  function factsOf(person: Join): Facts {
    excuse('name unknown', person.name === 'unknown');
    const name = person.name === 'unknown' ? '' : person.name;
    const { mic = 'unknown', camera = 'unknown', hand = false, sharing = false } = person;
    if (isWaiting(person)) {
      excuse('one who waits');
      const blank = { role: 'unknown', label: 'unknown', mic: 'unknown', camera: 'unknown' } as const;
      return { name, where: 'waiting', ...blank, hand: 'unknown', sharing: 'unknown' };
    }
    excuse('presenter', person.role === 'presenter');
    excuse('role unknown', person.role === undefined || person.role === 'unknown');
    excuse('kind of stranger', person.label === 'external' || person.label === 'unverified');
    excuse('label unknown', person.label === 'unknown');
    excuse('hand or share unknown', hand === 'unknown' || sharing === 'unknown');
    const full: Facts = {
      name,
      where: 'meeting',
      role: person.role === 'organiser' || person.role === 'co-organiser' ? person.role : 'attendee',
      label: STRANGERS.includes(person.label) ? 'guest' : 'none',
      mic,
      camera,
      hand: hand === true ? true : mic === 'unknown' && camera === 'unknown' ? 'unknown' : false,
      sharing: sharing === true,
    };
    if (participants === 'full') {
      rows.set(person.id, full);
      return full;
    }
    const { role, label } = rows.get(person.id) ?? ({ role: 'unknown', label: 'unknown' } as const);
    Object.assign(full, { role, label });
    excuse(participants === 'none' ? 'people out of sight' : 'tile alone');
    if (person.self) return { ...full, hand: 'unknown' };
    if (participants === 'none') return { ...full, mic: 'unknown', camera: 'unknown', hand: 'unknown' };
    return { ...full, mic: mic === 'on' ? 'unknown' : mic, hand: full.hand === true ? true : 'unknown' };
  }

  function visible(person: Join): Facts {
    const own = factsOf(person);
    const others = namesakes(person);
    if (others.length === 0) return own;
    excuse('namesakes');
    const all = [own, ...others.map(factsOf)];
    const agreed = <K extends keyof Facts>(key: K): Facts[K] =>
      all.every((one) => one[key] === own[key]) ? own[key] : ('unknown' as Facts[K]);
    return {
      ...own,
      role: agreed('role'),
      label: agreed('label'),
      mic: person.self ? own.mic : agreed('mic'),
      camera: person.self ? own.camera : agreed('camera'),
      hand: agreed('hand'),
      sharing: person.self ? own.sharing : agreed('sharing'),
    };
  }

  /** Not in the list that this page has, now. */
  function isHidden(person: Join): boolean {
    if (isWaiting(person)) return excuse('people who wait', !manages()) || participants !== 'full';
    return participants === 'none' && !person.self;
  }

  function people(t: number): Line[] {
    const lines: Line[] = [];
    for (const id of told.keys()) {
      // Who leaves while nobody is seen is taken to be in; a list that is gone says nobody waits any more.
      if (truth.has(id) || (participants === 'none' && told.get(id)?.where === 'meeting')) continue;
      told.delete(id);
      lines.push({ t, leave: id });
    }
    for (const person of truth.values()) {
      const before = told.get(person.id);
      if (isHidden(person) && before === undefined) continue;
      const now = isHidden(person) && before ? { ...visible(person), name: before.name } : visible(person);
      if (before && JSON.stringify(before) === JSON.stringify(now)) continue;
      told.set(person.id, now);
      const { id, self: own } = person;
      lines.push(before ? { t, update: { id, ...now } } : { t, join: { id, ...(own ? { self: own } : {}), ...now } });
    }
    return lines;
  }

  function shownMeeting(): Meeting {
    const { recording, transcription, captions } = meeting;
    // The header is where all of this is shown.
    const header =
      isSaid(recording) && (recordingSight === 'full' || (recordingSight === 'partial' && recording !== 'off'));
    recorded ||= header && recording === 'on';
    assisted ||= header && transcription === 'on';
    const gone = !manages() && recorded && (recording === 'paused' || recording === 'off');
    excuse('recording after it was seen', gone);
    excuse('waiting room off', isSaid(meeting.waitingRoom));
    excuse('chat setting', isSaid(meeting.chat));
    excuse('background', isSaid(meeting.background));
    excuse('transcription off', transcription === 'off' && !assisted);
    excuse('transcription starter', isSaid(meeting.transcriptionBy) || isSaid(meeting.recordingBy));
    excuse('captions off', captions === 'off');
    return {
      ...(meeting.phase === undefined ? {} : { phase: meeting.phase }),
      recording: gone ? 'unknown' : !manages() && recording === 'paused' ? 'off' : (recording ?? 'unknown'),
      recordingBy: starter(),
      transcription: !header ? 'unknown' : transcription === 'on' ? 'on' : assisted ? 'off' : 'unknown',
      transcriptionBy: 'unknown',
      captions: captions === 'on' ? 'on' : 'unknown',
      waitingRoom: [...truth.values()].some((one) => isWaiting(one) && !isHidden(one)) ? 'on' : 'unknown',
    };
  }

  function starter(): string {
    const { recording, recordingBy } = meeting;
    if (!isSaid(recordingBy) || (recording !== 'on' && recording !== 'paused')) return 'unknown';
    const person = [...truth.values()].find(({ id, name }) => id === recordingBy || name === recordingBy);
    if (person === undefined) {
      excuse('starter not in the list', toldMeeting.recordingBy !== recordingBy);
      return toldMeeting.recordingBy === recordingBy ? recordingBy : 'unknown';
    }
    if (namesakes(person).length > 0 && excuse('starter with a namesake')) return 'unknown';
    return person.id;
  }

  /** What is new on the page since the line before. */
  function news(t: number): Line[] {
    const lines = people(t);
    const now = shownMeeting();
    const changed = Object.entries(now).filter(([key, value]) => toldMeeting[key as keyof Meeting] !== value);
    toldMeeting = now;
    return changed.length === 0 ? lines : [...lines, { t, meeting: Object.fromEntries(changed) }];
  }

  function message(t: number, { from, to, text, with: other }: LineOf<'message'>['message']): Line[] {
    const writer = truth.get(from);
    if (writer === undefined) return excuse('message of one who left') ? [] : [];
    if (namesakes(writer).length > 0 && excuse('message of a namesake')) return [];
    if (to === 'everyone' || to === 'unknown') return [{ t, message: { from, to: 'everyone', text } }];
    const me = self();
    const toMe = to === 'host' ? me?.role === 'organiser' : other === me?.id;
    if (!toMe && from !== me?.id && excuse('private message of others')) return [];
    excuse('message to the host', to === 'host');
    const side = from === me?.id ? other : me?.id;
    return [{ t, message: { from, to: 'private', text, ...(side === undefined ? {} : { with: side }) } }];
  }

  function leaving(t: number, id: string): Line[] {
    const person = truth.get(id);
    truth.delete(id);
    if (!person?.self || meeting.phase === 'ended') return news(t);
    out = true;
    const left: Line[] = [{ t, leave: id }];
    const after: Line[] = NOTHING_SEEN.map((each) => ({ t, ...each }));
    // The host's own leaving looks like an end.
    return excuse('host who leaves', person.role === 'organiser') ? [...after, ...left] : [...left, ...after];
  }

  function lines(line: Line): readonly Line[] {
    const { t } = line;
    if ('teacher' in line || 'end' in line) return [line];
    if (out) {
      excuse('after leaving');
      if ('join' in line && line.join.self) until = Math.min(until, t);
      return [];
    }
    if ('message' in line) return message(t, line.message);
    if ('leave' in line) return leaving(t, line.leave);
    if ('sight' in line) {
      participants = line.sight.participants ?? participants;
      recordingSight = line.sight.recording ?? recordingSight;
      const level = participants === 'none' ? 'partial' : line.sight.participants;
      return [
        { t, sight: { ...line.sight, ...(level === undefined ? {} : { participants: level }) } },
        ...news(t),
      ] as Line[];
    }
    if ('meeting' in line) {
      Object.assign(meeting, line.meeting);
      if (excuse('phase unknown', meeting.phase === 'unknown')) until = Math.min(until, t);
    }
    if ('join' in line) truth.set(line.join.id, { ...line.join });
    if ('update' in line) {
      const before = truth.get(line.update.id);
      if (before) truth.set(before.id, { ...before, ...line.update } as Join);
    }
    return news(t);
  }

  const { header } = lesson;
  excuse('account address', header.account !== 'unknown');
  excuse('device management', header.device !== 'unknown');
  excuse('edition', header.edition !== 'work');
  const shown = lesson.lines.flatMap(lines);
  return {
    until,
    lesson: {
      ...lesson,
      header: { ...header, platform: 'zoom', edition: 'work', account: 'unknown', device: 'unknown' },
      lines: shown,
    },
    excuses,
  };
}

function isSaid<T>(value: T): value is Exclude<T, 'unknown' | undefined> {
  return value !== undefined && value !== 'unknown';
}
