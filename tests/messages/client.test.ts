import { lessonStatus } from './status.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as client from '../../utils/messages/client.ts';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import { draft } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';

type Listener = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;

afterEach(() => void vi.unstubAllGlobals());

/** The browser's own API, answering with one function. */
function browserThat(sendMessage: (message: unknown) => Promise<unknown>, name: 'browser' | 'chrome' = 'chrome') {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'our-id' as string | undefined,
    sendMessage: vi.fn<typeof sendMessage>(sendMessage),
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
  vi.stubGlobal(name, { runtime });
  return { runtime, listeners };
}

describe('the page’s client', () => {
  const one = draft({ id: 'a' });

  it.each<[string, () => Promise<unknown>]>([
    ['undefined', () => Promise.resolve(undefined)],
    ['null, as Chromium has it', () => Promise.resolve(null)],
    ['a rejection', () => Promise.reject(new Error('The message channel closed before a response was received'))],
    [
      'a throw',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['a failure', () => Promise.resolve({ failed: 'full', why: 'The disk is full.' })],
    ['another id', () => Promise.resolve({ recorded: 'b', reference: 'LL-000001' })],
    ['no reference', () => Promise.resolve({ recorded: 'a' })],
    ['a truth', () => Promise.resolve(true)],
  ])('takes %s for "not known"', async (_name, answer) => {
    browserThat(answer);
    expect(await client.sendToLog({ draft: one })).toBeUndefined();
    expect(await client.getSchool()).toBeUndefined();
  });

  it('passes on an acknowledgement and a refusal of its own id', async () => {
    const { runtime } = browserThat(() => Promise.resolve({ recorded: 'a', reference: 'LL-000001' }));
    expect(await client.sendToLog({ draft: one })).toEqual({ recorded: 'a', reference: 'LL-000001' });
    expect(runtime.sendMessage).toHaveBeenCalledWith({ type: 'record-incident', draft: one });
    browserThat(() => Promise.resolve({ refused: 'a', because: 'not-understood' }));
    expect(await client.sendToLog({ amendment: { ...one, of: 'root' } })).toHaveProperty('refused', 'a');
  });

  it('is answered by either name of the API, and by none', async () => {
    browserThat(() => Promise.resolve({ school: school() }), 'browser');
    expect((await client.getSchool())?.school.name).toBe('Hillside Primary School');
    vi.unstubAllGlobals();
    expect(await client.getSchool()).toBeUndefined();
    expect(client.extensionAlive()).toBe(false);
  });

  it('notices that the extension was taken away', () => {
    const { runtime } = browserThat(() => Promise.resolve());
    expect(client.extensionAlive()).toBe(true);
    runtime.id = undefined;
    expect(client.extensionAlive()).toBe(false);
  });

  it.each([() => Promise.resolve(undefined), () => Promise.reject(new Error('The message channel closed.'))])(
    'asks again for our own pages when the background was stopped over it',
    async (stopped) => {
      const recorder = { name: 'Ms R Shah', role: '' };
      const answers = [stopped, () => Promise.resolve({ recorder })];
      browserThat(() => answers.shift()?.() ?? Promise.resolve(undefined));
      expect(await client.request({ type: 'get-recorder' })).toEqual({ recorder });
    },
  );

  it('gives our own pages a sentence when nobody answers', async () => {
    browserThat(() => Promise.resolve(undefined));
    const answer = await client.request({ type: 'get-recorder' });
    expect(client.isFailure(answer) && answer.why).toBe('Lesson Lookout did not answer. Please try again.');
  });

  it('answers commands of the extension only, and stops at the signal', async () => {
    const { listeners } = browserThat(() => Promise.resolve());
    const stop = new AbortController();
    const status = lessonStatus();
    const told: TeacherAct[] = [];
    const dock = { status: 'watching', school: '', seen: [], notes: [] } as const;
    const view = { dock, cards: [], discreet: false };
    const now = { turn: 1, status, view, board: false, lesson: 'Maths 5B', names: {}, captured: [] };
    const handlers = {
      'record-now': () => ({ accepted: true }),
      'status-now': () => status,
      'move-keyboard': () => ({ moved: true }),
      'view-now': () => now,
      act: ({ act }: { readonly act: TeacherAct }) => {
        told.push(act);
        return { told: true } as const;
      },
      'hide-names': () => ({ told: true }) as const,
      'school-changed': () => ({ heard: true }) as const,
    };
    client.onCommand(handlers, stop.signal);
    const [listener] = listeners;
    expect(await listener?.({ type: 'record-now' }, { id: 'our-id' })).toEqual({ accepted: true });
    expect(await listener?.({ type: 'status-now' }, { id: 'our-id' })).toBe(status);
    expect(await listener?.({ type: 'move-keyboard' }, { id: 'our-id' })).toEqual({ moved: true });
    expect(await listener?.({ type: 'view-now' }, { id: 'our-id' })).toBe(now);
    await listener?.({ type: 'act', act: { did: 'adult-present' } }, { id: 'our-id' });
    expect(told).toEqual([{ did: 'adult-present' }]);
    expect(await listener?.({ type: 'school-changed' }, { id: 'our-id' })).toEqual({ heard: true });
    expect(listener?.({ type: 'record-now' }, { id: 'other' })).toBeUndefined();
    expect(listener?.({ type: 'constructor' }, { id: 'our-id' })).toBeUndefined();
    expect(listener?.('record-now', { id: 'our-id' })).toBeUndefined();
    stop.abort();
    expect(listeners.size).toBe(0);
    client.onCommand(handlers, stop.signal);
    expect(listeners.size).toBe(0);
  });
});
