import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { createSealedHandlers } from '../../entrypoints/background/sealed-handlers.ts';
import { createLockHandlers } from '../../entrypoints/background/lock-handlers.ts';
import { Log } from '../../entrypoints/log/Log.tsx';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import { givenBy } from '../../utils/incidents/weekly.ts';
import type { Answers, Failure, Request } from '../../utils/messages/protocol.ts';
import { followUpsFor, newFollowUps } from '../background/follow-ups-fixture.ts';
import { noSchoolText } from '../background/no-school-text.ts';
import { newDevice, newLessons, newReceipts, newRecent, wakeAll } from '../incidents/log-fixture.ts';
import { LESSON_TIME } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';

/** The page on top of the real handlers and a real log in memory; `fail` answers in their place. */
export function setUp(
  changes: Parameters<typeof school>[0] = {},
  kept: Parameters<typeof newFollowUps>[0] = {},
  device = newDevice(),
) {
  let recorder = { name: '', role: '' };
  const { log, lock, stretches, database, registers } = wakeAll(device);
  const ports = {
    log,
    receipts: newReceipts(),
    recent: newRecent(),
    loadSchool: () => Promise.resolve(school(changes)),
    readRecorder: () => Promise.resolve(recorder),
    now: () => LESSON_TIME + 3_600_000,
  };
  const logHandlers = createHandlers({
    ...ports,
    followUps: followUpsFor({ ...ports, store: newFollowUps(kept) }),
    lessons: newLessons(),
    registers,
    writeRecorder: (typed) => {
      recorder = typed;
      return Promise.resolve();
    },
    openLog: () => Promise.resolve(),
    pageMark: () => Promise.resolve('mark '),
    putWatcher: () => Promise.resolve(),
    showBadge: () => Promise.resolve(),
    followLeaving: () => Promise.resolve(),
  });
  const handlers = {
    ...logHandlers,
    ...createLockHandlers({ lock, stretches, log, schoolText: noSchoolText }),
    ...createSealedHandlers({ database, marks: device.marks }),
  };
  const failures = new Map<Request['type'], Failure>();
  const asked: Request[] = [];
  /** The text of what is saved as a blob comes later: `textSaved` waits for it. */
  const saved: { fileName: string; text: string }[] = [];
  const sealing = { works: true };
  const saving = { works: true };
  const turns = new Set<() => void>();
  async function ask<R extends Request>(message: R): Promise<Answers[R['type']] | Failure> {
    asked.push(message);
    const failure = failures.get(message.type);
    if (failure) return failure;
    const handler = handlers[message.type as keyof typeof handlers] as unknown as (
      request: R,
      asker: object,
    ) => Promise<Answers[R['type']]>;
    try {
      return await handler(JSON.parse(JSON.stringify(message)) as R, { from: 'page' });
    } catch (error) {
      // As the router answers what has a sentence for the teacher.
      if (error instanceof Error && 'code' in error) return { failed: String(error.code), why: error.message };
      throw error;
    }
  }
  return {
    device,
    lock,
    registers,
    failures,
    ask,
    asked,
    saved,
    textSaved: (index = 0) =>
      waitFor(() => {
        const text = saved[index]?.text;
        if (!text) throw new Error(`nothing saved ${index}`);
        return text;
      }),
    sealing,
    saving,
    /** The lock was turned, on whatever page. */
    turned: () => turns.forEach((turn) => turn()),
    record: (one: IncidentDraft) => ask({ type: 'record-incident', draft: one }),
    amend: (one: IncidentDraft, of: string) => ask({ type: 'amend-incident', amendment: { ...one, of } }),
    open: (hash = '') => {
      location.hash = hash;
      render(
        <Log
          ask={ask}
          reader={log}
          given={givenBy(device.marks)}
          makers={undefined}
          save={(fileName, content) => {
            if (!saving.works) throw new DOMException('no space', 'QuotaExceededError');
            const file = { fileName, text: typeof content === 'string' ? content : '' };
            saved.push(file);
            if (typeof content !== 'string') void textOf(content).then((text) => (file.text = text));
          }}
          // A seal that can be looked through; the real one has its own tests.
          seal={async (bytes, recipient) => {
            if (!sealing.works) throw new Error('bad key');
            return bytes.pipeThrough(
              new TransformStream({ start: (sealed) => sealed.enqueue(new TextEncoder().encode(`${recipient} `)) }),
            );
          }}
          onLockTurn={(turned) => {
            turns.add(turned);
            return () => turns.delete(turned);
          }}
          now={() => LESSON_TIME + 3_600_000}
          newId={() => crypto.randomUUID()}
        />,
      );
    },
  };
}

/** With its BOM. */
async function textOf(content: readonly Blob[]): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Blob([...content]).arrayBuffer());
}

export function type(label: string | RegExp, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

export function choose(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

export function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}
