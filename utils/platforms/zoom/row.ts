import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import { BLANK, type Shown } from '../crowd.ts';
import { anyOf } from '../probe.ts';
import { tidy } from '../tidy.ts';
import { PARTS } from './probes.ts';
import { readRoles } from './words.ts';

/** What one row of the participants panel says. */
export interface Row {
  readonly shown: Shown;
  /** The row says that it is the teacher's own; undefined where its words are not understood. */
  readonly me: boolean | undefined;
  readonly sharing: boolean;
  /** An icon of recording: on a local recording the one who makes it. */
  readonly recordingIcon: boolean;
  readonly recordsLocally: boolean;
  readonly parsed: boolean;
}

type Part = keyof typeof PARTS;
const SELECTOR = Object.fromEntries(Object.entries(PARTS).map(([part, probes]) => [part, anyOf(probes)])) as Record<
  Part,
  string
>;

export function part(element: Element, name: Part): Element | null {
  return element.querySelector(SELECTOR[name]);
}

export function partAround(element: Element, name: Part): Element | null {
  return element.closest(SELECTOR[name]);
}

const MIC: Readonly<Record<string, OnOff>> = {
  'no audio connected': 'off',
  'computer audio muted': 'off',
  'computer audio unmuted': 'on',
  'phone audio muted': 'off',
  'phone audio unmuted': 'on',
};
const CAMERA: Readonly<Record<string, OnOff>> = { 'video on': 'on', 'video off': 'off' };

/** @param waiting a row of the waiting room: its name alone counts, for who waits has no say yet */
export function readRow(element: Element, waiting: boolean): Row {
  const name = tidy(part(element, 'name')?.textContent ?? '') || undefined;
  const column = part(element, 'roles');
  const roles = readRoles(tidy(column?.textContent ?? ''));
  const tail = tailOf(tidy(element.getAttribute('aria-label') ?? ''), name, tidy(column?.textContent ?? ''));
  const icon = part(element, 'unmuted') ? 'on' : part(element, 'muted') ? 'off' : undefined;
  const mic = icon ?? wordOf(tail, MIC);
  const picture = part(element, 'videoOn') ? 'on' : part(element, 'videoOff') ? 'off' : undefined;
  const understood = column !== null && roles.whole;
  const hand = part(element, 'hand') !== null || tail?.includes('hand raised') === true;
  const shown: Shown = waiting
    ? { ...BLANK, kind: 'waiting', name }
    : {
        ...BLANK,
        kind: 'row',
        name,
        mic,
        camera: picture ?? wordOf(tail, CAMERA),
        // The icons are lazy: without any, or the words, no hand is no proof.
        hand: hand ? true : icon !== undefined || tail !== undefined ? false : UNKNOWN,
        role: roles.role ?? (understood ? 'attendee' : UNKNOWN),
        label: roles.label ?? (understood ? 'none' : UNKNOWN),
      };
  return {
    shown,
    me: roles.me ?? (understood ? false : undefined),
    sharing: part(element, 'sharing') !== null || tail?.includes('screen sharing') === true,
    recordingIcon: part(element, 'recordingIcon') !== null,
    recordsLocally: tail?.includes('Recording locally') === true,
    parsed: name !== undefined && column !== null && (mic !== UNKNOWN || shown.camera !== UNKNOWN),
  };
}

/**
 * The state words of a label, which stand after name and roles since 4.0.0. Both are known from their columns,
 * so that a name made of state words says nothing; a label that does not begin with them is not read.
 */
function tailOf(label: string, name: string | undefined, column: string): readonly string[] | undefined {
  const before = tidy(`${name} ${column}`);
  if (name === undefined || !label.startsWith(before)) return undefined;
  const rest = label.slice(before.length).trim();
  return rest.startsWith(',') ? rest.split(',').map((word) => word.trim()) : undefined;
}

function wordOf(tail: readonly string[] | undefined, words: Readonly<Record<string, OnOff>>): Fact<OnOff> {
  for (const word of tail ?? []) if (Object.hasOwn(words, word)) return words[word] ?? UNKNOWN;
  return UNKNOWN;
}
