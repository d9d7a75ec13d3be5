import { useEffect, useState } from 'preact/hooks';
import type * as parts from './editor.ts';

type Editor = typeof parts;

let loaded: Editor | undefined;

/** The forms for rules and details: a file of their own, since most who open the options never see them. `undefined` until it is read. */
export function useEditor(): Editor | undefined {
  const [editor, setEditor] = useState(loaded);
  useEffect(() => {
    async function load(): Promise<void> {
      loaded = await import('./editor.ts');
      setEditor(loaded);
    }
    void load();
  }, []);
  return editor;
}
