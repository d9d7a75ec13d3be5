import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import { BLANK, type Shown } from '../crowd.ts';
import { tidy } from '../tidy.ts';
import { type Item, LABEL, MARKS, NAME, ROLES, WORDS } from './page.ts';
import { marksIn, part } from './parts.ts';
import type { Part } from './probes.ts';
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
  /** What it was read from. */
  readonly source: Source;
}

interface Source {
  readonly name: string | undefined;
  /** The words of the role column; undefined without the column. */
  readonly column: string | undefined;
  readonly label: string;
  readonly marks: ReadonlySet<Part>;
}

const MIC: Readonly<Record<string, OnOff>> = {
  'no audio connected': 'off',
  'computer audio muted': 'off',
  'computer audio unmuted': 'on',
  'phone audio muted': 'off',
  'phone audio unmuted': 'on',
};
const CAMERA: Readonly<Record<string, OnOff>> = { 'video on': 'on', 'video off': 'off' };

/** @param before what the row said when it was read last: only what was touched is asked again */
export function readRow(item: Item, before: Row | undefined): Row {
  const source = sourceOf(item, before?.source);
  item.touched = 0;
  const { name, column, label, marks } = source;
  const roles = readRoles(column ?? '');
  const tail = tailOf(label, name, column ?? '');
  const icon = marks.has('unmuted') ? 'on' : marks.has('muted') ? 'off' : undefined;
  const mic = icon ?? wordOf(tail, MIC);
  const picture = marks.has('videoOn') ? 'on' : marks.has('videoOff') ? 'off' : undefined;
  const camera = picture ?? wordOf(tail, CAMERA);
  const understood = column !== undefined && roles.whole;
  const hand = marks.has('hand') || tail?.includes('hand raised') === true;
  return {
    shown: {
      ...BLANK,
      kind: 'row',
      name,
      mic,
      camera,
      // The icons are lazy: without any, or the words, no hand is no proof.
      hand: hand ? true : icon !== undefined || tail !== undefined ? false : UNKNOWN,
      role: roles.role ?? (understood ? 'attendee' : UNKNOWN),
      label: roles.label ?? (understood ? 'none' : UNKNOWN),
    },
    me: roles.me ?? (understood ? false : undefined),
    sharing: marks.has('sharing') || tail?.includes('screen sharing') === true,
    recordingIcon: marks.has('recordingIcon'),
    recordsLocally: tail?.includes('Recording locally') === true,
    parsed: name !== undefined && column !== undefined && (mic !== UNKNOWN || camera !== UNKNOWN),
    source,
  };
}

/** Of whoever waits the name alone counts: they have no say yet. */
export function readWaiter(item: Item): Shown {
  item.touched = 0;
  return { ...BLANK, kind: 'waiting', name: nameIn(item.element) };
}

function sourceOf(item: Item, before: Source | undefined): Source {
  const { element, touched } = item;
  const marks = before && !(touched & MARKS) ? before.marks : marksIn(item);
  const label = before && !(touched & LABEL) ? before.label : tidy(element.getAttribute('aria-label') ?? '');
  if (!before || touched & WORDS) item.words = [part(element, 'name'), part(element, 'roles')];
  const [name, roles] = item.words;
  return {
    // Somebody may have emptied their name: nameless is not the same as not read.
    name: before && !(touched & (NAME | WORDS)) ? before.name : name ? tidy(name.textContent) : undefined,
    column: before && !(touched & (ROLES | WORDS)) ? before.column : roles ? tidy(roles.textContent) : undefined,
    label,
    marks,
  };
}

function nameIn(element: Element): string | undefined {
  return tidy(part(element, 'name')?.textContent ?? '') || undefined;
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
