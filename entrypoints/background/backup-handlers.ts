import browser from 'webextension-polyfill';
import type { LessonStore } from '../../utils/incidents/lesson-store.ts';
import { isFollowUps } from '../../utils/incidents/follow-ups.ts';
import type { IncidentLog, MarkStore } from '../../utils/incidents/log.ts';
import { LogError } from '../../utils/incidents/log-error.ts';
import type { Book } from '../../utils/incidents/record.ts';
import type { BackupRequest, BackupSettings, BookEnds } from '../../utils/messages/backup-protocol.ts';
import type { Handlers } from '../../utils/messages/router.ts';
import type { ParsedSchool } from '../../utils/policy/school-file.ts';
import type { Words } from '../../utils/seal/words.ts';
import { forBackup, fromBackup } from './follow-up-words.ts';

/** Records that go into one message. */
const PAGE = 200;
/** Names in `storage.local` of what is kept beside the records. */
const NAMES = { recorder: 'recorder', receipts: 'receipts', followUps: 'follow-ups' } as const;

export interface BackupPorts {
  readonly log: IncidentLog;
  readonly marks: MarkStore;
  readonly lessons: LessonStore;
  readonly words: Words;
  /** The school file's text, if there is one. */
  schoolText(): Promise<string | undefined>;
  saveSchool(text: string): Promise<ParsedSchool>;
}

/** One function for each request of the backup. */
export function createBackupHandlers(ports: BackupPorts): Pick<Handlers, BackupRequest['type']> {
  const { log, marks } = ports;

  async function endsOf(book: Book): Promise<BookEnds> {
    const [mark, tombstone] = await Promise.all([marks.read(book), marks.readTombstone(book)]);
    return { ...(mark ? { mark } : {}), ...(tombstone ? { tombstone } : {}) };
  }

  async function kept(): Promise<BackupSettings> {
    const all = await browser.storage.local.get(Object.values(NAMES));
    const named = Object.entries(NAMES).flatMap(([name, key]) => (all[key] === undefined ? [] : [[name, all[key]]]));
    const school = await ports.schoolText();
    // Open: sealed to the key of this device, another could not read them.
    const { lessons } = await ports.lessons.read();
    const followUps: unknown = all[NAMES.followUps];
    return {
      ...(school === undefined ? {} : { school }),
      ...Object.fromEntries(named),
      ...(isFollowUps(followUps) ? { followUps: await forBackup(followUps, ports.words) } : {}),
      ...(lessons.length === 0 ? {} : { lessons }),
    };
  }

  return {
    'backup-rest': async () => ({
      settings: await kept(),
      books: { incidents: await endsOf('incidents'), 'staff-concerns': await endsOf('staff-concerns') },
    }),

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
      if (settings.school !== undefined) {
        if (before.school === undefined) await ports.saveSchool(settings.school);
        else if (before.school !== settings.school) stays.push('school');
      }
      if (settings.receipts !== undefined) {
        await browser.storage.local.set({ [NAMES.receipts]: { ...settings.receipts, ...before.receipts } });
      }
      if (settings.recorder !== undefined && !before.recorder?.name) {
        await browser.storage.local.set({ [NAMES.recorder]: settings.recorder });
      }
      if (isFollowUps(settings.followUps)) {
        const none = !isFollowUps(before.followUps) || Object.keys(before.followUps.items).length === 0;
        const here = none && (await fromBackup(settings.followUps, ports.words));
        if (here) await browser.storage.local.set({ [NAMES.followUps]: here });
        else if (JSON.stringify(before.followUps) !== JSON.stringify(settings.followUps)) stays.push('followUps');
      }
      if (settings.lessons !== undefined && !(await ports.lessons.restore(settings.lessons))) {
        if (JSON.stringify(before.lessons) !== JSON.stringify(settings.lessons)) stays.push('lessons');
      }
      return { stays };
    },
  };
}
