import type { LessonStore } from '../../utils/incidents/lesson-store.ts';
import type { RegisterStore } from '../../utils/incidents/register-store.ts';
import type { FollowUpStore } from '../../utils/incidents/follow-up-store.ts';
import { type FollowUps, isFollowUps, isOfRecord } from '../../utils/incidents/follow-ups.ts';
import type { IncidentLog, MarkStore } from '../../utils/incidents/log.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import type { ReceiptStore } from '../../utils/incidents/receipts.ts';
import { type Book, BOOKS } from '../../utils/incidents/record.ts';
import type { Recorder } from '../../utils/incidents/recorder.ts';
import type { BackupRequest, BackupSettings, BookEnds } from '../../utils/messages/backup-protocol.ts';
import type { Handlers } from '../../utils/messages/router.ts';
import type { ParsedSchool } from '../../utils/policy/school-file.ts';
import type { Words } from '../../utils/seal/words.ts';
import { forBackup, fromBackup } from './follow-up-words.ts';

/** Records that go into one message. */
const PAGE = 200;

export interface BackupPorts {
  readonly log: IncidentLog;
  readonly marks: MarkStore;
  readonly lessons: LessonStore;
  readonly registers: RegisterStore;
  readonly receipts: ReceiptStore;
  readonly followUps: FollowUpStore;
  readonly words: Words;
  readRecorder(): Promise<Recorder>;
  writeRecorder(recorder: Recorder): Promise<void>;
  /** Looks at what is due by what was brought back; never rejects. */
  refresh(): Promise<void>;
  /** The school file's text, if there is one. */
  schoolText(): Promise<string | undefined>;
  saveSchool(text: string): Promise<ParsedSchool>;
}

/** What is known of a book beside its records. */
export async function endsOf(marks: MarkStore, book: Book): Promise<BookEnds> {
  const [mark, tombstone] = await Promise.all([marks.read(book), marks.readTombstone(book)]);
  return { ...(mark ? { mark } : {}), ...(tombstone ? { tombstone } : {}) };
}

/** One function for each request of the backup. */
export function createBackupHandlers(ports: BackupPorts): Pick<Handlers, BackupRequest['type']> {
  const { log, marks } = ports;

  async function kept(): Promise<BackupSettings> {
    const [recorder, receipts, followUps, school] = await Promise.all([
      ports.readRecorder(),
      ports.receipts.read(),
      ports.followUps.read(),
      ports.schoolText(),
    ]);
    // Open: sealed to the key of this device, another could not read them.
    const { lessons } = await ports.lessons.read();
    return {
      ...(school === undefined ? {} : { school }),
      ...(recorder.name === '' && recorder.role === '' ? {} : { recorder }),
      ...(Object.keys(receipts).length === 0 ? {} : { receipts }),
      ...(isBegun(followUps) ? { followUps: await forBackup(followUps, ports.words) } : {}),
      ...(lessons.length === 0 ? {} : { lessons }),
    };
  }

  return {
    async 'backup-rest'() {
      const [settings, { registers }] = await Promise.all([kept(), ports.registers.read()]);
      return {
        settings: { ...settings, ...(registers.length === 0 ? {} : { registers }) },
        books: Object.fromEntries(await Promise.all(BOOKS.map(async (book) => [book, await endsOf(marks, book)]))),
      };
    },

    async 'backup-records'({ book, from }) {
      let start = from;
      // A gap may be longer than a page.
      for (;;) {
        const records = await log.range(book, start, start + PAGE - 1);
        const end = (await marks.read(book))?.seq ?? 0;
        if (records.length > 0 || start > end) return { records };
        start += PAGE;
      }
    },

    async 'restore-fits'({ book, records }) {
      try {
        await log.checkRestored(book, records);
        return { fits: true };
      } catch (error) {
        if (error instanceof LogError && error.code === 'other-log') return { fits: false };
        throw error;
      }
    },

    async 'restore-ends'({ book, ends }) {
      await log.restoreEnds(book, ends);
      return { done: true };
    },

    'restore-records': async ({ book, records }) => ({ added: await log.restore(book, records) }),

    async 'restore-settings'({ settings }) {
      const before = await kept();
      const stays: (keyof BackupSettings)[] = [];
      let saved: ParsedSchool | undefined;
      // Before the school, for its turn has the log looked through and finds some of them, without what was said of them.
      if (isFollowUps(settings.followUps)) {
        const brought = await fromBackup(settings.followUps, ports.words);
        const after = await ports.followUps.change((here) => (makesItselfAnew(here) ? brought : here));
        const same = JSON.stringify(before.followUps) === JSON.stringify(settings.followUps);
        if (after !== brought && !same) stays.push('followUps');
      }
      if (settings.school !== undefined) {
        if (before.school === undefined) saved = await ports.saveSchool(settings.school);
        else if (before.school !== settings.school) stays.push('school');
      }
      if (settings.receipts !== undefined) await ports.receipts.add(settings.receipts);
      if (settings.recorder !== undefined && !before.recorder?.name) await ports.writeRecorder(settings.recorder);
      if (settings.lessons !== undefined && !(await ports.lessons.restore(settings.lessons))) {
        if (JSON.stringify(before.lessons) !== JSON.stringify(settings.lessons)) stays.push('lessons');
      }
      // One that is here already is the same lesson's, seen as far.
      if (settings.registers !== undefined) await ports.registers.restore(settings.registers);
      void ports.refresh();
      return { stays, ...(saved?.ok === false ? { schoolProblem: saved.error } : {}) };
    },
  };
}

/** True where nobody has said or done anything yet: a look finds all of it in the school file and the log. */
function makesItselfAnew({ items }: FollowUps): boolean {
  return Object.values(items).every(({ kind, acts }) => ['chat', 'incident'].includes(kind) && acts.every(isOfRecord));
}

/** Anything is kept: a store that holds nothing gives an empty one. */
function isBegun({ items, since, returns }: FollowUps): boolean {
  return Object.keys(items).length > 0 || since !== undefined || returns.length > 0;
}
