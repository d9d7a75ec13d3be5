import type { Acknowledgement } from '../incidents/draft.ts';
import type { LessonRegister } from '../attendance/register.ts';
import type { LessonAnswers } from '../incidents/lesson-answers.ts';
import type { OutboxItem } from '../incidents/outbox.ts';
import type { Answers, Command, CommandAnswers, Failure, LessonStatus, Request } from './protocol.ts';

/**
 * The page's side of the protocol, for content scripts and our own pages. Uses the browser's own
 * promise API directly (Chrome 148, Firefox 140): the polyfill would cost the meeting page 4 kB.
 */

interface MessageSender {
  readonly id?: string;
}

type CommandListener = (message: unknown, sender: MessageSender) => Promise<unknown> | undefined;

interface RuntimeApi {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: CommandListener): void;
    removeListener(listener: CommandListener): void;
  };
}

/** Asked each time: a reloaded extension takes it away from the script that goes on running. */
function runtime(): RuntimeApi | undefined {
  const scope = globalThis as { browser?: { runtime?: RuntimeApi }; chrome?: { runtime?: RuntimeApi } };
  return (scope.browser ?? scope.chrome)?.runtime;
}

/** false once the extension was reloaded, updated or removed: this script should tear itself down. */
export function extensionAlive(): boolean {
  return runtime()?.id !== undefined;
}

async function ask(request: Request): Promise<unknown> {
  try {
    return await runtime()?.sendMessage(request);
  } catch {
    // A stopped worker, a closed channel, a reloaded extension: all the same to the caller, not known.
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What a page goes by before there is a meeting in it; `undefined` when there was no answer: ask again later. */
export async function getProbes(): Promise<Answers['get-probes'] | undefined> {
  const answer = await ask({ type: 'get-probes' });
  return isObject(answer) && typeof answer['mark'] === 'string'
    ? (answer as unknown as Answers['get-probes'])
    : undefined;
}

/** A meeting is here: has the script that watches put into this page. */
export async function watchHere(): Promise<void> {
  await ask({ type: 'watch-here' });
}

/** The school whose policy holds, and its capture form; `undefined` when there was no answer: ask again later. */
export async function getSchool(): Promise<Answers['get-school'] | undefined> {
  const answer = await ask({ type: 'get-school' });
  return isObject(answer) && isObject(answer['school']) ? (answer as unknown as Answers['get-school']) : undefined;
}

/**
 * One attempt to store a draft or an amendment; the outbox's `send`. Never rejects: anything but an
 * explicit acknowledgement of this very id is `undefined`, not known to be stored.
 */
export async function sendToLog(item: OutboxItem): Promise<Acknowledgement | undefined> {
  const id = 'draft' in item ? item.draft.id : item.amendment.id;
  const answer = await ask(
    'draft' in item ? { type: 'record-incident', ...item } : { type: 'amend-incident', ...item },
  );
  if (!isObject(answer)) return undefined;
  if (answer['recorded'] === id && typeof answer['reference'] === 'string') {
    return { recorded: id, reference: answer['reference'] };
  }
  return answer['refused'] === id ? { refused: id, because: 'not-understood' } : undefined;
}

/** One attempt to have what is known of a lesson kept; false: not known to be. */
export async function keepLesson(lesson: LessonAnswers | LessonRegister): Promise<boolean> {
  const answer = await ask('answers' in lesson ? { type: 'keep-answers', lesson } : { type: 'keep-register', lesson });
  return isObject(answer) && answer['kept'] === lesson.id;
}

/** Tells the badge; best effort. */
export function reportStatus(status: LessonStatus): void {
  void ask({ type: 'lesson-status', status });
}

/** Opens the log page in a tab. */
export function openLog(): void {
  void ask({ type: 'open-log' });
}

/**
 * For our own pages: the answer, or a failure with a sentence for the teacher. Asked twice: the browser
 * may stop the background over the first time, and what a request writes carries an id of its own.
 */
export async function request<R extends Request>(message: R): Promise<Answers[R['type']] | Failure> {
  const first = await ask(message);
  const answer = isObject(first) ? first : await ask(message);
  if (isObject(answer)) return answer as unknown as Answers[R['type']] | Failure;
  return { failed: 'no-answer', why: 'Lesson Lookout did not answer. Please try again.' };
}

export function isFailure(answer: object): answer is Failure {
  return 'failed' in answer;
}

export type CommandHandlers = {
  readonly [Type in Command['type']]: (
    command: Extract<Command, { readonly type: Type }>,
  ) => CommandAnswers[Type] | Promise<CommandAnswers[Type]>;
};

/** Answers what the popup, the side panel and the background ask of a page until the signal fires. */
export function onCommand(handlers: Partial<CommandHandlers>, signal: AbortSignal): void {
  const api = runtime();
  if (api === undefined || signal.aborted) return;
  const listener: CommandListener = (message, sender) => {
    if (sender.id !== api.id || !isObject(message)) return undefined;
    const type = message['type'];
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
    // Each takes its own command: only our own pages and the background can send one.
    return Promise.resolve((handlers as Record<string, (command: unknown) => unknown>)[type]?.(message));
  };
  api.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (extensionAlive()) api.onMessage.removeListener(listener);
  });
}
