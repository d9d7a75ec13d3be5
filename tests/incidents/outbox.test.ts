import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '../../utils/incidents/draft.ts';
import { createOutbox, type OutboxEntry, type OutboxItem } from '../../utils/incidents/outbox.ts';
import { draft } from './samples.ts';

/** A clock that only moves when told, and tasks that run when it passes them. */
function fakeTime() {
  let now = 1_000_000;
  const tasks = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    schedule(run: () => void, ms: number) {
      const task = { at: now + ms, run };
      tasks.add(task);
      return () => void tasks.delete(task);
    },
    async pass(ms: number) {
      const until = now + ms;
      await settled();
      for (;;) {
        const next = [...tasks].filter((task) => task.at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        tasks.delete(next);
        now = next.at;
        next.run();
        await settled();
      }
      now = until;
    },
    waiting: () => tasks.size,
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

type Send = (item: OutboxItem, attempt: number) => Promise<Acknowledgement | undefined>;

function setUp(send: Send) {
  const time = fakeTime();
  const sent: { at: number; item: OutboxItem }[] = [];
  const shown: (readonly OutboxEntry[])[] = [];
  const stop = new AbortController();
  const outbox = createOutbox({
    send: (item) => {
      sent.push({ at: time.now(), item });
      return send(item, sent.length);
    },
    now: time.now,
    schedule: time.schedule,
    onChange: (entries) => void shown.push(entries),
    signal: stop.signal,
  });
  return { time, sent, shown, stop, outbox, state: () => outbox.entries()[0]?.state };
}

function idOf(item: OutboxItem): string {
  return 'draft' in item ? item.draft.id : item.amendment.id;
}

const ack: Send = (item) => Promise.resolve({ recorded: idOf(item), reference: 'LL-000001' });
const never: Send = () => new Promise(() => undefined);

describe('outbox', () => {
  it('is recorded after the acknowledgement, and only then', async () => {
    const answers: ((ack: Acknowledgement) => void)[] = [];
    const { outbox, time, state } = setUp(() => new Promise((resolve) => void answers.push(resolve)));
    outbox.record(draft({ id: 'a' }));
    await time.pass(500);
    expect(state()).toBe('saving');
    answers[0]?.({ recorded: 'a', reference: 'LL-000007' });
    await time.pass(0);
    expect(outbox.entries()).toMatchObject([{ state: 'recorded', reference: 'LL-000007', recordedAt: 1_000_500 }]);
    expect(outbox.unsaved()).toBe(0);
  });

  it.each<[string, Send]>([
    ['undefined', () => Promise.resolve(undefined)],
    ['a rejection', () => Promise.reject(new Error('Could not establish connection.'))],
    [
      'a throw',
      () => {
        throw new TypeError("Cannot read properties of undefined (reading 'sendMessage')");
      },
    ],
    ['silence', never],
    ['the acknowledgement of another id', () => Promise.resolve({ recorded: 'other', reference: 'LL-000009' })],
    ['an answer without a reference', () => Promise.resolve({ recorded: 'a' } as unknown as Acknowledgement)],
  ])('never calls recorded what was answered by %s', async (_name, send) => {
    const { outbox, time, shown, sent } = setUp(send);
    outbox.record(draft({ id: 'a', what: 'the words' }));
    await time.pass(60_000);
    expect(shown.flat().map((entry) => entry.state)).not.toContain('recorded');
    expect(outbox.entries()).toMatchObject([
      { state: 'not-recorded', reference: undefined, draft: { what: 'the words' } },
    ]);
    expect(sent.length).toBeGreaterThan(10);
    expect(new Set(sent.map(({ item }) => idOf(item)))).toEqual(new Set(['a']));
  });

  it('says so only after two seconds, and takes it back once it is stored', async () => {
    const { outbox, time, state } = setUp((item, attempt) => (attempt < 7 ? Promise.resolve(undefined) : ack(item, 0)));
    outbox.record(draft());
    await time.pass(1_999);
    expect(state()).toBe('saving');
    await time.pass(1);
    expect(state()).toBe('not-recorded');
    await time.pass(10_000);
    expect(state()).toBe('recorded');
  });

  it('waits 0.1 s, then twice as long each time, up to 5 s', async () => {
    const { outbox, time, sent } = setUp(() => Promise.resolve(undefined));
    outbox.record(draft());
    await time.pass(25_000);
    const waits = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    expect(waits.slice(0, 8)).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  });

  it('takes a late answer to an attempt that it had given up on', async () => {
    const answers: ((ack: Acknowledgement) => void)[] = [];
    const { outbox, time, state } = setUp(() => new Promise((resolve) => void answers.push(resolve)));
    outbox.record(draft({ id: 'a' }));
    await time.pass(6_000);
    expect(answers.length).toBe(2);
    answers[0]?.({ recorded: 'a', reference: 'LL-000001' });
    await time.pass(0);
    expect(state()).toBe('recorded');
    await time.pass(60_000);
    expect(answers.length).toBe(2);
  });

  it('keeps the first answer when a lost acknowledgement is given twice', async () => {
    const { outbox, time, sent } = setUp((item, attempt) =>
      attempt === 1 ? Promise.resolve(undefined) : ack(item, 0),
    );
    outbox.record(draft());
    outbox.record(outbox.entries()[0]!.draft);
    await time.pass(10_000);
    expect(sent.length).toBe(2);
    expect(outbox.entries()).toMatchObject([{ state: 'recorded', reference: 'LL-000001' }]);
  });

  it('keeps a refused capture and its words, and does not send it again', async () => {
    const { outbox, time, sent, state } = setUp((item) =>
      Promise.resolve({ refused: idOf(item), because: 'not-understood' }),
    );
    outbox.record(draft({ what: 'the words' }));
    await time.pass(60_000);
    expect(sent.length).toBe(1);
    expect(state()).toBe('not-recorded');
    expect(outbox.entries()[0]).toMatchObject({ refused: true, draft: { what: 'the words' } });
  });

  it('sends completions one after the other, whole, after the draft is stored', async () => {
    const { outbox, time, sent } = setUp((item, attempt) =>
      attempt === 1 ? Promise.resolve(undefined) : ack(item, 0),
    );
    outbox.record(draft({ id: 'a' }));
    outbox.amend('a', 'b', { what: 'Sam’s microphone was on.' });
    outbox.amend('a', 'c', { actions: ['muted'] });
    outbox.amend('a', 'c', { actions: ['twice'] });
    outbox.amend('unknown', 'd', { what: 'ignored' });
    await time.pass(1_000);
    expect(sent.map(({ item }) => idOf(item))).toEqual(['a', 'a', 'b', 'c']);
    expect(sent[3]?.item).toMatchObject({
      amendment: { id: 'c', of: 'a', what: 'Sam’s microphone was on.', actions: ['muted'] },
    });
    expect(outbox.entries()).toMatchObject([{ state: 'recorded', draft: { id: 'a', actions: ['muted'] } }]);
  });

  it('is not recorded while a completion is not', async () => {
    const { outbox, time, state } = setUp((item, attempt) => (attempt === 1 ? ack(item, 0) : never(item, 0)));
    outbox.record(draft({ id: 'a' }));
    await time.pass(10);
    outbox.amend('a', 'b', { what: 'x' });
    expect(state()).toBe('saving');
    await time.pass(3_000);
    expect(outbox.entries()).toMatchObject([{ state: 'not-recorded', reference: 'LL-000001', draft: { what: 'x' } }]);
    expect(outbox.unsaved()).toBe(1);
  });

  it('goes on in the other book once the log has begun it anew there', async () => {
    const { outbox, time, sent } = setUp((item) =>
      Promise.resolve({ recorded: idOf(item), reference: idOf(item) === 'a' ? 'LL-000001' : 'SC-000001' }),
    );
    outbox.record(draft({ id: 'a' }));
    outbox.amend('a', 'b', { category: 'concern-about-adult' });
    outbox.amend('a', 'c', { what: 'more' });
    await time.pass(1_000);
    expect(sent.map(({ item }) => ('amendment' in item ? item.amendment.of : ''))).toEqual(['', 'a', 'b']);
    expect(outbox.entries()[0]?.reference).toBe('SC-000001');
  });

  it('stops trying when the page or the extension goes, and calls nothing recorded', async () => {
    const { outbox, time, sent, stop, state } = setUp(() => Promise.resolve(undefined));
    outbox.record(draft({ id: 'a', what: 'the words' }));
    await time.pass(300);
    stop.abort();
    expect(state()).toBe('not-recorded');
    const attempts = sent.length;
    await time.pass(60_000);
    expect(sent.length).toBe(attempts);
    outbox.record(draft({ id: 'b' }));
    expect(outbox.entries().map((entry) => entry.state)).toEqual(['not-recorded', 'not-recorded']);
    expect(sent.length).toBe(attempts);
  });

  it('hands over to the next script of the page: what is stored stays so, what is not goes out under the same id', async () => {
    const before = setUp((item) => (idOf(item) === 'a' ? ack(item, 1) : Promise.resolve(undefined)));
    before.outbox.record(draft({ id: 'a' }));
    before.outbox.record(draft({ id: 'b', what: 'the words' }));
    await before.time.pass(3_000);
    before.outbox.amend('b', 'c', { what: 'more words' });
    const left = JSON.parse(JSON.stringify(before.outbox.threads()));
    before.stop.abort();

    const { outbox, sent, time } = setUp((item) => Promise.resolve({ recorded: idOf(item), reference: 'LL-000002' }));
    outbox.takeUp(left);
    expect(outbox.entries().map(({ state }) => state)).toEqual(['recorded', 'not-recorded']);
    await time.pass(10_000);
    expect(sent.map(({ item }) => idOf(item))).toEqual(['b', 'c']);
    expect(outbox.entries()).toMatchObject([
      { state: 'recorded', reference: 'LL-000001' },
      { state: 'recorded', reference: 'LL-000002', draft: { id: 'b', what: 'more words' } },
    ]);
    outbox.amend('a', 'd', { what: 'a late thought' });
    await time.pass(1_000);
    expect(sent.at(-1)?.item).toMatchObject({ amendment: { id: 'd', of: 'a' } });
  });

  it('hands over in the middle of saving: the next script has no more patience than the first', async () => {
    const before = setUp(never);
    before.outbox.record(draft({ id: 'a' }));
    await before.time.pass(500);
    const left = JSON.parse(JSON.stringify(before.outbox.threads()));

    const { outbox, time, state } = setUp(never);
    outbox.takeUp(left);
    expect(state()).toBe('saving');
    await time.pass(2_000);
    expect(state()).toBe('not-recorded');
  });
});
