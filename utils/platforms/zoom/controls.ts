import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import type { Anchors } from './anchors.ts';
import { part } from './row.ts';

/** The buttons' labels are English in every language of the client, as its icons are. */
const MIC = /^(?<off>unmute|join audio)|^(?<on>mute)\b/u;
const CAMERA = /^(?<off>start my video)|^(?<on>stop my video)/u;

export function readMic(button: Element | undefined): Fact<OnOff> {
  if (!button) return UNKNOWN;
  if (part(button, 'micOff') || part(button, 'micNone')) return 'off';
  return part(button, 'micOn') ? 'on' : named(button, MIC);
}

export function readCamera(button: Element | undefined): Fact<OnOff> {
  if (!button) return UNKNOWN;
  if (part(button, 'cameraOn')) return 'on';
  return part(button, 'cameraOff') ? 'off' : named(button, CAMERA);
}

function named(button: Element, says: RegExp): Fact<OnOff> {
  const groups = says.exec(button.getAttribute('aria-label') ?? '')?.groups;
  return groups?.['on'] ? 'on' : groups?.['off'] ? 'off' : UNKNOWN;
}

/** Heads that the page counts; undefined where it does not say. */
export interface Heads {
  readonly joined: number | undefined;
  readonly waiting: number | undefined;
}

/**
 * The counter counts those who wait with the others. How many they are stands on the button while the panel is
 * closed, and above the list while it is open; only hosts and co-hosts are told, and nobody else counts them.
 */
export function readHeads({ get, has }: Anchors): Heads {
  const label = get('people')?.getAttribute('aria-label') ?? '';
  const all = numberIn(get('badge')?.textContent);
  const told = numberIn(/,(\d+) people are in waiting room/u.exec(label)?.[1]);
  const waiting = told ?? (has('list') ? (listed(get('waiting')) ?? 0) : /^open the .+\d/u.test(label) ? 0 : undefined);
  const joined = listed(get('joined')) ?? (all === undefined || waiting === undefined ? undefined : all - waiting);
  return { joined, waiting };
}

function listed(title: Element | undefined): number | undefined {
  return numberIn(/[(（](\d+)[)）]\s*$/u.exec(title?.textContent ?? '')?.[1]);
}

function numberIn(text: string | undefined): number | undefined {
  const digits = text?.trim() ?? '';
  return /^\d+$/u.test(digits) ? Number(digits) : undefined;
}

/** Host or co-host: whoever is sees a paused recording, and those who wait. */
export function managesMeeting({ get, has }: Anchors): boolean {
  const label = get('people')?.getAttribute('aria-label') ?? '';
  return label.includes('the manage participants') || has('hostTools') || has('host') || has('mayRecord');
}
