import browser from 'webextension-polyfill';
import { browserDatabase, keyStoreIn, type LogDatabase } from '../../utils/incidents/database.ts';
import { createIncidentLog, type IncidentLog } from '../../utils/incidents/log.ts';
import { browserMarks } from '../../utils/incidents/marks.ts';
import { readersOf } from '../../utils/incidents/readers.ts';
import { createStretches, type Stretches } from '../../utils/incidents/stretches.ts';
import type { School } from '../../utils/policy/school.ts';
import { createLock, type Lock } from '../../utils/seal/lock.ts';
import { browserMemory } from '../../utils/seal/memory.ts';

export interface SealedLog {
  readonly log: IncidentLog;
  readonly lock: Lock;
  readonly stretches: Stretches;
  readonly database: LogDatabase;
}

const ALARM = 'lock';

/** The log, its keys and its lock, as they stand in this browser. */
export function openSealedLog(loadSchool: () => Promise<School>, inLesson: () => Promise<boolean>): SealedLog {
  const database = browserDatabase();
  const lock = createLock({
    keys: keyStoreIn(database),
    memory: browserMemory,
    now: Date.now,
    inLesson,
    wakeAt: async (at) => void (await browser.alarms.create(ALARM, { when: at })),
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await lock.lockIfDue();
  });
  const stretches = createStretches({
    database,
    lock,
    memory: browserMemory,
    recipientsOf: async (book) => readersOf(book, await loadSchool()),
    now: Date.now,
  });
  return { log: createIncidentLog({ database, marks: browserMarks, stretches }), lock, stretches, database };
}
