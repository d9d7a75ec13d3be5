import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../../components/Button.tsx';

export interface CarryOverProps {
  readonly title: ComponentChildren;
  readonly lead: string;
  /** What would go, such as "12 class lists". */
  readonly lines: readonly string[];
  /** The words of the three buttons. */
  readonly words: { readonly keep: string; readonly alone: string; readonly drop: string };
  readonly onKeep: () => void;
  readonly onAlone: () => void;
  readonly onDrop: () => void;
}

/** Asks before lists, a timetable or closed days go that were brought in here. */
export function CarryOver({ title, lead, lines, words, onKeep, onAlone, onDrop }: CarryOverProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="carry-over">
      <h2 id="carry-over" ref={focused} tabIndex={-1}>
        {title}
      </h2>
      <p>{lead}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <Button kind="primary" onClick={onKeep}>
          {words.keep}
        </Button>
        <Button onClick={onAlone}>{words.alone}</Button>
        <Button onClick={onDrop}>{words.drop}</Button>
      </div>
    </section>
  );
}

/** It comes below the button that was pressed: whoever reads by ear or key goes on here. */
function focused(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
