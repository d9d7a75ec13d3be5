// @vitest-environment happy-dom
import { lessonStatus } from '../messages/status.ts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup.tsx';
import type { DueNow } from '../../utils/incidents/follow-up-lines.ts';
import { card, URGENT } from '../components/fixtures.ts';
import { meetingNow, VIEW } from '../sidepanel/samples.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';

afterEach(cleanup);

function open(status: LessonStatus | undefined, accepted = true, due?: DueNow): string[] {
  const done: string[] = [];
  render(
    <Popup
      status={() => Promise.resolve(status)}
      due={() => Promise.resolve(due)}
      record={() => {
        done.push('record');
        return Promise.resolve(accepted);
      }}
      see={() => Promise.resolve(meetingNow({ status: status ?? WATCHING, view: { ...VIEW, cards: [card()] } }))}
      guidance={() => Promise.resolve(URGENT)}
      openBeside={() => void done.push('beside')}
      openForm={() => void done.push('form')}
      openLog={() => void done.push('log')}
      openOptions={() => void done.push('options')}
      close={() => void done.push('close')}
    />,
  );
  return done;
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

const WATCHING = lessonStatus();

describe('the popup', () => {
  it('says what is watched, with counts and no name', async () => {
    open({ ...WATCHING, cards: 2, unsaved: 1 });
    expect(await screen.findByText('Watching the lesson')).toBeTruthy();
    expect(screen.getByText('2 things to look at in the meeting')).toBeTruthy();
    expect(screen.getByText('1 not recorded yet: keep the meeting tab open')).toBeTruthy();
  });

  it.each([
    ['unreadable', 'This meeting page cannot be read'],
    ['not-a-lesson', 'Not a lesson: nothing is watched or kept'],
    ['ended', 'The lesson has ended'],
  ] as const)('never says that all is well when it is %s', async (watching, said) => {
    open({ ...WATCHING, watching });
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.queryByText('Watching the lesson')).toBeNull();
  });

  it('counts what is due, and leads to it', async () => {
    open(undefined, true, { followUps: 2, returns: [{ week: '2026-W47', at: 0 }] });
    const back = await screen.findByRole('link', { name: 'The weekly return' });
    expect(back.getAttribute('href')).toBe('log.html#return');
    expect(screen.getByRole('link', { name: '2 follow-ups' }).getAttribute('href')).toBe('log.html');
  });

  it('says nothing of it where nothing is due', async () => {
    open(undefined, true, { followUps: 0, returns: [] });
    await screen.findByText('No meeting is open');
    expect(screen.queryByText('Due')).toBeNull();
  });

  it('says that there is no meeting', async () => {
    open(undefined);
    expect(await screen.findByText('No meeting is open')).toBeTruthy();
  });

  it('records in the meeting', async () => {
    const done = open(WATCHING);
    press('Record an incident');
    await waitFor(() => expect(done).toEqual(['record', 'close']));
  });

  it('opens the form where no meeting takes it', async () => {
    const done = open(undefined, false);
    press('Record an incident');
    await waitFor(() => expect(done).toEqual(['record', 'form', 'close']));
  });

  it('opens the log and the options', () => {
    const done = open(WATCHING);
    press('Open the log');
    press('Options');
    expect(done).toEqual(['log', 'close', 'options', 'close']);
  });

  it('names nobody before a click, and for 15 s after it', async () => {
    open({ ...WATCHING, cards: 1 });
    const button = await screen.findByRole('button', { name: 'Show names for 15 seconds' });
    expect(document.body.textContent).not.toContain('Sam');
    vi.useFakeTimers();
    fireEvent.click(button);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(document.body.textContent).toContain('Sam Okoro’s microphone is on.');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(document.body.textContent).not.toContain('Sam');
    vi.useRealTimers();
  });

  it('opens beside the page, and says whom to tell behind a press', async () => {
    const done = open(undefined);
    fireEvent.click(await screen.findByRole('button', { name: 'Urgent: open when nobody can see' }));
    expect(screen.getByRole('link', { name: 'Ring 01632 960110' })).toBeTruthy();
    press('Open beside the page');
    expect(done).toEqual(['beside', 'close']);
  });
});
