import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import { anyOf, shown } from '../probe.ts';
import { BLANK, type Shown } from './crowd.ts';
import { nameIn, speak, tidy, withoutMark } from './labels.ts';
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
  label: string;
  hook: string;
  share: boolean;
  /** Marked as an anonymous visitor, whatever the language. */
  visitor: boolean;
  parts: Parts | undefined;
  /** The name and the state could be read. */
  parsed: boolean;
}

/** What of a sighting is to be read again. */
export type Touched = 'label' | 'hook' | 'parts';

type Part = keyof typeof PARTS;

/** The language-independent marks inside a row or tile. */
interface Parts {
  readonly has: ReadonlySet<Part>;
  readonly nametag: string | undefined;
}

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
    parts: undefined,
    parsed: false,
  };
}

/** Reads again what was touched; undefined when it does not show a person, or no longer. */
export function look(seen: Sighting, touched: ReadonlySet<Touched>, languages: readonly Words[]): Shown | undefined {
  const { element, kind } = seen;
  if (touched.has('hook')) {
    const odd = element.matches(ODD);
    if (!shown(element) || (odd && element.matches(EMPTY))) return undefined;
    seen.hook = tidy(seen.named.getAttribute('data-tid') ?? '');
    seen.visitor = odd;
    seen.share = kind === 'tile' && element.getAttribute('data-stream-type') === 'ScreenSharing';
  }
  if (touched.has('label')) seen.label = tidy(seen.labelled.getAttribute('aria-label') ?? '');
  if (touched.has('parts') || !seen.parts) seen.parts = readParts(element, kind);
  return kind === 'row' ? asRow(seen, seen.parts, languages) : asTile(seen, seen.parts, languages);
}

function readParts(element: Element, kind: Sighting['kind']): Parts {
  const has = new Set<Part>();
  let nametag: string | undefined;
  for (const inner of element.querySelectorAll(INSIDE[kind])) {
    const hook = inner.getAttribute('data-cid') ?? inner.getAttribute('data-tid') ?? '';
    const part = BY_HOOK.get(hook) ?? rest(inner);
    has.add(part);
    if (part === 'nametag') nametag = tidy(inner.textContent);
  }
  return { has, nametag };
}

/** The parts that no single hook value marks. */
function rest(inner: Element): Part {
  if (inner.matches(VISITOR)) return 'visitor';
  return inner.matches(anyOf(PARTS.screenShare)) ? 'screenShare' : 'picture';
}

function asRow(seen: Sighting, { has }: Parts, languages: readonly Words[]): Shown | undefined {
  const at = seen.hook.indexOf('-');
  const section = seen.hook.slice(0, Math.max(0, at));
  const icon: Fact<OnOff> = has.has('muted') === has.has('unmuted') ? UNKNOWN : has.has('muted') ? 'off' : 'on';
  // A section that is not known (those who were only invited) is of the call only with a call's mark.
  if (seen.hook && !SECTIONS[section] && icon === UNKNOWN) return undefined;
  const given = SECTIONS[section] ? seen.hook.slice(at + 1).trim() : undefined;
  const said = speak(seen.label, given, languages);
  const { name, label } = withoutMark(given ?? nameIn(seen.label, languages), languages);
  const mic = icon === UNKNOWN ? (said.mic ?? UNKNOWN) : icon;
  const whole = said.whole && said.mic !== undefined;
  const kind = SECTIONS[section] ?? (has.has('admit') ? 'waiting' : 'row');
  seen.parsed = name !== undefined && (kind === 'waiting' || mic !== UNKNOWN);
  return {
    ...BLANK,
    kind,
    name,
    mic,
    // The icon layer is alive, or the label was read whole: then no hand is a hand that is down.
    hand: has.has('hand') || said.hand ? true : icon !== UNKNOWN || whole ? false : UNKNOWN,
    role: has.has('organiser') ? 'organiser' : (said.role ?? UNKNOWN),
    label: said.label ?? label ?? (seen.visitor || has.has('visitor') ? 'guest' : whole ? 'none' : UNKNOWN),
  };
}

function asTile(seen: Sighting, { has, nametag }: Parts, languages: readonly Words[]): Shown {
  const { hook } = seen;
  const given = nametag || (hook && hook !== MYSELF && !ADDRESS.test(hook) ? hook : undefined);
  const said = speak(seen.label, given, languages);
  const { name, label } = withoutMark(given ?? nameIn(seen.label, languages), languages);
  const named = given !== undefined && seen.label.startsWith(given);
  const mine = languages.some((words) => words.mine && seen.label.toLowerCase().startsWith(`${words.mine},`));
  const own = (hook === MYSELF && nametag !== MYSELF) || (mine && !named);
  const share = seen.share || has.has('screenShare');
  const whole = said.whole && said.tail === true;
  // Only the teacher's own tile says when a microphone is on; on others no word is the word.
  const mic = said.mic ?? (whole && !own ? 'on' : UNKNOWN);
  const camera = has.has('picture') ? 'on' : has.has('face') ? 'off' : (said.camera ?? UNKNOWN);
  seen.parsed = name !== undefined && (share || mic !== UNKNOWN);
  return {
    ...BLANK,
    kind: share ? 'share' : 'tile',
    name,
    mic: share ? UNKNOWN : mic,
    camera: share ? UNKNOWN : camera,
    hand: said.hand ?? (whole && own ? false : UNKNOWN),
    label: said.label ?? label ?? stranger(seen, has) ?? (whole ? 'none' : UNKNOWN),
    remote: has.has('outline'),
    own,
  };
}

function stranger({ hook, visitor }: Sighting, has: ReadonlySet<Part>): 'unverified' | 'guest' | undefined {
  if (hook === NOBODY) return 'unverified';
  return visitor || has.has('visitor') ? 'guest' : undefined;
}
