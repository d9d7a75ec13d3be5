import type { Policy } from '../school.ts';
import { CROFTON } from './crofton.ts';
import { DEFAULT } from './default.ts';
import { MEADOWS } from './meadows.ts';
import { TRUST_PRIMARY } from './trust-primary.ts';
import { WESTGATE } from './westgate.ts';
import { WOODLANDS } from './woodlands.ts';

/**
 * The built-in policies by the name that a school file gives. Resolved in the background, on the
 * options page and in replay: a content script is handed the one that holds, never all six.
 */
export const POLICIES = {
  westgate: WESTGATE,
  'trust-primary': TRUST_PRIMARY,
  crofton: CROFTON,
  woodlands: WOODLANDS,
  meadows: MEADOWS,
  default: DEFAULT,
} as const satisfies Readonly<Record<string, Policy>>;

export type PolicyName = keyof typeof POLICIES;

export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];
