import type { Label, OnOff, Role } from '../../meeting/snapshot.ts';

/*
 * Accessible names by language, as far as sources show them: the weakest layer, used where the page gives no
 * hook. A language that is missing here, or a word that is missing in one, yields unknown; English is never
 * tried in its place.
 */

/** What one part of a label says. `tail` ends the label of a tile and proves that it was read whole. */
export interface Token {
  readonly mic?: OnOff;
  readonly camera?: OnOff;
  readonly hand?: true;
  readonly role?: Role;
  readonly label?: Exclude<Label, 'none'>;
  readonly tail?: true;
}

export interface Words {
  /** Parts of a row's or tile's label, lower case, without brackets and closing numbers. */
  readonly tokens: Readonly<Record<string, Token>>;
  /** How a name ends when the platform marks a stranger. "Guest" alone is a surname. */
  readonly marks?: Readonly<Record<string, Exclude<Label, 'none'>>>;
  /** Begins the label of the teacher's own tile. */
  readonly mine?: string;
  /** First words of a button's name, and what is the case now. */
  readonly mic?: Readonly<Record<string, OnOff>>;
  readonly camera?: Readonly<Record<string, OnOff>>;
  readonly share?: Readonly<Record<string, OnOff>>;
  /** The entry of the menu that starts or stops a recording. */
  readonly record?: Readonly<Record<string, OnOff>>;
  readonly leave?: Readonly<Record<string, true>>;
  /** The name of the profile picture; the first group is the name. */
  readonly avatar?: RegExp;
  /** A heading of the people list with the number of people in the call. */
  readonly heading?: RegExp;
  /** How a banner begins that says what began or ended, and by whom. */
  readonly notices?: readonly Notice[];
  /** Who knocks, in a pop-up or banner; the first group is the name. */
  readonly knock?: RegExp;
  /** What the page says after a call: that the teacher left it, or that it is over or was closed to them. */
  readonly after?: { readonly left: RegExp; readonly over: RegExp };
  /** Views of the app that stand before the meeting in the title of the tab. */
  readonly views?: RegExp;
}

export interface Notice {
  /** Groups `what` (what it is about) and, where the sentence names somebody, `who`. */
  readonly says: RegExp;
  readonly is: OnOff;
}

const EN: Words = {
  tokens: {
    muted: { mic: 'off' },
    unmuted: { mic: 'on' },
    'video is on': { camera: 'on' },
    'video is off': { camera: 'off' },
    'hand raised': { hand: true },
    'hand raised position': { hand: true },
    organizer: { role: 'organiser' },
    organiser: { role: 'organiser' },
    unverified: { label: 'unverified' },
    guest: { label: 'guest' },
    external: { label: 'external' },
    'external unfamiliar': { label: 'external' },
    'context menu is available': { tail: true },
    'has context menu': { tail: true },
  },
  marks: {
    ' (guest)': 'guest',
    ' unverified': 'unverified',
    ' (unverified)': 'unverified',
    ' external unfamiliar': 'external',
    ', external': 'external',
    ' (external)': 'external',
  },
  mine: 'myself video',
  mic: { unmute: 'off', mute: 'on' },
  camera: { 'turn camera off': 'on', 'turn camera on': 'off' },
  share: { 'stop sharing': 'on', 'stop presenting': 'on', share: 'off' },
  record: { 'stop recording': 'on', 'start recording': 'off' },
  leave: { leave: true },
  avatar: /^Profile picture of (.+?)\.?$/s,
  heading: /^(?:In this meeting|Currently in this call) \((\d+)\)$/i,
  notices: [
    { says: /^(?<what>Recording and transcription|Recording|Transcription) (?:has|have) started/i, is: 'on' },
    { says: /^By .{0,40}you .{0,20}consent .{0,40}(?:being|to be) (?<what>recorded|transcribed)/i, is: 'on' },
    { says: /^(?<what>Recording) started by (?<who>.+?)\.?$/is, is: 'on' },
    { says: /^(?<who>.+) started (?<what>recording|transcription)(?: this meeting)?/is, is: 'on' },
    {
      says: /^(?<what>Recording and transcription|Recording|Transcription)(?: has| have| was| is| are)? (?:stopped|off|(?:been |being )?saved)/i,
      is: 'off',
    },
  ],
  knock: /^(?!(?:someone|somebody) is )(.+) is waiting in the lobby/is,
  after: {
    left: /^You left the meeting\.?$/i,
    over: /^(?:The meeting has ended|Call ended|You['’]ve been removed from this meeting)\.?$/i,
  },
  views: /^(?:Activity|Calendar|Calls|Chat|Files|Meet|Meeting|Teams)$/i,
};

const FR: Words = {
  tokens: {
    'micro désactivé': { mic: 'off' },
    'micro activé': { mic: 'on' },
    organisateur: { role: 'organiser' },
    'contact externe non reconnu': { label: 'external' },
  },
  marks: { ' contact externe non reconnu': 'external', ', contact externe non reconnu': 'external' },
  avatar: /^Image de profil de (.+?)\.?$/s,
};

const DE: Words = { tokens: {}, camera: { 'kamera ausschalten': 'on' } };

const PT_BR: Words = {
  tokens: { 'o vídeo está passando': { camera: 'on' }, 'levantada à mão': { hand: true } },
};

/** By the start of the page's language tag. Portuguese as spoken in Portugal was not seen. */
const LANGUAGES: Readonly<Record<string, Words>> = { en: EN, fr: FR, de: DE, 'pt-br': PT_BR };

/**
 * The languages to try. The page says which one it speaks; if it does not say, every known one may fit,
 * since no word of one means something else in another.
 */
export function wordsFor(tag: string | null): readonly Words[] {
  if (!tag) return Object.values(LANGUAGES);
  const known = LANGUAGES[tag.toLowerCase()] ?? LANGUAGES[tag.slice(0, 2).toLowerCase()];
  return known ? [known] : [];
}
