import { COMMON, readQuery } from '../player/query.js';

/**
 * What can differ between two loads of the Zoom page: releases, generations that live side by side, habits that a test
 * wants without, and both sides of whatever the notes are unsure of. The first value is the default.
 */

/** Groups of handles that `drop` takes away, as if Zoom had changed. */
export const HANDLE_GROUPS = [
  'screens',
  'header',
  'recording',
  'footer',
  'leave',
  'panel',
  'rows',
  'icons',
  'waiting',
  'tiles',
  'sharing',
  'chat',
  'captions',
  'toasts',
  'labels',
  'title',
];

/** @type {Record<string, import('../player/query.js').Variant>} */
export const VARIANTS = {
  ...COMMON,
  release: {
    values: ['6.2.0', '5.1.4', '3.13.2', '3.5.2'],
    what: 'release of the client: each older one says less in words, icons and ids',
  },
  locale: { values: ['en-US', 'fr-FR', 'de-DE', 'xx'], what: 'words; xx is an invented language' },
  panel: {
    values: ['open', 'closed', 'chat', 'both', 'popout'],
    what: 'side panel at the start; popout: the people in a panel of their own, which a share leaves open',
  },
  view: { number: 12, what: 'rows that the list of people is high' },
  layout: {
    values: ['gallery', 'speaker', 'single'],
    what: 'tiles: gallery, speaker strip above one large tile, one tile',
  },
  tiles: { number: 9, what: 'most tiles in gallery or strip, mine included' },
  churn: { number: 10, what: 'changes a second of the picture area while somebody speaks' },
  drop: { list: HANDLE_GROUPS, what: 'handles to rename, as a list: a changed Zoom; "all" for every one' },
  prejoin: { values: ['auto', 'new', 'classic'], what: 'page before joining; auto: classic at /wc/join/…' },
  waitingpage: { values: ['auto', 'new', 'old'], what: 'page of my own waiting; auto: by release' },
  chatpage: { values: ['classic', 'new'], what: 'generation of the chat' },
  ended: {
    values: ['dialog', 'away'],
    what: 'the meeting is over for everybody: dialog over the client, or the client is gone',
  },
  left: { values: ['address', 'gone'], what: 'after I have left: another address, or only the client is gone' },
  locked: { values: ['0', '1'], what: 'the topic in the title has (Locked) in front, translated' },
  sharecloses: { values: ['1', '0'], what: 'the people panel closes when anybody starts to share' },
  shareclass: { values: ['standrad', 'single'], what: 'class of the layout while somebody else shares' },
  banner: { values: ['undefined', 'empty', 'braces'], what: 'name in the sharing banner while it is hidden' },
  record: {
    values: ['auto', 'cloud', 'local'],
    what: 'kind of recording; auto: local where the lesson names who records, else cloud',
  },
  consent: { values: ['0', '1'], what: 'a plain participant is asked to agree when a recording starts' },
  announce: { values: ['1', '0'], what: 'recording and its pause are told in the live region' },
  ai: { values: ['auto', '0', '1'], what: 'an AI feature runs; auto: while the lesson transcribes' },
  transcript: { values: ['0', '1'], what: 'captions show in the panel of the full transcript as well' },
  captionsbutton: {
    values: ['new', 'legacy'],
    what: 'button of the captions: everybody’s, or the older one of the host alone',
  },
  captions: { values: ['steady', 'fade'], what: 'caption text stays, or goes 10 s after the last word' },
  speaking: { values: ['steady', 'flicker', 'none'], what: 'mark of a speaker: stays, comes and goes, absent' },
  speakericon: { values: ['1', '0'], what: 'a speaker has the speaking icon in the row in place of the microphone' },
  audio: {
    values: ['computer', 'phone', 'none'],
    what: 'audio of pupils; none: those who are muted have not joined audio',
  },
  lazy: { number: 0, what: 'milliseconds by which the icons of a fresh row come late' },
  remount: { number: 0, what: 'seconds after which rows and tiles are made anew, again and again' },
  pronouns: { values: ['0', '1'], what: 'every second pupil has pronouns behind the name' },
  skin: { values: ['0', '1'], what: 'raised hands have a skin tone' },
  autohide: { values: ['0', '1'], what: 'the footer is out of sight but for 5 s in every 15' },
  toasts: { values: ['0', '1'], what: 'toasts that mean nothing' },
};

/**
 * @param {string} search the address's query
 * @param {string} path the address's path
 * @returns {{ values: Record<string, any>, problem: string | undefined }} problem: a value that is not one of those above
 */
export function readVariants(search, path) {
  const { values, problem } = readQuery(VARIANTS, search);
  if (values.prejoin === 'auto') values.prejoin = path.startsWith('/wc/join/') ? 'classic' : 'new';
  if (values.waitingpage === 'auto') values.waitingpage = values.release === '6.2.0' ? 'new' : 'old';
  return { values, problem };
}
