import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The faults that the log and its messages must stand, and the tests that show it: sections A (worker, messages, life
 * of the extension) and B (storage) of the product's fault table, and E18 (hostile files). What of a row does not hold
 * is in `open`. Each test is named by its file and the beginning of its title; a title that is gone fails here.
 */
interface Row {
  readonly fault: string;
  readonly tests: readonly (readonly [file: string, title: string])[];
  /** What of the row does not hold, or is not shown by a test. */
  readonly open?: string;
}

const LOG = 'tests/incidents/log.test.ts';
const LOG_FAULTS = 'tests/incidents/log-faults.test.ts';
const SEALED = 'tests/incidents/sealed.test.ts';
const MOVED = 'tests/incidents/moved.test.ts';
const OUTBOX = 'tests/incidents/outbox.test.ts';
const BROWSER = 'tests/e2e/chromium/faults.spec.ts';
const PAGE = 'tests/faults/meeting-page.test.ts';
const PURGE = 'tests/incidents/purge.test.ts';
const SCHOOL = 'tests/settings/school-store.test.ts';

const TABLE: Readonly<Record<string, Row>> = {
  A1: {
    fault: 'the worker is stopped between the write and its completion',
    tests: [
      [LOG, 'loses nothing and doubles nothing when the worker dies before the transaction completes'],
      ['tests/incidents/erasure.test.ts', 'is all or nothing when the worker dies'],
    ],
  },
  A2: {
    fault: 'the worker is stopped after completion, before the reply',
    tests: [
      [LOG, 'answers a resend with the first number when the worker died after the transaction'],
      [OUTBOX, 'keeps the first answer when a lost acknowledgement is given twice'],
    ],
  },
  A3: {
    fault: 'the worker is stopped again and again while captures come',
    tests: [
      [LOG, 'keeps every record and every number through twenty deaths'],
      ['tests/background/worker-stop.spec.ts', 'what was acknowledged is stored exactly once, and the chain holds'],
      [BROWSER, '${CAPTURES} captures while the background is stopped ${STOPS} times'],
    ],
  },
  A4: {
    fault: 'a burst comes to a worker that is starting',
    tests: [
      [LOG, 'keeps one row of numbers for two tabs, and for two writers at once'],
      ['tests/messages/router.test.ts', 'takes a name of 10,000 characters whole'],
    ],
    open: 'Nothing is sent for each event of a lesson: a capture is one message, and the status goes only when it changed; so there is nothing to put into batches.',
  },
  A5: {
    fault: 'a message is answered by nothing, or by nobody',
    tests: [
      ['tests/messages/client.test.ts', 'takes %s for "not known"'],
      [OUTBOX, 'never calls recorded what was answered by %s'],
      [OUTBOX, 'waits 0.1 s, then twice as long each time, up to 5 s'],
    ],
    open: 'The waits have no jitter: one page has one thread of captures, which cannot come in step with others.',
  },
  A6: {
    fault: 'the extension is updated or reloaded in a lesson',
    tests: [
      [BROWSER, 'the extension is reloaded in the middle of the lesson, and goes on in the same page'],
      ['tests/e2e/firefox/recording.test.ts', 'the extension is updated in the lesson: it goes on in the same page'],
      ['tests/background/background.test.ts', 'puts the meeting scripts into the pages that are open'],
      ['tests/components/take-over.test.ts', '%s: the one before is told, goes, and leaves its note'],
      ['tests/watch/resume.test.ts', 'a capture has the minutes before it, and from when to when nothing was watched'],
      ['tests/watch/resume.test.ts', 'a card that was answered stays away'],
      [OUTBOX, 'hands over to the next script of the page'],
      ['tests/watch/next-lesson.test.ts', 'goes on under the same id after an update'],
    ],
    open: 'For how long something has held is counted anew. What a passphrase had unlocked is locked again. On a page that shows no meeting Chromium’s old script goes at its next look, 10 s at the latest.',
  },
  A7: {
    fault: 'an update waits while a lesson is watched',
    tests: [
      ['tests/background/updates.test.ts', 'waits while a lesson is %s'],
      ['tests/background/updates.test.ts', 'waits while a lesson’s page is too busy to answer'],
    ],
    open: 'Chromium installs by itself once the background idles, whoever listens; then A6 holds.',
  },
  A8: {
    fault: 'the extension is disabled or removed in a lesson',
    tests: [
      [BROWSER, 'the extension is turned off in the middle of the lesson'],
      [
        'tests/components/dock.test.tsx',
        'cut off from the extension it says so, shows nothing stale and keeps the words',
      ],
      ['tests/messages/client.test.ts', 'notices that the extension was taken away'],
      [OUTBOX, 'stops trying when the page or the extension goes, and calls nothing recorded'],
    ],
  },
  A9: {
    fault: 'the script is put into one page twice',
    tests: [
      [PAGE, 'is watched by one script, however often it is put there'],
      [BROWSER, 'the extension is reloaded in the middle of the lesson, and goes on in the same page'],
    ],
  },
  A10: {
    fault: 'the page comes back from the back/forward cache',
    tests: [
      [
        'tests/e2e/chromium/back-forward-cache.spec.ts',
        'goes on with one script, tells the background that it is back',
      ],
    ],
    open: 'Shown in Chromium, in the long run. There is no port that would have to be opened anew; the page’s own nodes come back as they were.',
  },
  A11: {
    fault: 'the worker forgets its globals before every message',
    tests: [
      ['tests/background/background.test.ts', 'stores a capture of a meeting page, and gives the same number after'],
      ['tests/e2e/firefox/recording.test.ts', 'the background is stopped before, while and after'],
      ['tests/background/left-behind.test.ts', 'when the background was stopped in between'],
      ['tests/background/updates.test.ts', 'comes when the lesson’s tab closes, also after the background was stopped'],
    ],
  },
  A12: {
    fault: 'the school file changes in a lesson',
    tests: [
      [SCHOOL, 'tells of a change, its own key only, until nobody listens'],
      ['tests/watch/renew.test.ts', 'changes nothing until the next look'],
      ['tests/watch/renew.test.ts', 'keeps the time that a rule has held, under the new grace'],
      ['tests/watch/renew.test.ts', 'closes what a rule that is off now has open'],
    ],
  },
  A13: {
    fault: 'what the device management sends is missing, wrong or changed',
    tests: [
      [SCHOOL, 'is told by its place when it is wrong; what came before it holds'],
      [SCHOOL, 'leaves the file alone when it is wrong and nothing came before'],
      [SCHOOL, 'holds as it was while the browser cannot read it'],
    ],
  },
  A14: {
    fault: 'alarms come late or in a burst',
    tests: [
      [
        'tests/background/follow-ups.test.ts',
        'comes at the school’s time, once, however often and late the alarm does',
      ],
      ['tests/incidents/return-due.test.ts', 'is the same however often and however late it is asked for'],
    ],
  },
  A15: {
    fault: 'a rule throws',
    tests: [[PAGE, 'loses one rule to a bug of that rule, says so once and without a name, and no other']],
  },
  A16: {
    fault: 'the observer’s callback throws',
    tests: [
      ['tests/watch/observe.test.ts', 'survives a bug, says so, and has everything read anew'],
      ['tests/watch/observe.test.ts', 'is left alone after a hundred changes without news'],
    ],
  },
  B1: {
    fault: 'the disk is full',
    tests: [
      [LOG_FAULTS, 'stores nothing and says so when the disk is full'],
      [LOG_FAULTS, 'writes nothing on a disk that is nearly full, reads on, and stores it once there is room'],
      [LOG_FAULTS, 'begins a new journal after a failure, before anything else is written'],
      [OUTBOX, 'says so only after two seconds, and takes it back once it is stored'],
    ],
    open: 'With less than 16 MB left nothing is written. A disk that something else fills in that very moment can still cost Chromium’s store, acknowledged records with it: then it is B7.',
  },
  B2: {
    fault: 'a transaction is aborted',
    tests: [[LOG_FAULTS, 'treats an aborted transaction as not written, and tries again']],
  },
  B3: {
    fault: 'an older page holds the database',
    tests: [
      [LOG_FAULTS, 'says that an older page holds the log when the open stays blocked, and recovers'],
      [LOG_FAULTS, 'makes way for a newer version, and then does not write beneath it'],
    ],
  },
  B4: {
    fault: 'a newer version comes in the middle of a write',
    tests: [[LOG_FAULTS, 'answers truly for each of ten writes that a newer version comes into']],
  },
  B5: {
    fault: 'the browser closes the database',
    tests: [
      [LOG_FAULTS, 'opens anew when the browser closes the connection'],
      ['tests/log/log.spec.ts', 'a log that was deleted is reported as a loss'],
    ],
  },
  B6: {
    fault: 'the database cannot be opened',
    tests: [
      [LOG_FAULTS, 'heals a broken backing store by opening anew, a few times and no more'],
      [LOG_FAULTS, 'never deletes the database by itself'],
    ],
    open: 'What is not stored waits in the meeting page, which says so and lets the words be copied; it is not put into another store.',
  },
  B7: {
    fault: 'the log is gone',
    tests: [
      ['tests/incidents/health.test.ts', 'reports a log that is gone as a loss, never as empty'],
      ['tests/incidents/health.test.ts', 'goes on from the mark after a loss, so that the gap stays to be seen'],
      [LOG, 'answers only after the high-water mark is written too'],
      ['tests/log/log.test.tsx', 'never shows a log that is gone as one in which nothing happened'],
      ['tests/background/background.test.ts', 'gives the school and stores captures while what lies beside the log'],
    ],
    open: 'Where the log and what lies beside it are gone both, nothing on the device knows of it: the DSL’s next check does. While what lies beside it cannot be read, captures go on and the log page gives no better advice than to try again.',
  },
  B8: {
    fault: 'the browser does not promise to keep the data',
    tests: [
      ['tests/guards/built/manifest.test.ts', 'asks for these permissions and no other'],
      ['tests/log/log.spec.ts', 'a log that was deleted is reported as a loss'],
    ],
    open: 'The permission unlimitedStorage is asked for, and persist() is not; a loss is noticed either way.',
  },
  B9: {
    fault: 'the change to a new version of the database is interrupted',
    tests: [
      [MOVED, 'is read at once, moved under the seal whole, and verifies'],
      [MOVED, 'loses nothing when the background is stopped at any write of it'],
      [MOVED, 'is not upgraded by half: what stops the upgrade leaves it as it was, and the next start does it'],
      [MOVED, 'goes on while it is locked, and is moved under the seal once it is unlocked'],
    ],
  },
  B10: {
    fault: 'a newer version wrote the log',
    tests: [
      [LOG_FAULTS, 'makes way for a newer version, and then does not write beneath it'],
      [BROWSER, 'the log belongs to a newer version: nothing is called recorded, the words stay'],
      ['tests/e2e/chromium/log-page.spec.ts', 'a log that no answer comes from is never shown as empty'],
    ],
  },
  B11: {
    fault: 'a record is damaged',
    tests: [
      [SEALED, 'shows a record with %s as unreadable, and every other one'],
      ['tests/export/weekly-return.test.ts', 'keeps a row for a record that is damaged'],
    ],
  },
  B12: {
    fault: 'a record was changed or taken out',
    tests: [
      ['tests/incidents/health.test.ts', 'names the first record with %s'],
      ['tests/incidents/health.test.ts', 'counts a record taken out %s'],
      ['tests/export/tampered-return.test.ts', 'is named: %s'],
    ],
  },
  B13: {
    fault: 'the key is gone',
    tests: [
      [SEALED, 'shows what was sealed to a key that is gone as unreadable, and goes on with a new one'],
      ['tests/backup/backup.test.ts', 'opens a log again whose passphrase nobody knows any more, under the new key'],
      ['tests/log/sealed.test.tsx', 'says that a log whose key is gone is not lost, and where to go'],
      [
        'tests/backup/sealed-log.test.ts',
        'is saved and opened when the key of this device is gone, and holds no word and no private key',
      ],
    ],
  },
  B14: {
    fault: 'two records are sealed with one IV',
    tests: [['tests/seal/box.test.ts', 'never draws one IV twice, and no two boxes of one text are alike']],
  },
  B15: {
    fault: 'two tabs write at once',
    tests: [[LOG, 'keeps one row of numbers for two tabs, and for two writers at once']],
  },
  B16: {
    fault: 'the power fails after the acknowledgement',
    tests: [
      [LOG, 'asks for strict durability, and answers only after the transaction is complete'],
      ['tests/e2e/chromium/torn-journal.spec.ts', 'half an entry at the end of the browser’s journal costs no record'],
      ['tests/background/background.test.ts', 'begins a new journal of the browser’s store, once a session'],
    ],
    open: 'The second is shown in the long run. Should the browser end a second time in the first moments of a start, it can still throw the log away: then it is B7.',
  },
  B17: {
    fault: 'a window that keeps no history',
    tests: [
      ['tests/guards/built/manifest.test.ts', 'stays out of private windows'],
      [
        'tests/e2e/firefox/no-history.test.ts',
        'in a Firefox that never remembers history nothing of the extension runs',
      ],
      [LOG_FAULTS, 'heals a broken backing store by opening anew, a few times and no more'],
    ],
    open: 'There is no memory mode, since nothing would come to it: with `incognito: not_allowed` such a Firefox starts neither the background nor a meeting script (seen in 153), and with cookies blocked or kept for the session the database opens in both browsers (seen by hand). Should it be refused all the same, it is B6.',
  },
  B18: {
    fault: 'a log of a million records',
    tests: [
      ['tests/export/long-return.test.ts', 'asks for no more than a page at once'],
      [LOG, 'gives the newest records over gaps of any length, and no more than are asked for'],
      ['tests/bench/long-log.spec.ts', '400,000 records are a file in a heap of 96 MB'],
    ],
    open: 'In a browser 400,000 were written and made into a file, in the long run; a million takes too long to write there. What is read at once does not grow with them.',
  },
  B19: {
    fault: 'deleting after the retention time is interrupted',
    tests: [[PURGE, 'goes on after it was interrupted, range by range, and is never shown as a loss meanwhile']],
  },
  B20: {
    fault: 'the disk is full when a file is made',
    tests: [
      [
        'tests/components/download.test.ts',
        'is let go at once when the browser cannot take it, and the caller is told',
      ],
      [
        'tests/log/staff-file.test.tsx',
        'says that the browser could not make it, and that it is recorded all the same',
      ],
    ],
  },
  E18: {
    fault: 'a hostile file is opened',
    tests: [
      ['tests/options/options.test.tsx', 'refuses a file that is too large to be one, unread'],
      ['tests/policy/school-file-errors.test.ts', '%j names its place and the mend'],
      ['tests/settings/lists/read-list.test.ts', 'keeps a name of 10,000 characters'],
      ['tests/options/lists.test.tsx', 'does not overwrite a school file that was changed meanwhile'],
      ['tests/seal/age.test.ts', 'opens with no other key, and not when a byte of it changed or its end is gone'],
      ['tests/desk/desk.test.tsx', 'says that a sealed file is %s'],
    ],
  },
};

const sources = new Map<string, string>();

function source(file: string): string {
  const known = sources.get(file) ?? readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  sources.set(file, known);
  return known;
}

describe('each fault has its test', () => {
  it.each(Object.entries(TABLE))('%s', (_row, { tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, title] of tests) {
      const quoted = [`'${title}`, `\`${title}`, `"${title}`];
      expect(
        quoted.some((one) => source(file).includes(one)),
        `${file}: ${title}`,
      ).toBe(true);
    }
  });
});
