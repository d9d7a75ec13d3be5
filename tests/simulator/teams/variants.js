import { COMMON, readQuery } from '../player/query.js';

/**
 * What can differ between two loads of the page. Wherever the notes on the real client are unsure or disagree, both
 * sides stand here, so that a reader of the page has to cope with either. The first value is the default.
 */

/** Groups of handles that `drop` takes away, as if Teams had changed. */
export const HANDLE_GROUPS = [
  'screens',
  'toolbar',
  'hangup',
  'badge',
  'timer',
  'indicator',
  'alerts',
  'stage',
  'tiles',
  'nametags',
  'rows',
  'rowicons',
  'panel',
  'waiting',
  'share',
  'chat',
  'captions',
  'profile',
  'monitor',
  'labels',
  'title',
];

/** @type {Record<string, import('../player/query.js').Variant>} */
export const VARIANTS = {
  ...COMMON,
  client: { values: ['auto', 'full', 'light'], what: 'full or light client; auto: by the address' },
  locale: { values: ['en-GB', 'en-US', 'fr', 'de', 'xx'], what: 'words; xx is an invented language' },
  panel: {
    values: ['open', 'closed', 'chat', 'both'],
    what: 'side panel at the start; both: People and Chat side by side',
  },
  view: { number: 12, what: 'rows that the People list is high' },
  tiles: { number: 9, what: 'most tiles on the stage, mine included' },
  churn: { number: 10, what: 'changes a second of each voice-level meter while its person speaks; also of captions' },
  drop: { list: HANDLE_GROUPS, what: 'handles to rename, as a list: a changed Teams; "all" for every one' },
  ids: { values: ['rename', 'remove'], what: 'what drop does to a handle' },
  blind: { values: ['toolbar', 'indicators'], what: 'what is gone while recording cannot be seen' },
  connect: { number: 0, what: 'milliseconds of the connecting screen before the call' },

  rows: {
    values: ['inCall', 'inMeeting'],
    what: 'prefix of the row data-tid: participantsInCall- or attendeesInMeeting-',
  },
  cid: { values: ['1', '0'], what: 'data-cid on rows and on the state icons inside' },
  icons: {
    values: ['swap', 'patch'],
    what: 'a changed row icon is a new element, or the old one with a new attribute',
  },
  rowlabel: { values: ['role-first', 'state-first', 'none'], what: 'order of the parts in a row label' },
  qualifier: { values: ['space', 'comma'], what: 'how Unverified, (Guest), External is joined to a name' },
  listwrap: { values: ['1', '0'], what: 'wrapper and scroller of the list carry their known handles' },
  invited: { number: 0, what: 'invited people who are not in the call, as rows' },
  lobby: { values: ['all', 'rows', 'popup', 'alert', 'none'], what: 'where waiting people show' },
  coorganiser: { values: ['word', 'mark', 'none'], what: 'how a co-organiser shows in a row' },

  speaking: { values: ['class', 'attr', 'opacity', 'constant', 'none'], what: 'how a speaker is marked' },
  outline: { values: ['all', 'video'], what: 'voice outline on every remote tile, or only on those with a picture' },
  camoff: { values: ['full', 'bare'], what: 'camera-off tiles with or without the stream attributes' },
  tiletid: { values: ['name', 'address'], what: 'data-tid of a tile: the name, or an address' },
  guesttid: { values: ['placeholder', 'name'], what: 'data-tid of an unverified guest’s tile' },
  mri: { values: ['1', '0'], what: 'data-person-mri on tiles' },
  ghost: { values: ['0', '1', 'stale'], what: 'a tile of zero size: of someone present, or of the last who left' },
  selftile: { values: ['1', '0'], what: 'my own tile is on the stage' },
  selftid: { values: ['1', '0'], what: 'my own tile has the handle myself-video' },
  ownshare: { values: ['tile', 'none'], what: 'my share shows to me as a tile' },
  stopbar: { values: ['0', '1'], what: 'a sharing bar with its stop button while I share' },

  badge: { values: ['1', '0'], what: 'number of people on the People button' },
  indicator: {
    values: ['present', 'empty', 'absent'],
    what: 'recording indicator: there while something records; always there, empty while nothing does; never there',
  },
  starter: { values: ['tooltip', 'alert', 'none'], what: 'where the name of a starter who is not me shows' },
  otheralert: { values: ['generic', 'named', 'none'], what: 'handle of the alert when somebody else starts recording' },
  toasts: { values: ['0', '1'], what: 'alerts that mean nothing: network, muted, recording saved' },
  controlmsg: { values: ['0', '1'], what: 'system lines in the chat: joined, left, recording' },
  chatcount: { values: ['0', '1'], what: 'number of people in the chat header' },
  captions: { values: ['wrapper', 'v2', 'renderer'], what: 'container of the captions' },
  prohibited: { values: ['0', '1'], what: 'light client: my muted microphone is one that I may not open' },
  linger: { values: ['0', '1'], what: 'the caption window stays in the page after the call has ended' },
  camstate: { values: ['known', 'other', 'none'], what: 'data-state of the camera button' },
  endmenu: { values: ['1', '0'], what: 'hang-up is a split button' },
  headertitle: { values: ['0', '1'], what: 'meeting title in the call header' },
  timerlabel: { values: ['0', '1'], what: 'label of the call timer starts with the meeting title' },
  me: { values: ['name', 'avatar', 'none'], what: 'profile control: name and picture, picture only, absent' },
  monitor: { values: ['plain', 'v2', 'none'], what: 'handle of the call monitor while the call is off screen' },
  prejoincid: {
    values: ['match', 'opposite'],
    what: 'data-cid of the pre-join microphone switch: in step with it or against',
  },
};

/**
 * @param {string} search the address's query
 * @param {string} path the address's path
 * @returns {{ values: Record<string, any>, problem: string | undefined }} problem: a value that is not one of those above
 */
export function readVariants(search, path) {
  const { values, problem } = readQuery(VARIANTS, search);
  if (values.client === 'auto') values.client = path.startsWith('/light-meetings') ? 'light' : 'full';
  return { values, problem };
}
