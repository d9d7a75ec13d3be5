// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SidePanel } from '../../entrypoints/sidepanel/SidePanel.tsx';
import type { MeetingTab } from '../../utils/messages/meetings.ts';
import type { Command } from '../../utils/messages/protocol.ts';
import { card, URGENT } from '../components/fixtures.ts';
import { meetingNow, STATUS, VIEW } from './samples.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open(
  first: readonly MeetingTab[],
  hears = true,
  guidance: () => Promise<typeof URGENT | undefined> = () => Promise.resolve(URGENT),
) {
  let show = (_tabs: readonly MeetingTab[]): void => {};
  const told: [number, Command][] = [];
  const opened: string[] = [];
  const { unmount } = render(
    <SidePanel
      follow={(given) => {
        show = given;
        show(first);
        return () => void (show = () => {});
      }}
      tell={(tabId, command) => {
        told.push([tabId, command]);
        return Promise.resolve(hears);
      }}
      guidance={guidance}
      openPage={(page) => void opened.push(page)}
    />,
  );
  return {
    told,
    opened,
    unmount,
    change: (next: readonly MeetingTab[]) => show(next),
  };
}

const CARDS = { ...STATUS, cards: 1 };
const ONE = meetingNow({
  status: CARDS,
  view: {
    ...VIEW,
    cards: [card()],
    dock: {
      ...VIEW.dock,
      seen: [{ label: 'Chat', state: 'not-seen', detail: 'the chat panel is closed' }],
      notes: [{ key: 'n', text: 'Ayla Demir’s camera is off.' }],
    },
  },
  names: { p1: { shown: 'Sam Okoro' } },
});
const SHARING = meetingNow({ ...ONE, view: { ...ONE.view, discreet: true } });

/** What is drawn with the meeting page's own parts. */
function framed(): HTMLElement {
  const frames = [...document.querySelectorAll('div')].flatMap((one) => one.shadowRoot?.querySelector('.frame') ?? []);
  return frames[0] as HTMLElement;
}

function everything(): string {
  return `${document.body.textContent} ${framed()?.textContent ?? ''}`;
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

describe('the side panel', () => {
  it('shows the lesson’s cards with the meeting page’s own words, what cannot be seen, and the notes', async () => {
    open([{ tabId: 7, now: ONE }]);
    expect(await screen.findByText('Watching the lesson')).toBeTruthy();
    expect(within(framed()).getByText('Sam Okoro').tagName).toBe('BDI');
    expect(framed().textContent).toMatch(/Sam Okoro’s microphone is on\..*Microphones stay off unless asked\./s);
    expect(framed().textContent).toContain('the chat panel is closed');
    expect(framed().textContent).toContain('Ayla Demir’s camera is off.');
  });

  it('hands an answer and a capture from a card to its own meeting page', async () => {
    const { told } = open([{ tabId: 7, now: ONE }]);
    await screen.findByText('Watching the lesson');
    fireEvent.submit(within(framed()).getByRole('button', { name: 'Dismiss' }).closest('form')!);
    fireEvent.submit(within(framed()).getByRole('button', { name: 'Record' }).closest('form')!);
    press('Record an incident');
    await waitFor(() =>
      expect(told).toEqual([
        [7, { type: 'act', act: { did: 'dismiss', rule: 'pupil-microphone-open' } }],
        [7, { type: 'record-now', rule: 'pupil-microphone-open' }],
        [7, { type: 'record-now' }],
      ]),
    );
  });

  it('counts only while the teacher shares; a click shows names for 15 s', async () => {
    vi.useFakeTimers();
    open([{ tabId: 7, now: SHARING }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(everything()).toContain('1 thing to look at in the meeting');
    expect(everything()).not.toMatch(/Sam|Okoro|Ayla|Microphone on/);
    press('Show names for 15 seconds');
    await vi.advanceTimersByTimeAsync(14_900);
    expect(everything()).toContain('Sam Okoro’s microphone is on.');
    await vi.advanceTimersByTimeAsync(200);
    expect(everything()).not.toMatch(/Sam|Okoro|Ayla|Microphone on/);
  });

  it('names a protected pupil only after a click, for 15 s', async () => {
    vi.useFakeTimers();
    open([{ tabId: 7, now: meetingNow({ ...ONE, names: { p1: { shown: 'A pupil', heldBack: 'Robin Hart' } } }) }]);
    await vi.advanceTimersByTimeAsync(10);
    expect(everything()).not.toContain('Robin');
    press('Who is “A pupil”? Show for 15 seconds');
    await vi.advanceTimersByTimeAsync(10);
    expect(everything()).toContain('Robin Hart');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(everything()).not.toContain('Robin');
  });

  it('never shows one protected name for the click that showed the cards', async () => {
    const now = meetingNow({ ...SHARING, names: { p1: { shown: 'A pupil', heldBack: 'Robin Hart' } } });
    open([{ tabId: 7, now }]);
    await screen.findByText('Watching the lesson');
    expect(screen.queryByRole('button', { name: /Who is/ })).toBeNull();
    press('Show names for 15 seconds');
    expect(everything()).not.toContain('Robin');
  });

  it('hides and shows names where the teacher is on a classroom board', async () => {
    const { told, change } = open([{ tabId: 7, now: ONE }]);
    await screen.findByText('Watching the lesson');
    press('Hide names: on a classroom board');
    change([{ tabId: 7, now: meetingNow({ ...SHARING, board: true }) }]);
    expect(await screen.findByText('You are on a classroom board, so nothing is named here.')).toBeTruthy();
    press('Show names again');
    expect(told.map(([, command]) => command)).toEqual([
      { type: 'hide-names', hide: true },
      { type: 'hide-names', hide: false },
    ]);
  });

  it('lists what was captured, with the way to complete it', async () => {
    const at = Date.UTC(2026, 10, 23, 10, 5);
    const captured = [
      { id: 'a', at, state: 'recorded', reference: 'LL-000012' },
      { id: 'b', at, state: 'not-recorded', reference: undefined },
    ] as const;
    open([{ tabId: 7, now: meetingNow({ captured }) }]);
    const link = await screen.findByRole('link', { name: 'Complete LL-000012' });
    expect(link.getAttribute('href')).toBe('log.html#LL-000012');
    const lines = within(screen.getByRole('region', { name: 'Recorded in this lesson' })).getAllByRole('listitem');
    expect(lines[0]?.textContent).toContain('Not recorded yet: keep the meeting tab open');
  });

  it('lets the teacher choose between two lessons', async () => {
    const other = meetingNow({ lesson: 'unknown', view: { ...VIEW, cards: [card({ title: 'Other card' })] } });
    open([
      { tabId: 7, now: ONE },
      { tabId: 8, now: other },
    ]);
    fireEvent.change(await screen.findByLabelText('Which meeting?'), { target: { value: '8' } });
    await waitFor(() => expect(framed().textContent).toContain('Other card'));
  });

  it.each([
    [[], 'No meeting is open'],
    [
      [{ tabId: 7, now: meetingNow({ status: { ...STATUS, watching: 'waiting' } }) }],
      'Waiting for the lesson to begin',
    ],
  ] as const)('without a lesson says so, and offers to write it up', async (tabs, said) => {
    const { opened } = open(tabs);
    expect(await screen.findByText(said)).toBeTruthy();
    press('Record an incident');
    press('Open the log');
    await waitFor(() => expect(opened).toEqual(['log.html', 'log.html#new']));
  });

  it('says what it can no longer know: a page that went is shown as gone, and one that came back as it is', async () => {
    const { change } = open([{ tabId: 7, now: ONE }]);
    await screen.findByText('Watching the lesson');
    change([]);
    expect(await screen.findByText('No meeting is open')).toBeTruthy();
    expect(everything()).not.toContain('Sam');
    change([{ tabId: 7, now: ONE }]);
    await waitFor(() => expect(framed()?.textContent).toContain('Sam Okoro'));
  });

  it('says that an answer was not heard', async () => {
    open([{ tabId: 7, now: ONE }], false);
    await screen.findByText('Watching the lesson');
    fireEvent.submit(within(framed()).getByRole('button', { name: 'Dismiss' }).closest('form')!);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('shows nothing of a meeting that is not a lesson', async () => {
    open([{ tabId: 7, now: meetingNow({ ...ONE, status: { ...STATUS, watching: 'not-a-lesson' } }) }]);
    expect(await screen.findByText('Not a lesson: nothing is watched or kept')).toBeTruthy();
    expect(framed().textContent).not.toContain('microphone');
  });

  it('says whom to tell behind a press, though the background did not answer at first', async () => {
    const guidance = vi.fn<() => Promise<typeof URGENT | undefined>>().mockResolvedValueOnce(undefined);
    open([], true, guidance.mockResolvedValue(URGENT));
    await screen.findByText('No meeting is open');
    fireEvent.click(await screen.findByRole('button', { name: 'Urgent: open when nobody can see' }));
    expect(screen.getByText('In immediate danger: ring 999 first.')).toBeTruthy();
  });
});
