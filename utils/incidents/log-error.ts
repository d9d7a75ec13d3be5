/** Why the log could not be read or written; each has one sentence for the teacher. */
export type LogErrorCode = 'locked' | 'other-log' | 'blocked' | 'newer' | 'full' | 'unavailable' | 'busy';

const SENTENCES: Record<LogErrorCode, string> = {
  locked: 'The incident log is locked. Unlock it with your passphrase to read it. You can record without.',
  'other-log':
    'This browser already has records of its own, which are not those of the backup. Nothing was brought back, and nothing here was changed. Restore in a browser profile that has none yet.',
  blocked: 'The incident log is held by an older page of Lesson Lookout. Close its other pages, then try again.',
  newer: 'A newer version of Lesson Lookout wrote this log. Update the extension to read and write it.',
  full: 'The disk or the browser’s storage is full, so nothing could be stored. Free some space, then try again.',
  unavailable:
    'The browser could not open the incident log. Keep the meeting’s tab open: what it holds is tried again. If it stays so, copy the words, then start the browser anew. If that does not help, ask your school’s IT, and note on paper what happens meanwhile.',
  busy: 'The incident log was busy. Please try again.',
};

export class LogError extends Error {
  constructor(
    readonly code: LogErrorCode,
    cause?: unknown,
  ) {
    super(SENTENCES[code], { cause });
    this.name = 'LogError';
  }
}

/** The log's error behind a failed database call, or `undefined` for a bug of ours. */
export function logErrorOf(error: unknown): LogError | undefined {
  if (error instanceof LogError) return error;
  if (!(error instanceof DOMException)) return undefined;
  if (error.name === 'VersionError') return new LogError('newer', error);
  if (error.name === 'QuotaExceededError') return new LogError('full', error);
  // Another writer was first.
  if (error.name === 'ConstraintError') return new LogError('busy', error);
  return new LogError('unavailable', error);
}

/** For what goes on without, while the log is locked: other errors stay errors. */
export function unlessLocked(error: unknown): undefined {
  if (error instanceof LogError && error.code === 'locked') return undefined;
  throw error;
}
