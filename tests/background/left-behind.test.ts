import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';

import { fakeBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
  background.main();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The meeting page of tab 7 says how it is. */
async function says(watching: LessonStatus['watching'], pupilsDependOnMe: boolean): Promise<void> {
  const status = {
    watching,
    cards: 1,
    urgent: false,
    unsaved: 0,
    pupilsDependOnMe,
    recorded: false,
  } satisfies LessonStatus;
  const sender = { id: 'our-id', url: 'https://teams.microsoft.com/v2/', frameId: 0, tab: { id: 7 } };
  const answer = await fakeBrowser.listeners.message[0]?.({ type: 'lesson-status', status }, sender);
  expect(answer).toEqual({ seen: true });
}

async function closes(tabId = 7): Promise<void> {
  await fakeBrowser.listeners.removed[0]?.(tabId, {});
}

/** A page was loaded in tab 7; `says` is what it answers, if anything does. */
async function loads(says?: Partial<LessonStatus>): Promise<void> {
  if (says) fakeBrowser.answers.set(7, says);
  for (const status of ['loading', 'complete']) await fakeBrowser.listeners.updated[0]?.(7, { status });
}

/** The browser stops the background, and an event starts it again. */
function startAnew(): void {
  fakeBrowser.listeners.message.length = 0;
  fakeBrowser.listeners.removed.length = 0;
  fakeBrowser.listeners.updated.length = 0;
  background.main();
}

const TOLD = [{ id: 'left-behind:7', text: 'Pupils may still be in your meeting. Rejoin, or end it for all.' }];

describe('pupils left behind are told once', () => {
  it('when the tab closes', async () => {
    await says('watching', true);
    expect(fakeBrowser.notified).toEqual([]);
    await closes();
    expect(fakeBrowser.notified).toEqual(TOLD);
  });

  it('when the background was stopped in between', async () => {
    await says('watching', true);
    startAnew();
    await closes();
    startAnew();
    await closes();
    expect(fakeBrowser.notified).toEqual(TOLD);
  });

  it('when the call ends by leaving, and the tab closes then', async () => {
    await says('watching', true);
    await says('ended', true);
    expect(fakeBrowser.notified).toEqual(TOLD);
    await closes();
    expect(fakeBrowser.notified).toEqual(TOLD);
  });

  it('when a call that ends and its tab say it at the same time', async () => {
    await says('watching', true);
    await Promise.all([says('ended', true), closes(), closes()]);
    expect(fakeBrowser.notified).toEqual(TOLD);
  });

  it.each(['starting', 'waiting'] as const)(
    'when another page of the meeting’s is in its place, %s',
    async (watching) => {
      await says('watching', true);
      await says(watching, false);
      expect(fakeBrowser.notified).toEqual(TOLD);
    },
  );

  it.each([[undefined], [{ watching: 'waiting', pupilsDependOnMe: false } as const]])(
    'when the tab goes elsewhere, where the answer is %j',
    async (answer) => {
      await says('watching', true);
      await loads(answer);
      expect(fakeBrowser.notified).toEqual(TOLD);
    },
  );

  it('and again when the teacher came back and left again', async () => {
    await says('watching', true);
    await says('ended', true);
    await says('watching', true);
    expect(fakeBrowser.cleared).toEqual(['left-behind:7']);
    await closes();
    expect(fakeBrowser.notified).toEqual([...TOLD, ...TOLD]);
  });
});

describe('nothing is told', () => {
  it('when the meeting was ended for all', async () => {
    await says('watching', true);
    await says('ended', false);
    await closes();
    expect(fakeBrowser.notified).toEqual([]);
  });

  it('when other staff came in, or nobody knows', async () => {
    await says('watching', true);
    await says('watching', false);
    await closes();
    expect(fakeBrowser.notified).toEqual([]);
  });

  it.each([true, false])('when something loads within the page, which answers as before or %s', async (alone) => {
    await says('watching', true);
    await loads({ watching: 'watching', pupilsDependOnMe: alone });
    expect(fakeBrowser.notified).toEqual([]);
    await closes();
    expect(fakeBrowser.notified).toEqual(alone ? TOLD : []);
  });

  it('while the page is too busy to answer, and they are told of when its tab closes', async () => {
    await says('watching', true);
    vi.useFakeTimers();
    fakeBrowser.answers.set(7, new Promise(() => undefined));
    const loaded = loads();
    await vi.advanceTimersByTimeAsync(4_000);
    await loaded;
    expect(fakeBrowser.notified).toEqual([]);
    await closes();
    expect(fakeBrowser.notified).toEqual(TOLD);
  });

  it('and no page is asked of whom nothing hangs', async () => {
    await says('waiting', false);
    await loads();
    expect(fakeBrowser.asked).toEqual([]);
    expect(fakeBrowser.notified).toEqual([]);
  });

  it('when it is another tab that closes', async () => {
    await says('watching', true);
    await closes(8);
    expect(fakeBrowser.notified).toEqual([]);
  });

  it('when it was told too soon: the notification goes once the page says that the meeting is over', async () => {
    await says('ended', true);
    await says('ended', false);
    expect(fakeBrowser.cleared).toEqual(['left-behind:7']);
    expect(fakeBrowser.notified).toEqual(TOLD);
  });

  it.each([['off'], [{ level: 'note' }]])('when the school has the rule at %j', async (rule) => {
    const school = { school: 1, policy: { base: 'crofton', rules: { 'pupils-left-behind': rule } } };
    await fakeBrowser.storage.local.set({ school: JSON.stringify(school) });
    await says('watching', true);
    await closes();
    expect(fakeBrowser.notified).toEqual([]);
  });
});

it('a notification that the browser refuses harms nothing else, and names nobody', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error('Sam Taylor'));
  await says('ended', true);
  expect(error).toHaveBeenCalledWith('Lesson Lookout: left-behind failed (Error)');
  await says('watching', true);
  await closes();
  expect(fakeBrowser.notified).toEqual(TOLD);
});
