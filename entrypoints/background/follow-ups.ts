import { logFault } from '../../utils/base/log-fault.ts';
import {
  type DueNow,
  dueNow,
  isNameless,
  linesOf,
  type LinesInput,
  notesForReturn,
  withChatBegun,
  withReassurances,
} from '../../utils/incidents/follow-up-lines.ts';
import { scanLog } from '../../utils/incidents/follow-up-scan.ts';
import type { FollowUpStore } from '../../utils/incidents/follow-up-store.ts';
import {
  type FollowUps,
  recordingFollowUp,
  stateOf,
  withAct,
  withLook,
  withoutDoneBefore,
  withPlainCopy,
  withWritten,
} from '../../utils/incidents/follow-ups.ts';
import { serialQueue } from '../../utils/base/serial-queue.ts';
import { UnknownIncident } from '../../utils/incidents/compose.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { IncidentLog, Place } from '../../utils/incidents/log.ts';
import type { RegisterStore } from '../../utils/incidents/register-store.ts';
import type { ReceiptStore } from '../../utils/incidents/receipts.ts';
import type { Recorder } from '../../utils/incidents/recorder.ts';
import { deletableUpTo } from '../../utils/incidents/retention.ts';
import type { Deadline } from '../../utils/incidents/return-due.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import type { Handlers } from '../../utils/messages/router.ts';
import type { School } from '../../utils/policy/school.ts';
import type { Words } from '../../utils/seal/words.ts';
import { withOpenWords, withSealedWords } from './follow-up-words.ts';

/** What is due: counted, told of and answered for, and what deletes itself when its time has run. */
export interface FollowUpPorts {
  readonly log: IncidentLog;
  readonly receipts: ReceiptStore;
  readonly registers: Pick<RegisterStore, 'forget'>;
  readonly store: FollowUpStore;
  readonly words: Words;
  loadSchool(): Promise<School>;
  /** The school has said anything at all: from then on returns are expected, although nothing is recorded. */
  schoolIsSet(): Promise<boolean>;
  readRecorder(): Promise<Recorder>;
  /** Epoch ms. */
  now(): number;
  /** A lesson is on: then nothing of this is shown. */
  inLesson(): Promise<boolean>;
  /** Shows the counts; `tell`: and a notification. Answers whether it told. */
  show(due: DueNow, at: { readonly lesson: boolean; readonly tell: boolean }): Promise<boolean>;
  /** Asks to be called again at a time, epoch ms. */
  wakeAt(at: number): Promise<void>;
}

const MINUTE = 60_000;

export type FollowUpHandlers = Pick<Handlers, 'list-follow-ups' | 'act-on-follow-up' | 'plain-copy-saved' | 'get-due'>;

export interface FollowUpKeeper {
  readonly handlers: FollowUpHandlers;
  /** Looks anew at everything that is due. Never rejects; any number of times does no harm. */
  refresh(): Promise<void>;
  /** An incident was written on one of our pages: its own day counts at once, also where the log is locked. Never rejects. */
  written(draft: IncidentDraft, place: Place): Promise<void>;
  /** What a return that is made now says of follow-ups. */
  notesForReturn(): Promise<readonly string[]>;
  /** A recording is seen in a lesson. `id`: the same for one recording. */
  recorded(id: string): Promise<void>;
}

/** Policies of which W6 is a part: "a recording of a lesson is deleted after one month". */
const DELETES_RECORDINGS: ReadonlySet<string> = new Set(['westgate', 'default']);

export function keepFollowUps(ports: FollowUpPorts): FollowUpKeeper {
  const { log, store } = ports;
  const inTurn = serialQueue();
  /** A look that is asked for and has not begun. */
  let waiting: Promise<void> | undefined;

  async function input(): Promise<LinesInput & { readonly at: number }> {
    const [school, recorder] = await Promise.all([ports.loadSchool(), ports.readRecorder()]);
    const at = ports.now();
    return { school, recorder, at, now: localDateTime(at, school.zone).join(' ') };
  }

  async function expected(before: FollowUps, at: number): Promise<FollowUps> {
    // One that was kept while the clock was ahead would ask for no return until then.
    if (before.since !== undefined && before.since <= at) return before;
    const [first] = await log.quietly.range('incidents', 1, 1);
    if (first === undefined && !(await ports.schoolIsSet())) return before;
    return { ...before, since: Math.min(first?.at ?? at, at) };
  }

  /** What the log has gained, where it can be read now. */
  function scanned(given: LinesInput & { readonly at: number }): Promise<FollowUps> {
    return store.change(async (kept) => {
      const before = await withReassurances(withChatBegun(kept, given), given);
      try {
        return await scanLog(log.quietly, await expected(before, given.at), given.school.zone);
      } catch (error) {
        if (error instanceof LogError) return before;
        throw error;
      }
    });
  }

  /**
   * Deletes what has been on this device for the school's retention times, and goes on with what was interrupted. The
   * time must have run at a look on an earlier day too: one day on which the clock is a year ahead deletes nothing.
   */
  async function retain(followUps: FollowUps, { school, now }: LinesInput): Promise<void> {
    await log.purge('incidents');
    const before = followUps.looked?.before;
    if (before === undefined) return;
    await ports.registers.forget(Temporal.PlainDate.from(before).subtract({ days: school.recordsDays }).toString());
    const today = now.slice(0, 10);
    const open = Object.entries(followUps.items)
      .filter(([, item]) => item.kind === 'incident' && stateOf(item, today) !== 'done')
      .map(([id]) => id.slice('incident:'.length));
    const upTo = await deletableUpTo(log.quietly, {
      deleted: await log.deleted('incidents'),
      confirmed: await ports.receipts.read(),
      retentionDays: school.retentionDays,
      by: `${before} 00:00`,
      open: new Set(open),
    });
    if (upTo !== undefined) await log.purge('incidents', { ...upTo, on: today });
  }

  async function look(): Promise<void> {
    const given = await input();
    await scanned(given);
    let followUps = await store.change((before) => withLook(before, given.now.slice(0, 10)));
    const lesson = await ports.inLesson();
    try {
      // Its end looks again.
      if (!lesson) await retain(followUps, given);
    } catch (error) {
      // Locked, or no disk: another time.
      if (!(error instanceof LogError)) throw error;
    }
    const earlier = followUps.looked?.before;
    if (earlier !== undefined) {
      const oldest = Temporal.PlainDate.from(earlier).subtract({ days: given.school.retentionDays });
      followUps = await store.change((before) => withoutDoneBefore(before, oldest.toString()));
    }
    const { next, ...due } = await dueNow(followUps, given, given.at);
    const latest = due.returns.at(-1)?.at;
    // What was told of while the clock was ahead keeps nothing quiet until then.
    const { told = 0 } = followUps;
    const tell = latest !== undefined && (latest > told || told > given.at);
    if ((await ports.show(due, { tell, lesson })) && latest !== undefined) {
      await store.change((before) => ({ ...before, told: latest }));
    }
    await ports.wakeAt(nextLook(given, next));
  }

  /** One look sees what a hundred captures before it were about. */
  function refresh(): Promise<void> {
    waiting ??= inTurn(() => {
      waiting = undefined;
      return look();
    }).catch(logFault('error', 'follow-ups failed'));
    return waiting;
  }

  async function change(next: (before: FollowUps, given: LinesInput) => FollowUps): Promise<void> {
    const given = await input();
    await store.change((before) => next(before, given));
    await refresh();
  }

  return {
    refresh,
    async written(draft, place) {
      await store.change((before) => withWritten(before, draft, place)).catch(logFault('error', 'no follow-up'));
      await refresh();
    },
    async notesForReturn() {
      const given = await input();
      return await notesForReturn(await scanned(given), given, given.at);
    },
    async recorded(id) {
      const { school, now } = await input();
      if (!DELETES_RECORDINGS.has(school.policy.base)) return;
      await store.change((before) => {
        const key = `recording:${id}`;
        if (before.items[key] !== undefined) return before;
        return { ...before, items: { ...before.items, [key]: recordingFollowUp(now, school) } };
      });
    },
    handlers: {
      async 'list-follow-ups'({ book }) {
        const given = await input();
        return { lines: await withOpenWords(await linesOf(await scanned(given), book, given), ports.words) };
      },
      async 'act-on-follow-up'({ id, book, act }) {
        const given = await input();
        const line = (await linesOf(await store.read(), book, given)).find((one) => one.id === id);
        if (line === undefined || isNameless(line))
          throw new UnknownIncident('This follow-up is not on the list any more. Reload this page.');
        const { kind, due, acts } = line;
        // The name on a class list is not kept.
        const about = kind === 'reassurance' ? '' : line.about;
        const acted = withAct({ kind, book, due, about, acts }, act, given.now, given.school);
        const item = await withSealedWords(acted, ports.words);
        await change((before) => ({ ...before, items: { ...before.items, [id]: item } }));
        return { lines: await withOpenWords(await linesOf(await store.read(), book, given), ports.words) };
      },
      async 'plain-copy-saved'({ fileName, book }) {
        await change((before, { now }) => withPlainCopy(before, fileName, book, now));
        return { noted: true };
      },
      async 'get-due'() {
        const given = await input();
        return await dueNow(await scanned(given), given, given.at);
      },
    },
  };
}

/** When something can come due by itself: the next deadline, or midnight in the school's zone. */
function nextLook({ school, at, now }: LinesInput & { readonly at: number }, next: Deadline | undefined): number {
  const midnight = Temporal.PlainDate.from(now.slice(0, 10)).add({ days: 1 }).toZonedDateTime(school.zone);
  const first = Math.min(midnight.epochMilliseconds, next?.at ?? Number.POSITIVE_INFINITY);
  return Math.max(first, at + MINUTE);
}
