// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as teams from '../../../utils/platforms/teams/probes.ts';
import * as zoom from '../../../utils/platforms/zoom/probes.ts';
import { parseManaged } from '../../../utils/settings/managed/parse-managed.ts';

function problem(probes: unknown): string | undefined {
  const parsed = parseManaged({ school: 1, probes });
  return parsed.ok ? undefined : `${parsed.error.path} ${parsed.error.message}`;
}

describe('corrected probes', () => {
  it('go with the school', () => {
    const probes = {
      teams: { hangup: ['#leave-button', '[data-tid="leave" i] > button.red'] },
      zoom: { row: ['.li'] },
    };
    expect(parseManaged({ school: 1, probes })).toMatchObject({ ok: true, school: { probes } });
  });

  it.each([
    [{ teams: { hangupp: ['#a'] } }, /^probes\.teams\.hangupp is not a signal of Teams; did you mean "hangup"\?/],
    [{ zoom: { hangup: ['#a'] } }, /^probes\.zoom\.hangup is not a signal of Zoom; /],
    [{ team: {} }, /^probes\.team is not a field of probes; did you mean "teams"\?/],
    [{ teams: { hangup: '#a' } }, /^probes\.teams\.hangup must be a list of selectors/],
    [{ teams: { hangup: [] } }, /^probes\.teams\.hangup must have one selector at least/],
    [{ teams: [] }, /^probes\.teams must be an object/],
  ])('are refused by their place: %j', (probes, said) => {
    expect(problem(probes)).toMatch(said);
  });

  it.each([
    'div',
    '*',
    '#a, #b',
    '#a:has(*)',
    ':is(#a)',
    '#a{}',
    '<b>',
    'javascript:alert(1)',
    '[onclick="\\61"]',
    '[a=b]',
    '#a  #b',
    '',
    `#${'a'.repeat(200)}`,
    `${'#a '.repeat(60)}!`,
  ])('are no %j', (css) => {
    expect(problem({ teams: { hangup: [css] } })).toMatch(/^probes\.teams\.hangup\[0\] must be a selector of ids/);
  });

  it('may be whatever a browser takes and ours are, but for bare tags', () => {
    const ours = [teams, zoom].flatMap(({ ANCHORS, LISTS, PARTS }) =>
      [ANCHORS, LISTS, PARTS].flatMap((table) => Object.values<readonly string[]>(table).flat()),
    );
    expect(ours.filter((css) => problem({ teams: { hangup: [css] } }) !== undefined)).toEqual(['video']);
    for (const css of ours) expect(() => document.querySelector(css)).not.toThrow();
  });
});
