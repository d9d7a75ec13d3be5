import { lessonStatus } from './status.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { Request } from '../../utils/messages/protocol.ts';
import { createListener, type Handlers } from '../../utils/messages/router.ts';
import { draft } from '../incidents/samples.ts';

afterEach(() => void vi.restoreAllMocks());

const OWN = { id: 'our-id', baseUrl: 'chrome-extension://our-id/' };

function sender(url: string | undefined, changes: Partial<Runtime.MessageSender> = {}): Runtime.MessageSender {
  return { id: 'our-id', ...(url === undefined ? {} : { url }), frameId: 0, tab: { id: 7 } as never, ...changes };
}

const MEETING = sender('https://teams.microsoft.com/v2/?meeting=secret');
const LOG_PAGE = sender('chrome-extension://our-id/log.html');

/** Handlers that note what reaches them. */
function spies(answer: unknown = 'answered') {
  const handler = vi.fn<(...given: unknown[]) => Promise<unknown>>().mockResolvedValue(answer);
  const types: Request['type'][] = [
    'get-probes',
    'watch-here',
    'get-school',
    'record-incident',
    'amend-incident',
    'lesson-status',
    'open-log',
    'list-records',
    'check-log',
    'make-return',
    'read-return',
    'confirm-return',
    'get-confirmed',
    'get-recorder',
    'get-guidance',
  ];
  return {
    handler,
    types,
    listen: createListener(Object.fromEntries(types.map((type) => [type, handler])) as unknown as Handlers, OWN),
  };
}

/** One well-formed request of each type. */
const RECORDER = { name: 'Ms R Shah', role: 'teacher' };
const STATUS = lessonStatus({ cards: 2 });
const MEETING_REQUESTS: readonly Request[] = [
  { type: 'get-probes' },
  { type: 'watch-here' },
  { type: 'get-school' },
  { type: 'record-incident', draft: draft() },
  { type: 'amend-incident', amendment: { ...draft(), of: 'abc' } },
  { type: 'lesson-status', status: STATUS },
  { type: 'open-log' },
];
const PAGE_REQUESTS: readonly Request[] = [
  { type: 'list-records', book: 'incidents', limit: 100 },
  { type: 'list-records', book: 'staff-concerns', before: 5, limit: 1 },
  { type: 'check-log', book: 'incidents' },
  { type: 'make-return', id: 'abc', recorder: RECORDER },
  { type: 'read-return', reference: 'LL-000003' },
  { type: 'confirm-return', reference: 'LL-000003', receipt: 'LL-000003 3f9a1c22' },
  { type: 'get-confirmed' },
  { type: 'get-recorder' },
  { type: 'get-guidance' },
];

function failing(error: Error) {
  const fails = vi.fn<() => Promise<never>>().mockRejectedValue(error);
  return createListener({ 'get-school': fails } as unknown as Handlers, OWN);
}

describe('the background’s listener', () => {
  it('has a schema for every request of the protocol', () => {
    const { types } = spies();
    expect(new Set([...MEETING_REQUESTS, ...PAGE_REQUESTS].map(({ type }) => type))).toEqual(new Set(types));
  });

  it.each(MEETING_REQUESTS)('answers a meeting page and our own pages: $type', async (request) => {
    const { handler, listen } = spies();
    expect(await listen(request, MEETING)).toBe('answered');
    expect(handler).toHaveBeenLastCalledWith(request, { from: 'meeting', platform: 'teams', tabId: 7, frameId: 0 });
    expect(await listen(request, LOG_PAGE)).toBe('answered');
    expect(handler).toHaveBeenLastCalledWith(request, { from: 'page' });
  });

  it.each(PAGE_REQUESTS)('answers our own pages only: $type', async (request) => {
    const { handler, listen } = spies();
    expect(await listen(request, MEETING)).toMatchObject({ failed: 'not-understood' });
    expect(handler).not.toHaveBeenCalled();
    expect(await listen(request, LOG_PAGE)).toBe('answered');
  });

  it.each<[string, unknown]>([
    ['another type', { type: 'something-else' }],
    ['an inherited name', { type: 'constructor' }],
    ['no type', { draft: draft() }],
    ['a type that is no text', { type: 7 }],
    ['text', 'get-school'],
    ['nothing', undefined],
    ['null', null],
  ])('leaves to others what is not of the protocol: %s', (_name, message) => {
    expect(spies().listen(message, MEETING)).toBeUndefined();
  });

  it.each<[string, Runtime.MessageSender]>([
    ['another extension', sender('chrome-extension://other/page.html', { id: 'other' })],
    ['another host', sender('https://teams.microsoft.com.example/')],
    ['a host that is ours but for its port', sender('https://teams.microsoft.com:8443/')],
    ['a host without TLS', sender('http://teams.microsoft.com/')],
    ['a name that objects inherit', sender('https://constructor/')],
    ['a frame in the page', sender('https://teams.microsoft.com/', { frameId: 3 })],
    ['no tab', { id: 'our-id', url: 'https://teams.microsoft.com/', frameId: 0 }],
    ['no address', sender(undefined)],
    ['an address that is none', sender('about:blank')],
    ['an address that only begins like ours', sender('chrome-extension://our-id.example/log.html')],
  ])('does not answer %s', (_name, from) => {
    const { handler, listen } = spies();
    expect(listen({ type: 'get-school' }, from)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it('knows all three hosts', async () => {
    for (const host of ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com']) {
      expect(await spies().listen({ type: 'get-school' }, sender(`https://${host}/v2/`))).toBe('answered');
    }
  });

  it.each<[string, object]>([
    ['a field too many', { ...draft(), colour: 'red' }],
    ['an unknown category', { ...draft(), category: 'gossip' }],
    ['an unknown severity', { ...draft(), severity: 'dire' }],
    ['a time that is none', { ...draft(), at: Number.NaN }],
    ['a count below zero', { ...draft(), pupilsPresent: -1 }],
    ['half a pupil', { ...draft(), pupilsPresent: 0.5 }],
    ['a missing field', { ...draft(), recording: undefined }],
    ['words without end', { ...draft(), what: 'x'.repeat(100_001) }],
    ['pupils without end', { ...draft(), pupils: Array.from({ length: 501 }, () => ({ name: 'x' })) }],
    ['a referral at no time', { ...draft(), referredAt: 'yesterday' }],
    ['an unknown rule', { ...draft(), rule: 'no-such-rule' }],
  ])('refuses a capture with %s, by its id', async (_name, bad) => {
    const { handler, listen } = spies();
    const { id } = bad as { id: string };
    expect(await listen({ type: 'record-incident', draft: bad }, MEETING)).toEqual({
      refused: id,
      because: 'not-understood',
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses an id that could be more than an id', async () => {
    const { listen } = spies();
    expect(await listen({ type: 'record-incident', draft: draft({ id: 'x'.repeat(65) }) }, MEETING)).toHaveProperty(
      'refused',
    );
    expect(await listen({ type: 'record-incident', draft: { ...draft(), id: 7 } }, MEETING)).toHaveProperty('failed');
    expect(await listen({ type: 'record-incident' }, MEETING)).toHaveProperty('failed');
  });

  it('takes a name of 10,000 characters whole, and mends lone surrogates', async () => {
    const { handler, listen } = spies();
    const name = 'x'.repeat(10_000);
    await listen({ type: 'record-incident', draft: draft({ lesson: name, what: 'a\uD800b' }) }, MEETING);
    expect(handler.mock.lastCall?.[0]).toMatchObject({ draft: { lesson: name, what: 'a\uFFFDb' } });
  });

  it('does not let a message reach the prototype of anything', async () => {
    const { handler, listen } = spies();
    const hostile = JSON.parse('{"type":"get-school","__proto__":{"polluted":true}}') as unknown;
    await listen(hostile, MEETING);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it('answers a failure that can be said with its sentence, and a fault without its words', async () => {
    const noted = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const full = Object.assign(new Error('The disk is full.'), { code: 'full' });
    expect(await failing(full)({ type: 'get-school' }, MEETING)).toEqual({ failed: 'full', why: 'The disk is full.' });
    expect(await failing(new TypeError('Sam Taylor is not a function'))({ type: 'get-school' }, MEETING)).toMatchObject(
      {
        failed: 'fault',
      },
    );
    expect(JSON.stringify(noted.mock.calls)).not.toContain('Sam');
  });
});
