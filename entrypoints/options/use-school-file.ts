import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ParsedSchool } from '../../utils/policy/school-file.ts';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';
import { type SchoolSource, useSchool } from './use-school.ts';

export interface SchoolFileSource extends SchoolSource {
  readonly save: (text: string) => Promise<ParsedSchool>;
}

/** What the page said last. */
interface Said {
  readonly tone: 'good' | 'info' | 'urgent';
  readonly title: string;
}

export interface SchoolFile {
  /** `undefined` until it is read. */
  readonly loaded: LoadedSchool | undefined;
  /** Writes the file anew, unless it is no longer the one that was looked at; `done` is said when it is kept. */
  write(text: string, done: string): Promise<boolean>;
  /** Resolves when nothing is being written. What is chosen meanwhile waits for it, or would go with what was kept. */
  written(): Promise<unknown>;
  readonly said: Said | undefined;
  tell(said: Said): void;
  hush(): void;
  /** Where it is said: a live region that takes the focus. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** The school's file for a page that changes a part of it, and what the page says of that. */
export function useSchoolFile({ load, save, onChange }: SchoolFileSource): SchoolFile {
  const [loaded, refresh] = useSchool({ load, onChange });
  const [said, setSaid] = useState<Said>();
  const place = useRef<HTMLDivElement>(null);
  const writing = useRef<Promise<boolean> | undefined>(undefined);

  /** The button that was pressed may be gone: whoever reads by ear or key goes on at what was said. */
  function tell(what: Said): void {
    setSaid(what);
    place.current?.focus();
  }

  async function writeNow(text: string, done: string): Promise<boolean> {
    const now = await load();
    // While they are locked, the text is without the pupils: nothing made of it may be written.
    const changed = now.text !== loaded?.text || now.problem !== undefined || now.locked === true;
    const kept = changed ? undefined : await save(text);
    await refresh();
    if (kept === undefined)
      tell({
        tone: 'urgent',
        title: 'The school file was changed meanwhile, so nothing was kept. Please look again.',
      });
    else if (kept.ok) tell({ tone: 'good', title: done });
    else tell({ tone: 'urgent', title: `Nothing was kept: ${kept.error.path} ${kept.error.message}` });
    return kept?.ok === true;
  }

  async function write(text: string, done: string): Promise<boolean> {
    // A second press of the same button finds nothing left to do.
    if (writing.current) return false;
    writing.current = writeNow(text, done);
    try {
      return await writing.current;
    } finally {
      writing.current = undefined;
    }
  }

  const written = () => writing.current ?? Promise.resolve();
  return { loaded, write, written, said, tell, hush: () => setSaid(undefined), place };
}
