import { SHEET } from '../../components/meeting/sheet.ts';
import { SAME_LESSON } from '../../utils/attendance/lessons.ts';
import { withoutPerson } from '../../utils/attendance/one-person.ts';
import { captureForm } from '../../utils/incidents/capture-form.ts';
import {
  composeAmendment,
  composeIncident,
  UnknownIncident,
  type WritingContext,
} from '../../utils/incidents/compose.ts';
import type { Acknowledgement, IncidentDraft } from '../../utils/incidents/draft.ts';
import { composeRemoval } from '../../utils/incidents/erasure.ts';
import type { Appended, Entry, IncidentLog } from '../../utils/incidents/log.ts';
import type { LogReader } from '../../utils/incidents/reader.ts';
import { readersOf } from '../../utils/incidents/readers.ts';
import { whyNotReceipt } from '../../utils/incidents/receipt.ts';
import type { LessonStore } from '../../utils/incidents/lesson-store.ts';
import type { RegisterStore } from '../../utils/incidents/register-store.ts';
import type { ReceiptStore } from '../../utils/incidents/receipts.ts';
import type { RecentCategories } from '../../utils/incidents/recent.ts';
import { readRecord, referenceOf } from '../../utils/incidents/record.ts';
import type { Recorder } from '../../utils/incidents/recorder.ts';
import { urgentGuidance } from '../../utils/incidents/urgent.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import { composeReturn, madeReturn, type MadeReturn, returnFileName } from '../../utils/incidents/weekly.ts';
import type { LessonStatus, ReturnFile } from '../../utils/messages/protocol.ts';
import type { BackupRequest } from '../../utils/messages/backup-protocol.ts';
import type { LockRequest } from '../../utils/messages/lock-protocol.ts';
import type { SealedRequest } from '../../utils/messages/sealed-protocol.ts';
import type { Handlers } from '../../utils/messages/router.ts';
import type { Asker, MeetingFrame } from '../../utils/messages/sender.ts';
import { asksForAttendance, checklistsOf } from '../../utils/policy/checklists/checklists-of.ts';
import { listsOf } from '../../utils/policy/roll.ts';
import type { School } from '../../utils/policy/school.ts';
import type { FollowUpKeeper } from './follow-ups.ts';

/** What the answers are made from; the browser's part of it is handed in. */
export interface Ports {
  readonly log: IncidentLog;
  readonly receipts: ReceiptStore;
  readonly followUps: FollowUpKeeper;
  readonly recent: RecentCategories;
  readonly lessons: LessonStore;
  readonly registers: RegisterStore;
  loadSchool(): Promise<School>;
  readRecorder(): Promise<Recorder>;
  writeRecorder(recorder: Recorder): Promise<void>;
  /** Epoch ms. */
  now(): number;
  openLog(): Promise<void>;
  /** What meeting pages know one another's notes by, over an update; no page of a website knows it. */
  pageMark(): Promise<string>;
  /** Puts the script that watches into the frame that asks. */
  putWatcher(frame: MeetingFrame): Promise<void>;
  showBadge(tabId: number, status: LessonStatus): Promise<void>;
  /** For what is to be told when the page is gone. */
  followLeaving(tabId: number, status: LessonStatus): Promise<void>;
}

const DAY = 86_400_000;

type Heads = Parameters<Parameters<IncidentLog['append']>[1]>[1];

/** A typed receipt is not that of the return; the message says what differs. */
class OtherReceipt extends Error {
  readonly code = 'other-receipt';
}

/** Its page sends all that it saw each time anew, and would bring back whom a removal took out. */
class LessonGoesOn extends Error {
  readonly code = 'lesson-goes-on';

  constructor() {
    super('The person is in a lesson that goes on or has just ended. Please try again ten minutes after it.');
  }
}

/** A meeting page's platform is what the browser says of it; our own pages keep the one of the record. */
function fromPlatform<D extends IncidentDraft>(draft: D, asker: Asker): D {
  return asker.from === 'meeting' ? { ...draft, platform: asker.platform } : draft;
}

/** One function for each request of the protocol; those about lock and backup have files of their own. */
export function createHandlers(ports: Ports): Omit<Handlers, (LockRequest | BackupRequest | SealedRequest)['type']> {
  const { log, followUps } = ports;

  /** @param signature who signs it, where the request says so */
  async function context(signature?: Recorder): Promise<WritingContext> {
    // Signed or not, it is stored.
    const recording = signature ?? ports.readRecorder().catch(() => ({ name: '', role: '' }));
    const [school, recorder] = await Promise.all([ports.loadSchool(), recording]);
    return { school, recorder, now: ports.now() };
  }

  /**
   * Composed by the school and the recorder of this moment, which are read while the log looks whether it is stored
   * already; the same school says who may open it.
   */
  async function append(
    id: string,
    compose: (reader: LogReader, now: WritingContext, heads: Heads) => Entry | Promise<Entry>,
    signature?: Recorder,
  ): Promise<Appended> {
    const reading = context(signature);
    const appending = log.append(id, async (reader, heads) => {
      const now = await reading;
      const entry = await compose(reader, now, heads);
      return { ...entry, readers: readersOf(entry.book, now.school) };
    });
    const [appended] = await Promise.all([appending, reading]);
    return appended;
  }

  /** Not waited for, and no reason to call something not recorded: it only orders a list. */
  function remember({ category }: IncidentDraft): void {
    if (category !== undefined) ports.recent.used(category).catch(() => undefined);
  }

  async function knownReturn(reference: string): Promise<MadeReturn> {
    const made = await madeReturn(log, reference);
    if (made === undefined) throw new UnknownIncident('There is no such return in this log, or it cannot be read.');
    const gone = await log.deleted(made.book);
    if (gone !== undefined && made.from <= gone.seq) {
      throw new UnknownIncident(
        `What ${reference} covers was deleted on this device by ${gone.on}, after the school’s retention time: its file cannot be made again.`,
      );
    }
    return made;
  }

  async function fileOf(reference: string): Promise<ReturnFile> {
    const made = await knownReturn(reference);
    const { book, from, to } = made;
    return { reference, fileName: returnFileName(made), book, from, to };
  }

  return {
    ...followUps.handlers,

    async 'get-probes'(_request, asker) {
      const [{ probes }, mark] = await Promise.all([ports.loadSchool(), ports.pageMark()]);
      return { probes: (asker.from === 'meeting' && probes?.[asker.platform]) || {}, mark };
    },

    async 'watch-here'(_request, asker) {
      if (asker.from === 'meeting') await ports.putWatcher(asker);
      return { put: true };
    },

    async 'get-school'() {
      const used = ports.recent.read().catch(() => []);
      const [school, recent, mark] = await Promise.all([ports.loadSchool(), used, ports.pageMark()]);
      return { school, form: captureForm(school, recent), checklists: checklistsOf(school), sheet: SHEET, mark };
    },

    async 'record-incident'({ draft }, asker): Promise<Acknowledgement> {
      const given = fromPlatform(draft, asker);
      const place = await append(draft.id, (_reader, now) => composeIncident(given, now));
      if (asker.from === 'page') void followUps.written(given, place);
      remember(draft);
      return { recorded: draft.id, reference: place.reference };
    },

    async 'amend-incident'({ amendment }, asker): Promise<Acknowledgement> {
      const given = fromPlatform(amendment, asker);
      const { book, reference } = await append(given.id, (reader, now) => composeAmendment(given, reader, now));
      if (asker.from === 'page') void followUps.refresh();
      remember(given);
      const root = await log.placeOf(given.of);
      // One that went to another book begins anew there.
      return { recorded: given.id, reference: root?.book === book ? referenceOf(book, root.seq) : reference };
    },

    async 'remove-person'({ id, removal }) {
      const { reference } = await append(id, (reader, now) => composeRemoval(removal, reader, now));
      return { removed: id, reference };
    },

    async 'lesson-status'({ status }, asker) {
      if (asker.from === 'meeting') {
        await Promise.all([ports.showBadge(asker.tabId, status), ports.followLeaving(asker.tabId, status)]);
      }
      return { seen: true };
    },

    async 'keep-answers'({ lesson }, asker) {
      const { policy, recordsDays } = await ports.loadSchool();
      const now = ports.now();
      const at = Math.min(now, ...lesson.answers.map((one) => one.at));
      const platform = asker.from === 'meeting' ? asker.platform : 'teams';
      await ports.lessons.put({ ...lesson, at, platform, policy: policy.base }, now - recordsDays * DAY);
      return { kept: lesson.id };
    },

    async 'keep-register'({ lesson: { register, ...lesson } }, asker) {
      const school = await ports.loadSchool();
      const platform = asker.from === 'meeting' ? asker.platform : 'teams';
      if (register === undefined) await ports.registers.remove(lesson.id);
      else if (asksForAttendance(school)) {
        await ports.registers.put({ ...lesson, platform, register });
      }
      return { kept: lesson.id };
    },

    async 'list-lessons'() {
      const { lessons, lost } = await ports.lessons.read();
      return { lessons: lessons.toReversed(), lost };
    },

    'list-registers': ({ days }) => ports.registers.read(days),

    async 'keep-told'({ id, pupil, told }) {
      await ports.registers.tell(id, pupil, told);
      return { kept: id };
    },

    async 'remove-from-registers'({ names, decidedBy, reason }) {
      const now = ports.now();
      const school = await ports.loadSchool();
      const lists = listsOf(school);
      const [on] = localDateTime(now, school.zone);
      const note = `removed on ${on}, decided by ${decidedBy}: ${reason}`;
      const changed = await ports.registers.rewrite((one) => {
        const after = withoutPerson(one, names, note, lists);
        if (after !== one && Math.abs(now - one.register.to) < SAME_LESSON) throw new LessonGoesOn();
        return after;
      });
      return { changed };
    },

    async 'open-log'() {
      await ports.openLog();
      return { opened: true };
    },

    async 'list-records'({ book, before, limit }) {
      const records = await log.newest(book, limit + 1, before);
      return { records: records.slice(0, limit).map((one) => readRecord(book, one)), more: records.length > limit };
    },

    'check-log': ({ book }) => log.check(book),

    async 'make-return'({ id, recorder, book = 'incidents', known }) {
      await ports.writeRecorder(recorder);
      // A file about staff says nothing of the incident book.
      const notes = book === 'incidents' ? await followUps.notesForReturn() : [];
      const { reference } = await append(
        id,
        (reader, now, heads) => composeReturn(reader, heads, book, now, notes, known),
        recorder,
      );
      await followUps.refresh();
      return await fileOf(reference);
    },

    'read-return': ({ reference }) => fileOf(reference),

    async 'confirm-return'({ reference, receipt }) {
      const why = whyNotReceipt(receipt, reference, (await knownReturn(reference)).hash);
      if (why !== undefined) throw new OtherReceipt(why);
      const { zone } = await ports.loadSchool();
      await ports.receipts.add({ [reference]: localDateTime(ports.now(), zone).join(' ') });
      return { confirmed: await ports.receipts.read() };
    },

    'get-confirmed': async () => ({ confirmed: await ports.receipts.read() }),

    'get-recorder': async () => ({ recorder: await ports.readRecorder() }),

    'get-guidance': async () => ({ guidance: urgentGuidance((await ports.loadSchool()).contacts) }),
  };
}
