import { type SchoolFile, type SchoolFileSource, useSchoolFile } from './use-school-file.ts';

export interface ChangesSource extends SchoolFileSource {
  readonly clear: () => Promise<void>;
}

export interface Changes extends SchoolFile {
  /** Keeps the file with a change; `done` is said then. The text as it is: nothing is written. */
  change(text: string | undefined, done: string): Promise<boolean>;
  /** Takes the last change back; `undefined`: there is none, or the file is another one by now. */
  readonly undo: (() => Promise<void>) | undefined;
}

/**
 * The last change made on this page of the browser. It can be taken back from any page of the options, as long as the
 * file is the one that it made.
 */
let last: { readonly before: string | undefined; readonly after: string } | undefined;

/** Both texts have the class lists in them. */
export function forgetLast(): void {
  last = undefined;
}

/** The school file for a page with forms, whose last change can be taken back. */
export function useChanges({ clear, ...source }: ChangesSource): Changes {
  const file = useSchoolFile(source);
  const { loaded, write, tell } = file;

  async function change(text: string | undefined, done: string): Promise<boolean> {
    const before = loaded?.text;
    if (text === undefined || text === before) {
      tell({ tone: 'info', title: 'Nothing was changed.' });
      return true;
    }
    // Before it is drawn what came of it, with the way back.
    const earlier = last;
    last = { before, after: text };
    const kept = await write(text, done);
    if (!kept) last = earlier;
    return kept;
  }

  async function undo(): Promise<void> {
    if (last === undefined) return;
    const done = 'The last change is taken back.';
    const { before, after } = last;
    if (before !== undefined) {
      if (await write(before, done)) last = undefined;
    } else if ((await source.load()).text === after) {
      try {
        await clear();
      } catch {
        return tell({ tone: 'urgent', title: 'The last change could not be taken back. Please try again.' });
      }
      last = undefined;
      tell({ tone: 'good', title: done });
    }
  }

  return { ...file, change, undo: last !== undefined && loaded?.text === last.after ? undo : undefined };
}
