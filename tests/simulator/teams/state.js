import { emptyModel, inMeeting, selfOf, waiting } from '../player/model.js';
import { isFull, variants } from './page.js';

/**
 * What the page shows at this moment, beyond the meeting's own facts: which panel is open, which screen is in front.
 */
export const state = {
  model: emptyModel({ lesson: 1, platform: 'teams', title: 'unknown' }),
  /** Nothing has been played yet: pre-join is up. */
  started: false,
  /** @type {'people' | 'chat' | 'both' | 'none'} */
  panel: /** @type {any} */ ({ open: 'people', closed: 'none', chat: 'chat', both: 'both' })[variants.panel],
  /** @type {'call' | 'chat' | 'calendar'} which app of the shell is in front */
  front: 'call',
  /** @type {'retry' | 'connecting' | 'lobby' | undefined} a screen shown by hand, whatever the lesson says */
  forced: undefined,
  onHold: false,
  unread: 0,
  prejoin: { mic: false, camera: false },
};

/** @returns {string} the meeting's title, or the generic word of a meeting that shows none */
export function meetingTitle() {
  const { title } = state.model.header;
  return title === undefined || title === 'unknown' ? '' : title;
}

/**
 * Which screen is up. A lesson that names no phase is taken to be in the meeting from its first participant on.
 *
 * @returns {'prejoin' | 'connecting' | 'lobby' | 'call' | 'off' | 'left' | 'ended' | 'retry' | 'blank'}
 */
export function screen() {
  const { model } = state;
  if (state.forced !== undefined) return state.forced;
  if (!state.started) return 'prejoin';
  const phase = model.meeting.phase ?? (model.selfLeft || inMeeting(model).length > 0 ? 'in-meeting' : undefined);
  // Who has left is not told that the meeting ended afterwards.
  if (model.selfLeft) return 'left';
  if (phase === 'ended') return 'ended';
  if (phase === 'lobby' || selfOf(model)?.where === 'waiting') return 'lobby';
  if (phase === undefined) return 'prejoin';
  if (phase === 'unknown') return 'blank';
  return state.front === 'call' ? 'call' : 'off';
}

/**
 * Which parts of the call screen are there. A fact that the lesson calls unknown, or an area without sight, has no
 * part on the page to be read from: this is where sight becomes what a page would do.
 */
export function parts() {
  const { model } = state;
  const { sight, meeting } = model;
  const sharers = inMeeting(model).filter((person) => person.sharing === true);
  const recordingShows = meeting.recording === 'on' || meeting.transcription === 'on';
  // Teams has no paused recording: a lesson that has one leaves the page with nothing to show.
  const hidden = meeting.recording === 'unknown' || meeting.recording === 'paused';
  const recordingSeen = !hidden && (sight.recording === 'full' || (sight.recording === 'partial' && recordingShows));
  const sharingSeen = sight.sharing === 'full' || (sight.sharing === 'partial' && sharers.length > 0);
  const peopleSeen = sight.participants !== 'none';
  const wholePeople = sight.participants === 'full';
  const panel = state.panel;
  return {
    /** The whole bar goes with sight of the recording, or only the group of its indicators. */
    toolbar: recordingSeen || variants.blind === 'indicators',
    /** A lesson that never speaks of recording has no place on the page from which "off" could be read. */
    indicators: recordingSeen && meeting.recording !== undefined,
    alerts: recordingSeen,
    shareButton: sight.sharing !== 'none',
    stage: sharingSeen,
    peopleTiles: peopleSeen,
    badge: wholePeople && variants.badge === '1',
    people: wholePeople && (panel === 'people' || panel === 'both'),
    chat: sight.chat !== 'none' && (panel === 'chat' || panel === 'both'),
    lastMessagesOnly: sight.chat === 'partial',
    lobbyNotices: wholePeople,
    sharers,
  };
}

/** @returns {number} people in the meeting, the teacher included */
export function headcount() {
  return inMeeting(state.model).length;
}

/** @returns {import('../player/model.js').Person[]} */
export function waitingPeople() {
  return waiting(state.model);
}

/** The People panel in its order: organiser, raised hands as they rose, then by name. */
export function rosterOrder() {
  return inMeeting(state.model).sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** @param {import('../player/model.js').Person} person */
function rank({ role, handOrder }) {
  if (role === 'organiser') return 0;
  return handOrder > 0 ? handOrder : Number.MAX_SAFE_INTEGER;
}

/** @returns {string} the tab's title in the real client's shape */
export function tabTitle() {
  const front = screen();
  const title = meetingTitle();
  const suffix = 'Microsoft Teams';
  const count = state.unread > 0 && isFull ? `(${state.unread}) ` : '';
  if (front === 'off') return `${count}${state.front === 'chat' ? 'Chat' : 'Calendar'} | ${suffix}`;
  if (variants.drop.has('title')) return `${count}${suffix}`;
  if (front === 'ended' || front === 'left' || front === 'retry' || front === 'blank' || title === '')
    return `${count}${suffix}`;
  return `${count}${title} | ${suffix}`;
}
