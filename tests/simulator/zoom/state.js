import { emptyModel, inMeeting, selfOf, waiting } from '../player/model.js';
import { variants } from './page.js';
import { words } from './words.js';

/** @typedef {import('../player/model.js').Person} Person */

/** What the page shows at this moment, beyond the meeting's own facts. */
export const state = {
  model: emptyModel({ lesson: 1, platform: 'zoom', title: 'unknown' }),
  /** Nothing has been played yet: the preview is up. */
  started: false,
  people: ['open', 'both', 'popout'].includes(variants.panel),
  popout: variants.panel === 'popout',
  chat: ['chat', 'both'].includes(variants.panel),
  /** The client is away for a moment, as when it changes its server. */
  away: false,
  /** The notice of a recording has been answered. */
  consented: false,
  sharePaused: false,
  /** The information on the meeting is open. */
  info: false,
  /** The dialog of the end has been closed. */
  dismissed: false,
  ai: variants.ai === '1',
  /** @type {'leave' | 'hosttools' | undefined} the menu that is open */
  menu: /** @type {any} */ (undefined),
  /** Who has the mark of a speaker just now, when it comes and goes. */
  speakersLit: true,
  footerSeen: true,
  /** Counts up whenever rows and tiles are made anew. */
  mount: 0,
  prejoin: { mic: false, camera: false },
};

/** @returns {string} */
export function topic() {
  const { title } = state.model.header;
  return title === undefined || title === 'unknown' ? '' : title;
}

/**
 * Which screen is up. A lesson that names no phase is taken to be in the meeting from its first participant on.
 *
 * @returns {'preview' | 'waiting' | 'client' | 'ended' | 'left' | 'blank'}
 */
export function screen() {
  const { model } = state;
  if (!state.started) return 'preview';
  if (state.away) return 'blank';
  const phase = model.meeting.phase ?? (model.selfLeft || inMeeting(model).length > 0 ? 'in-meeting' : undefined);
  if (model.selfLeft) return 'left';
  if (phase === 'ended') return state.dismissed || variants.ended === 'away' ? 'left' : 'ended';
  if (phase === 'lobby' || selfOf(model)?.where === 'waiting') return 'waiting';
  if (phase === undefined) return 'preview';
  return phase === 'unknown' ? 'blank' : 'client';
}

/** @returns {boolean} an AI feature runs, which is how Zoom tells of what takes in what is said */
export function aiRuns() {
  return state.ai || (variants.ai === 'auto' && state.model.meeting.transcription === 'on');
}

/** @returns {Person[]} who shares, in order of joining */
export function sharers() {
  return inMeeting(state.model).filter((person) => person.sharing === true);
}

/** @returns {'host' | 'cohost' | 'participant'} what I am; who is not known to be more is a participant */
export function myRole() {
  const role = selfOf(state.model)?.role;
  return role === 'organiser' ? 'host' : role === 'co-organiser' ? 'cohost' : 'participant';
}

/**
 * Which parts of the client are there. A fact that the lesson calls unknown, or an area without sight, has no part on
 * the page to be read from.
 */
export function parts() {
  const { sight, meeting } = state.model;
  const { recording } = meeting;
  const known = recording !== undefined && recording !== 'unknown';
  const shows = recording === 'on' || recording === 'paused';
  const wholePeople = sight.participants === 'full';
  return {
    /** The header is where "off" could be read, so it goes when the recording is not known or not seen. */
    header: known && (sight.recording === 'full' || (sight.recording === 'partial' && shows)),
    sharing: sight.sharing === 'full' || (sight.sharing === 'partial' && sharers().length > 0),
    others: sight.participants !== 'none',
    people: wholePeople && state.people,
    count: wholePeople,
    chat: sight.chat !== 'none' && state.chat,
    lastMessageOnly: sight.chat === 'partial',
  };
}

/**
 * What of the recording this page may show, to me, in my role.
 *
 * @returns {{ shown: 'on' | 'paused' | 'off', kind: 'cloud' | 'local', by: string | undefined }} `by`: id of who
 *   records on their own computer; paused and plain participant: off
 */
export function recordingSeen() {
  const { recording, recordingBy } = state.model.meeting;
  const named = recordingBy !== undefined && recordingBy !== 'unknown';
  const kind = variants.record === 'auto' ? (named ? 'local' : 'cloud') : variants.record;
  const person = [...state.model.people.values()].find(({ id, name }) => id === recordingBy || name === recordingBy);
  const hidden = !parts().header || (recording === 'paused' && myRole() === 'participant');
  const shown = !hidden && (recording === 'on' || recording === 'paused') ? recording : 'off';
  return { shown, kind, by: person?.id };
}

/** @returns {Person[]} the waiting people that I am shown: none but to host and co-hosts */
export function waitingSeen() {
  return parts().count && myRole() !== 'participant' ? waiting(state.model) : [];
}

/** @returns {Person[]} the joined list: me, host and co-hosts, raised hands as they rose, then by joining */
export function listOrder() {
  return inMeeting(state.model).sort((a, b) => rank(a) - rank(b));
}

/** @param {Person} person */
function rank({ self, role, handOrder }) {
  if (self) return 0;
  if (role === 'organiser') return 1;
  if (role === 'co-organiser') return 2;
  return handOrder > 0 ? 2 + handOrder : Number.MAX_SAFE_INTEGER;
}

/** @returns {string} the document's title */
export function tabTitle() {
  const now = screen();
  if (variants.drop.has('title') || now === 'blank') return 'Zoom';
  if (now === 'left') return `${words.joinPage} - Zoom`;
  if (now === 'preview' || topic() === '') return 'Zoom Meeting';
  return variants.locked === '1' && now !== 'waiting' ? `(${words.locked}) ${topic()}` : topic();
}
