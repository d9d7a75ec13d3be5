// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../components/meeting/Announcer.tsx';
import type { Card } from '../../utils/nudges/view.ts';
import { card } from './fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const urgent = (at: number): Card =>
  card({ rule: 'recording-by-others', level: 'urgent', title: 'Recording', interruptedAt: at });

async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

async function draw(cards: readonly Card[], discreet = false) {
  const view = render(<Announcer cards={cards} discreet={discreet} />);
  await pass(100);
  return async (next: readonly Card[]) => {
    view.rerender(<Announcer cards={next} discreet={discreet} />);
    await pass(100);
  };
}

const polite = () => screen.getByRole('status').textContent;
const assertive = () => screen.getByRole('alert').textContent;

test('a nudge is spoken politely, an urgent card at once', async () => {
  await draw([card()]);
  expect([polite(), assertive()]).toEqual(['Microphone on. Sam Okoro’s microphone is on.', '']);
  cleanup();
  await draw([urgent(1)]);
  expect([polite(), assertive()]).toEqual(['', 'Recording. Sam Okoro’s microphone is on.']);
});

test('never twice within five seconds, and then together', async () => {
  const next = await draw([card()]);
  await next([urgent(2), card()]);
  await next([urgent(2), card(), card({ rule: 'one-to-one', title: 'One to one', interruptedAt: 3 })]);
  await next([urgent(2), card(), card({ rule: 'outside-hours', title: 'Hours', interruptedAt: 4 })]);
  expect(assertive()).toBe('');
  await pass(4_700);
  expect([polite(), assertive()]).toEqual(['', 'Recording. Sam Okoro’s microphone is on.']);
  await pass(4_800);
  expect(polite()).toBe('');
  await pass(200);
  // One-to-one has gone meanwhile: it is not spoken.
  expect([polite(), assertive()]).toEqual(['Hours. Sam Okoro’s microphone is on.', '']);
});

test('a card that is there quietly is not spoken; one that interrupts again is', async () => {
  const next = await draw([card({ interruptedAt: undefined })]);
  expect(polite()).toBe('');
  await next([card({ interruptedAt: 5 })]);
  const once = polite();
  await next([card({ interruptedAt: 6 })]);
  expect(polite()).toBe(once);
  await pass(5_000);
  // The same words, and yet a change: else nothing would be spoken.
  expect(polite()).not.toBe(once);
  expect(polite()?.trim()).toBe(once);
});

test('while the teacher shares it says nothing of what it is', async () => {
  await draw([urgent(1)], true);
  expect(assertive()).toContain('Lesson Lookout');
  expect(assertive()).not.toMatch(/Sam|Recording|microphone/i);
});

test('what was spoken goes with its card, and as soon as the teacher shares', async () => {
  const next = await draw([card()]);
  await next([]);
  expect([polite(), assertive()]).toEqual(['', '']);
  cleanup();
  const view = render(<Announcer cards={[urgent(1)]} discreet={false} />);
  await pass(100);
  view.rerender(<Announcer cards={[urgent(1)]} discreet={true} />);
  expect([polite(), assertive()]).toEqual(['', '']);
  await pass(100);
  view.rerender(<Announcer cards={[urgent(1)]} discreet={false} />);
  await pass(6_000);
  expect([polite(), assertive()]).toEqual(['', '']);
});
