import { PLATFORM_NAMES } from '../../meeting/platform-names.ts';
import * as teams from '../../platforms/teams/probes.ts';
import * as zoom from '../../platforms/zoom/probes.ts';
import type { School } from '../../policy/school.ts';
import { knownNames } from '../../policy/school-file/wording.ts';
import type { SchoolFileError } from '../../policy/school-file.ts';

/** The signals that each platform is read by. */
const SIGNALS = { teams: signalsOf(teams), zoom: signalsOf(zoom) };

function signalsOf({
  ANCHORS,
  LISTS,
  PARTS,
}: Readonly<Record<'ANCHORS' | 'LISTS' | 'PARTS', object>>): readonly string[] {
  return [ANCHORS, LISTS, PARTS].flatMap((table) => Object.keys(table));
}

/** The first corrected probe of a signal that is not read; the selectors were checked before. */
export function probeProblem(probes: School['probes'] = {}): SchoolFileError | undefined {
  for (const platform of ['teams', 'zoom'] as const) {
    const signal = Object.keys(probes[platform] ?? {}).find((name) => !SIGNALS[platform].includes(name));
    if (signal === undefined) continue;
    return {
      path: `probes.${platform}.${signal}`,
      message: `is not a signal of ${PLATFORM_NAMES[platform]}; ${knownNames(signal, SIGNALS[platform])}`,
    };
  }
  return undefined;
}
