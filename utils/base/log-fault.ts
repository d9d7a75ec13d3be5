/** For the teacher, where it is a bug of ours. */
export const FAULT = 'Something in Lesson Lookout went wrong. Please try again.';

/** Says on the console what went wrong, once and without the error's message, which may hold a name. */
export function logFault(level: 'error' | 'warn' | 'info', what: string): (error: unknown) => void {
  return (error) => {
    console[level](`Lesson Lookout: ${what} (${error instanceof Error ? error.name : 'unknown'})`);
  };
}
