import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import { anyOf } from '../probe.ts';
import { ROWS } from './anchors.ts';
import { tidy } from '../tidy.ts';
import { ANCHORS, PARTS } from './probes.ts';
import type { Words } from './words.ts';

/** What one button of the toolbar says of the teacher's own state: its state word, its icon, its name. */

const MIC: Readonly<Record<string, OnOff>> = { 'mic-off': 'off', mic: 'on' };
const CAMERA: Readonly<Record<string, OnOff>> = { 'call-video-off': 'off', 'call-video': 'on' };

/** @param button undefined when the toolbar has none */
export function readMic(button: Element | undefined, languages: readonly Words[]): Fact<OnOff> {
  const state = MIC[button?.getAttribute('data-state') ?? ''];
  if (!button || state) return state ?? UNKNOWN;
  if (button.querySelector(anyOf(PARTS.micOn))) return 'on';
  if (button.querySelector(anyOf(PARTS.micOff))) return 'off';
  return named(button, languages, 'mic');
}

/** The state word only: the teacher's own tile is surer than the button's name. */
export function readCamera(button: Element | undefined): Fact<OnOff> {
  return CAMERA[button?.getAttribute('data-state') ?? ''] ?? UNKNOWN;
}

export function readCameraName(button: Element | undefined, languages: readonly Words[]): Fact<OnOff> {
  return named(button, languages, 'camera');
}

/** The same button starts and stops a share; its state words are known only by how they begin. */
export function readShare(button: Element | undefined, languages: readonly Words[]): Fact<boolean> {
  const state = button?.getAttribute('data-state') ?? '';
  if (state.includes('stop-presenting')) return true;
  if (state.startsWith('call-control-')) return false;
  const name = named(button, languages, 'share');
  return name === UNKNOWN ? UNKNOWN : name === 'on';
}

/** The menu offers to stop a recording that runs, or to start one; an entry that cannot be used says nothing. */
export function readRecord(entry: Element | undefined, languages: readonly Words[]): Fact<OnOff> {
  return entry?.matches('[disabled],[aria-disabled="true"]') ? UNKNOWN : named(entry, languages, 'record');
}

const KNOWN_MARKS = anyOf(ANCHORS.timer, ANCHORS.indicator);

/**
 * Whether anything stands among the indicators that is neither the timer nor the known mark of a recording: a
 * recording may be shown so in a client that nobody has seen, and "off" cannot be said beside it.
 */
export function hasStrangeMark(indicators: Element | undefined): boolean {
  return [...(indicators?.querySelectorAll('svg,img,[aria-label],[title],:not(:has(*))') ?? [])].some(
    (mark) =>
      (mark.matches('svg,img,[aria-label],[title]') || mark.textContent.trim() !== '') &&
      mark.closest(`${KNOWN_MARKS},[hidden]`) === null,
  );
}

/** Undefined where the badge is missing or stops counting ("9+"). */
export function readCount(badge: Element | undefined): number | undefined {
  const text = badge?.textContent.trim() ?? '';
  return /^\d+$/u.test(text) ? Number(text) : undefined;
}

/** The number of people in a heading of the people list; headings that are a person's row are none. */
export function readHeading(panel: Element | undefined, languages: readonly Words[]): number | undefined {
  for (const heading of panel?.querySelectorAll('[role="heading"],h2,h3,[aria-expanded]') ?? []) {
    if (heading.closest(ROWS)) continue;
    const text = tidy(heading.getAttribute('aria-label') ?? heading.textContent);
    for (const { heading: says } of languages) {
      const number = says?.exec(text)?.[1];
      if (number !== undefined) return Number(number);
    }
  }
  return undefined;
}

function named(
  button: Element | undefined,
  languages: readonly Words[],
  what: 'mic' | 'camera' | 'share' | 'record',
): Fact<OnOff> {
  const name = (button?.getAttribute('aria-label') ?? button?.textContent)?.trim().toLowerCase();
  for (const words of languages) {
    for (const [start, state] of Object.entries(words[what] ?? {})) {
      if (name?.startsWith(start) && /^(?:$|\W)/u.test(name.slice(start.length))) return state;
    }
  }
  return UNKNOWN;
}
