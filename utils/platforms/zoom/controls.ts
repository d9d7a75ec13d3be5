import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import { tidy } from '../tidy.ts';
import type { Page } from './page.ts';
import { part } from './parts.ts';

/** The buttons' labels are English in every language of the client, as its icons are. */
const MIC = /^(?<off>unmute|join audio)|^(?<on>mute)\b/u;
const CAMERA = /^(?<off>start my video)|^(?<on>stop my video)/u;
/** What the banner says while nobody shares. */
const NOBODY = new Set(['', 'undefined', '{0}']);

/** What the buttons, counters and bars of the client say. */
export interface Controls {
  readonly mic: Fact<OnOff>;
  readonly camera: Fact<OnOff>;
  /** The teacher shares: the bar that is always there is shown. */
  readonly shares: Fact<boolean>;
  /** Whom the banner names; undefined while nobody else shares or no name is there. */
  readonly sharer: string | undefined;
  /** How many are in the meeting and how many wait; undefined where the page does not say. */
  readonly joined: number | undefined;
  readonly waiting: number | undefined;
  /** The button says that the list of people is open. */
  readonly opened: boolean;
  /** Host or co-host: whoever is sees a paused recording, and those who wait. */
  readonly manages: boolean;
}

/** Follows them; one is asked again when it was touched. */
export function followControls({ anchors, controls }: Page): () => Controls {
  const { get, has } = anchors;
  let mic: Fact<OnOff> = UNKNOWN;
  let camera: Fact<OnOff> = UNKNOWN;
  let shares: Fact<boolean> = UNKNOWN;
  let sharer: string | undefined;
  let label = '';
  let all: number | undefined;
  let joined: number | undefined;
  let waiting: number | undefined;

  const READ: Readonly<Record<string, () => void>> = {
    mic: () => {
      mic = readMic(get('mic'));
    },
    camera: () => {
      camera = readCamera(get('camera'));
    },
    ownBar: () => {
      const bar = get('ownBar');
      shares = bar ? !bar.matches('[class*="--hidden"]') : UNKNOWN;
    },
    banner: () => {
      const banner = get('banner');
      const name = tidy((banner && part(banner, 'sharer')?.textContent) ?? '');
      sharer = NOBODY.has(name) ? undefined : name;
    },
    people: () => {
      label = get('people')?.getAttribute('aria-label') ?? '';
    },
    badge: () => {
      all = numberIn(get('badge')?.textContent);
    },
    joined: () => {
      joined = listed(get('joined'));
    },
    waiting: () => {
      waiting = listed(get('waiting'));
    },
  };

  return () => {
    for (const control of controls) READ[control]?.();
    controls.clear();
    return {
      mic,
      camera,
      shares,
      sharer,
      ...heads(),
      opened: label.startsWith('close the'),
      manages: manages(),
    };
  };

  /**
   * The counter counts those who wait with the others. How many they are stands on the button while the panel is
   * closed, and above the list while it is open; only hosts and co-hosts are told, and nobody else counts them.
   */
  function heads(): Pick<Controls, 'joined' | 'waiting'> {
    const told = numberIn(/,(\d+) people are in waiting room/u.exec(label)?.[1]);
    const wait = told ?? (has('list') ? (waiting ?? 0) : /^open the .+\d/u.test(label) ? 0 : undefined);
    return { joined: joined ?? (all === undefined || wait === undefined ? undefined : all - wait), waiting: wait };
  }

  function manages(): boolean {
    return label.includes('the manage participants') || has('hostTools') || has('host') || has('mayRecord');
  }
}

function readMic(button: Element | undefined): Fact<OnOff> {
  if (!button) return UNKNOWN;
  if (part(button, 'micOff') || part(button, 'micNone')) return 'off';
  return part(button, 'micOn') ? 'on' : named(button, MIC);
}

function readCamera(button: Element | undefined): Fact<OnOff> {
  if (!button) return UNKNOWN;
  if (part(button, 'cameraOn')) return 'on';
  return part(button, 'cameraOff') ? 'off' : named(button, CAMERA);
}

function named(button: Element, says: RegExp): Fact<OnOff> {
  const groups = says.exec(button.getAttribute('aria-label') ?? '')?.groups;
  return groups?.['on'] ? 'on' : groups?.['off'] ? 'off' : UNKNOWN;
}

function listed(title: Element | undefined): number | undefined {
  return numberIn(/[(（](\d+)[)）]\s*$/u.exec(title?.textContent ?? '')?.[1]);
}

function numberIn(text: string | undefined): number | undefined {
  const digits = text?.trim() ?? '';
  return /^\d+$/u.test(digits) ? Number(digits) : undefined;
}
