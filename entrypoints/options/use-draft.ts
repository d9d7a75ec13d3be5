import { useEffect, useState } from 'preact/hooks';
import { useUnsaved } from './leaving.ts';

export interface Draft<Value> {
  readonly draft: Value;
  readonly setDraft: (draft: Value) => void;
  /** Something is typed that is not kept. */
  readonly dirty: boolean;
  /** The file has other values by now, and something is typed here: it is the reader's to decide. */
  readonly elsewhere: boolean;
  /** Writes it; false: it was not kept, and all that is typed stays. */
  keep(write: () => Promise<boolean>): Promise<boolean>;
}

/**
 * What a form holds before it is saved. Where nothing is typed it follows the file; what is typed is never let go of
 * by itself, whatever happens to the file.
 *
 * @param kept plain data as the file has it now
 * @param onAgain lets the form begin anew
 */
export function useDraft<Value>(kept: Value, onAgain: () => void): Draft<Value> {
  const [draft, setDraft] = useState(kept);
  /** As it was kept when the form began. */
  const [begun] = useState(kept);
  const [saving, setSaving] = useState(false);
  const dirty = differ(draft, begun) && !saving;
  const changed = differ(kept, begun) && !saving;
  useUnsaved(dirty);
  useEffect(() => {
    if (changed && !dirty) onAgain();
  }, [changed, dirty]);

  async function keep(write: () => Promise<boolean>): Promise<boolean> {
    setSaving(true);
    const kept = await write();
    if (kept) onAgain();
    else setSaving(false);
    return kept;
  }

  return { draft, setDraft, dirty, elsewhere: changed && dirty, keep };
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
