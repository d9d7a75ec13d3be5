// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

/** A school's IT mends a reader whose landmarks changed: the reader is evaluated after the tables are right. */

beforeEach(() => vi.resetModules());

/** A call on a page whose hang-up button, tool bar and rows have other hooks than those that we know. */
const PAGE = `
  <div data-tid="new-bar"><button id="new-leave" aria-label="Leave"></button></div>`;

async function look(corrections: Readonly<Record<string, readonly string[]>>) {
  const [{ ANCHORS, LISTS, PARTS }, { correct }] = await Promise.all([
    import('../../utils/platforms/teams/probes.ts'),
    import('../../utils/platforms/correct.ts'),
  ]);
  correct([ANCHORS, LISTS, PARTS], corrections);
  const { createAdapter } = await import('../../utils/platforms/teams/reader.ts');
  document.documentElement.lang = 'en';
  document.body.innerHTML = PAGE;
  const { phase, health } = createAdapter(document, location).read(1_000);
  return { phase, signals: health.signals };
}

it('does not know a page whose landmarks are others', async () => {
  const { phase } = await look({});
  expect(phase).not.toBe('in-meeting');
});

it('reads it with the corrected probes, which count as the strongest', async () => {
  const { phase, signals } = await look({ hangup: ['#new-leave'], toolbar: ['[data-tid="new-bar"]'] });
  expect(phase).toBe('in-meeting');
  expect(Object.values(signals)).toContain('seen');
});

it('still reads a page that is not changed, and leaves out what is of no table', async () => {
  const { ANCHORS } = await import('../../utils/platforms/teams/probes.ts');
  const { correct } = await import('../../utils/platforms/correct.ts');
  const before = [...ANCHORS.hangup];
  correct([ANCHORS], { hangup: ['#new-leave'], other: ['#x'] });
  expect(ANCHORS.hangup).toEqual(['#new-leave', ...before]);
  expect(Object.keys(ANCHORS)).not.toContain('other');
});
