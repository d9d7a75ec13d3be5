import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import { anyOf, shown } from '../probe.ts';
import { BLANK, type Shown } from '../crowd.ts';
import { tidy } from '../tidy.ts';
import { nameIn, speak, withoutMark } from './labels.ts';
import { LISTS, NOT_STAGE, PARTS } from './probes.ts';
import type { Words } from './words.ts';

/** One element that shows a person, and what was read from it: only what was touched is read again. */
export interface Sighting {
  readonly element: Element;
  readonly kind: 'row' | 'tile';
  /** Carries the name: the element, or one inside it. */
  readonly named: Element;
  /** Carries the label: the element, or one just inside or around it. */
  readonly labelled: Element;
  /** As the page spells them. */
  label: string;
  hook: string;
  share: boolean;
  /** Marked as an anonymous visitor, whatever the language. */
  visitor: boolean;
  /** Bits of the marks inside, the same in every language. */
  parts: number;
  nametag: string;
  /** The name and the state could be read. */
  parsed: boolean;
  /** What all of this says, and of what it was said. */
  shown: Shown | undefined;
  said: string;
  languages: readonly Words[] | undefined;
}

/** What of a sighting is to be read again, as bits. */
export const HOOK = 1;
export const LABEL = 2;
export const PARTS_INSIDE = 4;
export const ALL = HOOK | LABEL | PARTS_INSIDE;

type Part = keyof typeof PARTS;

/** What may carry the label around a row or tile. */
const AROUND = '[role="treeitem"],[role="listitem"],[role="menuitem"]';
const SECTIONS: Readonly<Record<string, Shown['kind']>> = {
  participantsInCall: 'row',
  attendeesInMeeting: 'row',
  participantsInLobby: 'waiting',
};
const ROW_PARTS: readonly Part[] = ['muted', 'unmuted', 'hand', 'organiser', 'admit', 'visitor'];
const TILE_PARTS: readonly Part[] = ['nametag', 'picture', 'face', 'outline', 'screenShare', 'visitor'];
const INSIDE = {
  row: anyOf(...ROW_PARTS.map((part) => PARTS[part])),
  tile: anyOf(...TILE_PARTS.map((part) => PARTS[part])),
};
const BIT = Object.fromEntries([...ROW_PARTS, ...TILE_PARTS].map((part, at) => [part, 1 << at])) as Record<
  Part,
  number
>;
/** Hook value to part, so that one attribute says which part an element is. */
const BY_HOOK = new Map(
  [...ROW_PARTS, ...TILE_PARTS].flatMap((part) =>
    PARTS[part].map((css) => [/^\[data-[ct]id="(.+)"\]$/u.exec(css)?.[1], part] as const),
  ),
);
const ROW_HOOKS = anyOf(LISTS.row.filter((css) => css.includes('data-tid')));
const VISITOR = anyOf(PARTS.visitor);
/** Stands in the hook of some tiles in place of a name. */
const ADDRESS = /^\S+@\S+$/u;
const NOBODY = 'unknown_email_address@invalid.teams.ms';
const MYSELF = 'myself-video';
const SHARE = `[data-stream-type="ScreenSharing"],${anyOf(PARTS.screenShare)}`;
/** No picture of this size is a person. By attribute only: a layout is never asked for. */
const EMPTY =
  '[width="0"],[height="0"],[style^="width: 0px"],[style*=" width: 0px"],[style^="height: 0px"],[style*=" height: 0px"]';
const ODD = `${EMPTY},${VISITOR}`;

/** Takes up an element that a row or tile probe found; undefined when it is not a person's. */
export function sight(element: Element, kind: Sighting['kind']): Sighting | undefined {
  // The hook of the tile itself is a name, and proves nothing.
  if (kind === 'tile' && element.parentElement?.closest(NOT_STAGE)) return undefined;
  const named =
    kind === 'row' && !element.hasAttribute('data-tid') ? (element.querySelector(ROW_HOOKS) ?? element) : element;
  const labelled = [element, named].find((one) => one.hasAttribute('aria-label')) ?? element.closest(AROUND) ?? element;
  return {
    element,
    kind,
    named,
    labelled,
    label: '',
    hook: '',
    share: false,
    visitor: false,
    parts: 0,
    nametag: '',
    parsed: false,
    shown: undefined,
    said: '',
    languages: undefined,
  };
}

/**
 * Reads again what was touched; the same object while the page says the same. Undefined when it does not
 * show a person, or no longer.
 */
export function look(seen: Sighting, touched: number, languages: readonly Words[]): Shown | undefined {
  const { element, kind } = seen;
  if (touched & HOOK) {
    const odd = element.matches(ODD);
    if (!shown(element) || (odd && element.matches(EMPTY))) return undefined;
    seen.hook = seen.named.getAttribute('data-tid') ?? '';
    seen.visitor = odd;
    seen.share = kind === 'tile' && element.matches(SHARE);
  }
  if (touched & LABEL) seen.label = seen.labelled.getAttribute('aria-label') ?? '';
  if (touched & PARTS_INSIDE) readParts(seen);
  const said = [seen.hook, seen.label, seen.nametag, seen.parts, seen.visitor, seen.share].join('\0');
  if (said !== seen.said || languages !== seen.languages) {
    seen.shown = kind === 'row' ? asRow(seen, languages) : asTile(seen, languages);
  }
  seen.said = said;
  seen.languages = languages;
  return seen.shown;
}

function readParts(seen: Sighting): void {
  seen.parts = 0;
  seen.nametag = '';
  for (const inner of seen.element.querySelectorAll(INSIDE[seen.kind])) {
    const hook = inner.getAttribute('data-cid') ?? inner.getAttribute('data-tid') ?? '';
    const part = BY_HOOK.get(hook) ?? rest(inner);
    seen.parts |= BIT[part];
    if (part === 'nametag') seen.nametag = inner.textContent;
  }
}

/** The parts that no single hook value marks. */
function rest(inner: Element): Part {
  if (inner.matches(VISITOR)) return 'visitor';
  return inner.matches(anyOf(PARTS.screenShare)) ? 'screenShare' : 'picture';
}

function asRow(seen: Sighting, languages: readonly Words[]): Shown | undefined {
  const has = (part: Part) => (seen.parts & BIT[part]) !== 0;
  const hook = tidy(seen.hook);
  const text = tidy(seen.label);
  const at = hook.indexOf('-');
  const section = hook.slice(0, Math.max(0, at));
  const icon: Fact<OnOff> = has('muted') === has('unmuted') ? UNKNOWN : has('muted') ? 'off' : 'on';
  // A section that is not known (those who were only invited) is of the call only with a call's mark.
  if (hook && !SECTIONS[section] && icon === UNKNOWN) return undefined;
  const given = SECTIONS[section] ? hook.slice(at + 1).trim() : undefined;
  const said = speak(text, given, languages);
  const { name, label } = withoutMark(given ?? nameIn(text, languages), languages);
  const mic = icon === UNKNOWN ? (said.mic ?? UNKNOWN) : icon;
  const whole = said.whole && said.mic !== undefined;
  const kind = SECTIONS[section] ?? (has('admit') ? 'waiting' : 'row');
  seen.parsed = name !== undefined && (kind === 'waiting' || mic !== UNKNOWN);
  return {
    ...BLANK,
    kind,
    name,
    mic,
    // The icon layer is alive, or the label was read whole: then no hand is a hand that is down.
    hand: has('hand') || said.hand ? true : icon !== UNKNOWN || whole ? false : UNKNOWN,
    role: has('organiser') ? 'organiser' : (said.role ?? UNKNOWN),
    // A row of the lobby is not known to show the mark: without one nothing is said.
    label:
      said.label ?? label ?? (seen.visitor || has('visitor') ? 'guest' : whole && kind === 'row' ? 'none' : UNKNOWN),
  };
}

function asTile(seen: Sighting, languages: readonly Words[]): Shown {
  const has = (part: Part) => (seen.parts & BIT[part]) !== 0;
  const hook = tidy(seen.hook);
  const text = tidy(seen.label);
  const nametag = tidy(seen.nametag);
  const given = nametag || (hook && hook !== MYSELF && !ADDRESS.test(hook) ? hook : undefined);
  const said = speak(text, given, languages);
  const { name, label } = withoutMark(given ?? nameIn(text, languages), languages);
  const named = given !== undefined && text.startsWith(given);
  const mine = languages.some((words) => words.mine && text.toLowerCase().startsWith(`${words.mine},`));
  const own = (hook === MYSELF && nametag !== MYSELF) || (mine && !named);
  const share = seen.share || has('screenShare');
  const whole = said.whole && said.tail === true;
  // Only the teacher's own tile says when a microphone is on; on others no word is the word.
  const mic = said.mic ?? (whole && !own ? 'on' : UNKNOWN);
  const camera = has('picture') ? 'on' : has('face') ? 'off' : (said.camera ?? UNKNOWN);
  seen.parsed = name !== undefined && (share || mic !== UNKNOWN);
  return {
    ...BLANK,
    kind: share ? 'share' : 'tile',
    name,
    mic: share ? UNKNOWN : mic,
    camera: share ? UNKNOWN : camera,
    hand: said.hand ?? (whole && own ? false : UNKNOWN),
    label:
      said.label ??
      label ??
      (hook === NOBODY ? 'unverified' : seen.visitor || has('visitor') ? 'guest' : undefined) ??
      (whole ? 'none' : UNKNOWN),
    remote: has('outline'),
    own,
  };
}
