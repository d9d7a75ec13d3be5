import { guardEvents } from './guard.ts';
import { REPLACED } from './take-over.ts';

export interface HostOptions {
  /** Takes the element and every listener away. */
  readonly signal: AbortSignal;
  /** The page took the element away more often than we put it back: only the toolbar badge is left. */
  onLost(): void;
}

export interface Host {
  /** Our one element in the page: for the observer to leave out. */
  readonly element: HTMLElement;
  /** Where the UI is drawn. */
  readonly frame: HTMLElement;
  /** In the closed root, for the script that comes after an update (`take-over.ts`). */
  readonly note: Comment;
  /** Calls back when that script takes the page over; it reads the note next. */
  onReplaced(told: () => void): void;
  /** Takes the style sheet (`sheet.ts`); to be called before `show`. */
  dress(sheet: string): void;
  /** Puts the element into the page; until then the page has nothing of ours. */
  show(): void;
  hide(): void;
  /**
   * Puts it back if the page took it away. To be called by the watcher when something left the page, and
   * by its watchdog: the host has no observer and no timer of its own.
   * @param at epoch ms
   * @param drawAnew draws the UI into `frame` with every listener of its own put on again, synchronously
   */
  check(at: number, drawAnew: () => void): void;
  /**
   * Moves the keyboard to the first card, else to the dock; from there back to where it was in the page. Only when
   * the teacher asks for it.
   * @returns false when this page does not have the keyboard, or nothing of ours is on it
   */
  moveKeyboard(): boolean;
}

/** Put back this often within the time, then no more: no fight with the page. */
const RETURNS = 3;
const WITHIN = 60_000;

/**
 * Makes our one element: a plain `div` without name, id, class or text, with a closed shadow root. To be
 * called before the page's first script (see `guardEvents`); nothing is in the page until `show`.
 * It stands beside `body`, out of reach of a page that empties it or makes it inert for a dialog.
 */
export function mountHost(document: Document, { signal, onLost }: HostOptions): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
  const style = document.createElement('style');
  const frame = document.createElement('div');
  frame.className = 'frame';
  const note = document.createComment('');
  root.append(style, frame, note);
  guardEvents(element, root, signal);

  let wanted = false;
  let lost = false;
  let returns: number[] = [];
  /** Where the keyboard was in the page. */
  let left: HTMLElement | null = null;

  signal.addEventListener('abort', () => {
    wanted = false;
    element.remove();
  });

  return {
    element,
    frame,
    note,
    onReplaced: (told) => root.addEventListener(REPLACED, told, { signal }),
    dress(sheet) {
      style.textContent = sheet;
    },
    show() {
      if (wanted || lost || signal.aborted) return;
      wanted = true;
      document.documentElement.append(element);
    },
    hide() {
      wanted = false;
      element.remove();
    },
    check(at, drawAnew) {
      if (!wanted || element.isConnected) return;
      returns = returns.filter((one) => at - one < WITHIN);
      if (returns.length >= RETURNS) {
        lost = true;
        wanted = false;
        onLost();
        return;
      }
      returns.push(at);
      document.documentElement.append(element);
      // The guard prevents what a script dispatches in here, as long as there is a guard.
      if (!root.dispatchEvent(new Event('toggle', { cancelable: true }))) return;
      // `document.open()` takes every listener off the window and off all that was in the document, ours included.
      // (Listeners that the page added meanwhile come before ours.)
      guardEvents(element, root, signal);
      drawAnew();
    },
    moveKeyboard() {
      if (!element.isConnected || !document.hasFocus()) return false;
      if (root.activeElement !== null) {
        if (left?.isConnected) left.focus();
        else (root.activeElement as HTMLElement).blur();
        return true;
      }
      left = document.activeElement as HTMLElement | null;
      root.querySelector<HTMLElement>('[data-first]')?.focus();
      return true;
    },
  };
}
