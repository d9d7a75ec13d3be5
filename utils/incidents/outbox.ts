import type { Acknowledgement, Amendment, IncidentDraft, IncidentWords } from './draft.ts';

/**
 * What was captured on a page and is on its way into the log. At least once under the same client-made
 * id, so the log holds it exactly once; nothing is called recorded that was not acknowledged, and
 * nothing is given up until the page goes. It lies in the page's memory only.
 */

export type SendState =
  | 'saving'
  | 'recorded'
  /** Not known to be stored: the words are kept, and the next attempt is under way. */
  | 'not-recorded';

export interface OutboxEntry {
  /** As captured, with every completion applied: the words to show, and to offer for copying. */
  readonly draft: IncidentDraft;
  /** Of the draft and every amendment to it. */
  readonly state: SendState;
  /** The running number, once it is stored, e.g. "LL-000012"; "SC-…" once it is about a member of staff. */
  readonly reference: string | undefined;
  /** Epoch ms of the acknowledgement of the draft. */
  readonly recordedAt: number | undefined;
  /** The log will never take it as it is: copy the words. */
  readonly refused: boolean;
}

export type OutboxItem = { readonly draft: IncidentDraft } | { readonly amendment: Amendment };

export interface OutboxPorts {
  /** One attempt. `undefined`, a rejection, a throw and silence all mean: not known. */
  send(item: OutboxItem): Promise<Acknowledgement | undefined>;
  /** Epoch ms. */
  now(): number;
  /** Runs `task` once after `ms`; the result cancels it. */
  schedule(task: () => void, ms: number): () => void;
  onChange(entries: readonly OutboxEntry[]): void;
  /** The page or the extension goes: no further attempt. */
  readonly signal: AbortSignal;
}

export interface Outbox {
  record(draft: IncidentDraft): void;
  /**
   * Completes or corrects a capture of this outbox; sent after what came before it is stored.
   *
   * @param amendmentId made by `crypto.randomUUID()`
   */
  amend(draftId: string, amendmentId: string, words: IncidentWords): void;
  /** Oldest first. */
  entries(): readonly OutboxEntry[];
  /** All of it, for `takeUp`. */
  threads(): readonly Thread[];
  /** What an earlier outbox of this page held, by way of JSON: what is not known to be stored is sent again. */
  takeUp(threads: readonly Thread[]): void;
  /** Captures with anything not acknowledged. */
  unsaved(): number;
}

/** First wait before a resend, doubled up to the second, in ms. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;
/** An attempt without any answer is repeated after this; a late answer still counts. */
const SILENCE = 5_000;
/** How long "saving" may be said before the teacher is told that it is not stored yet. */
const PATIENCE = 2_000;

/** Plain JSON but for `cancel`, which JSON leaves out: an update's new script takes it from the old one. */
interface Parcel {
  readonly id: string;
  /** The whole incident as it stood after this one. */
  readonly draft: IncidentDraft;
  state: 'waiting' | 'stored' | 'refused';
  /** PATIENCE is over. */
  late: boolean;
  attempts: number;
  cancel: (() => void) | undefined;
}

/** One capture: the draft, then its amendments. They are sent one after the other. */
export interface Thread {
  readonly parcels: [Parcel, ...Parcel[]];
  /** The id that the next amendment names. */
  root: string;
  reference: string | undefined;
  recordedAt: number | undefined;
}

function parcelOf(id: string, draft: IncidentDraft, late: boolean): Parcel {
  return { id, draft, state: 'waiting', late, attempts: 0, cancel: undefined };
}

function entryOf({ parcels, reference, recordedAt }: Thread): OutboxEntry {
  const refused = parcels.some((one) => one.state === 'refused');
  const late = parcels.some((one) => one.state === 'waiting' && one.late);
  const stored = parcels.every((one) => one.state === 'stored');
  const { draft } = parcels.at(-1) ?? parcels[0];
  const state = stored ? 'recorded' : refused || late ? 'not-recorded' : 'saving';
  return { draft, state, reference, recordedAt, refused };
}

function isOwn(answer: unknown, id: string): answer is Acknowledgement {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('recorded' in answer) return answer.recorded === id && 'reference' in answer;
  return 'refused' in answer && answer.refused === id;
}

/** An outbox for one page; see the head of this file. */
export function createOutbox(ports: OutboxPorts): Outbox {
  const threads = new Map<string, Thread>();
  const { signal } = ports;

  function entries(): readonly OutboxEntry[] {
    return [...threads.values()].map(entryOf);
  }

  function changed(): void {
    ports.onChange(entries());
  }

  function itemOf(one: Parcel, thread: Thread): OutboxItem {
    const amendment = { ...one.draft, id: one.id, of: thread.root };
    return one === thread.parcels[0] ? { draft: one.draft } : { amendment };
  }

  function settle(one: Parcel, thread: Thread, answer: Acknowledgement): void {
    if (one.state !== 'waiting') return;
    one.cancel?.();
    if ('refused' in answer) {
      one.state = 'refused';
    } else {
      one.state = 'stored';
      thread.recordedAt ??= ports.now();
      // Another number than before: it was begun anew in another book, and goes on there.
      if (answer.reference !== thread.reference) thread.root = one.id;
      thread.reference = answer.reference;
      sendNext(thread);
    }
    changed();
  }

  function sendNext(thread: Thread): void {
    const next = thread.parcels.find((one) => one.state !== 'stored');
    if (next?.attempts === 0) attempt(next, thread);
  }

  function attempt(one: Parcel, thread: Thread): void {
    if (signal.aborted || one.state !== 'waiting') return;
    one.attempts += 1;
    one.cancel = ports.schedule(() => attempt(one, thread), SILENCE);
    void deliver(one, thread, one.attempts);
  }

  async function deliver(one: Parcel, thread: Thread, attemptNumber: number): Promise<void> {
    let answer: unknown;
    try {
      answer = await ports.send(itemOf(one, thread));
    } catch {
      // A stopped worker rejects, a reloaded extension throws: not known, like no answer.
    }
    if (isOwn(answer, one.id)) {
      settle(one, thread, answer);
    } else if (one.state === 'waiting' && one.attempts === attemptNumber && !signal.aborted) {
      one.cancel?.();
      const wait = Math.min(FIRST_WAIT * 2 ** (attemptNumber - 1), LONGEST_WAIT);
      one.cancel = ports.schedule(() => attempt(one, thread), wait);
    }
  }

  function add(thread: Thread, one: Parcel): void {
    if (!thread.parcels.includes(one)) thread.parcels.push(one);
    changed();
    waitFor(one);
    sendNext(thread);
  }

  function waitFor(one: Parcel): void {
    ports.schedule(() => {
      if (one.state !== 'waiting' || one.late) return;
      one.late = true;
      changed();
    }, PATIENCE);
  }

  signal.addEventListener('abort', () => {
    for (const one of [...threads.values()].flatMap((thread) => thread.parcels)) {
      one.cancel?.();
      one.late = true;
    }
    changed();
  });

  return {
    record(draft) {
      if (threads.has(draft.id)) return;
      const one = parcelOf(draft.id, draft, signal.aborted);
      const thread: Thread = { parcels: [one], root: draft.id, reference: undefined, recordedAt: undefined };
      threads.set(draft.id, thread);
      add(thread, one);
    },
    amend(draftId, amendmentId, words) {
      const thread = threads.get(draftId);
      if (thread === undefined || thread.parcels.some((one) => one.id === amendmentId)) return;
      const { draft } = entryOf(thread);
      add(thread, parcelOf(amendmentId, { ...draft, ...words }, signal.aborted));
    },
    entries,
    threads: () => [...threads.values()],
    takeUp(earlier) {
      for (const thread of earlier) {
        for (const one of thread.parcels) {
          one.attempts = 0;
          waitFor(one);
        }
        threads.set(thread.parcels[0].draft.id, thread);
        sendNext(thread);
      }
    },
    unsaved: () => entries().filter((entry) => entry.state !== 'recorded').length,
  };
}
