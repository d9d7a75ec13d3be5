import type { ComponentChildren, JSX } from 'preact';

export interface PressProps {
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'quiet' | 'icon' | 'head';
  /** Where the words are not to be seen. */
  readonly label?: string;
  readonly expanded?: boolean;
  /** One of several answers, and whether it is the one given. */
  readonly pressed?: boolean;
  /** Where the keyboard goes when the teacher asks for our UI. */
  readonly first?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A button of the meeting UI. It acts on `submit`, which stays inside the shadow root and comes for
 * mouse, key, voice and switch alike; `click` would pass the page's listeners first (`guard.ts`).
 * `method="dialog"` outside a dialog does nothing by itself: the meeting is never navigated away.
 */
export function Press({ onPress, kind, label, expanded, pressed, first, children }: PressProps): JSX.Element {
  function submit(event: Event): void {
    event.preventDefault();
    onPress();
  }
  return (
    <form method="dialog" onSubmit={submit}>
      <button
        type="submit"
        class={kind}
        aria-label={label}
        title={label}
        aria-expanded={expanded}
        aria-pressed={pressed}
        data-first={first}
      >
        {children}
      </button>
    </form>
  );
}
