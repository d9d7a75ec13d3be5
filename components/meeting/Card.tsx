import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import type { Card as CardData, CardClause } from '../../utils/nudges/view.ts';
import { Icon } from './Icon.tsx';
import { Press } from './Press.tsx';
import { Words } from './Words.tsx';

export interface CardProps {
  readonly card: CardData;
  readonly open: boolean;
  /** The keyboard command leads here. */
  readonly first: boolean;
  readonly nameOf: (id: string) => string | undefined;
  readonly onOpen: (open: boolean) => void;
  readonly onAct: (act: TeacherAct) => void;
  readonly onCapture: (card: CardData) => void;
}

/** Lines shown before "and 12 more". */
const SHOWN = 3;

/** One card: what is shown, what the school's policy says of it, and the teacher's answers. */
export function Card({ card, open, first, nameOf, onOpen, onAct, onCapture }: CardProps): JSX.Element {
  const [all, setAll] = useState(false);
  const section = useRef<HTMLElement>(null);
  const lines = all ? card.lines : card.lines.slice(0, SHOWN);
  const names = lines.flatMap((line) => line.who.flatMap((one) => nameOf(one) ?? []));
  const more = card.lines.length - lines.length;

  function escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    onOpen(false);
    section.current?.querySelector('button')?.focus();
  }

  return (
    <section
      class={`card ${card.level}${open ? ' open' : ''}`}
      aria-labelledby={card.rule}
      ref={section}
      onKeyDown={escape}
    >
      <h2 id={card.rule}>
        <Press kind="head" expanded={open} first={first} onPress={() => onOpen(!open)}>
          <span>
            <small class="tag">{card.level === 'urgent' ? 'Needs you now' : 'Please check'}</small>
            {card.title}
          </span>
          <Icon name={open ? 'shut' : 'open'} />
        </Press>
      </h2>
      {open && (
        <div class="body">
          <ul class="lines">
            {lines.map((line) => (
              <li key={line.subject}>
                <Words text={line.text} names={names} />
              </li>
            ))}
          </ul>
          {more > 0 && (
            <Press kind="quiet" onPress={() => setAll(true)}>
              and {more} more
            </Press>
          )}
          {card.steps.length > 0 && (
            <div class="steps">
              <h3>What to do now</h3>
              <ol>
                {card.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </div>
          )}
          <div class="answers">
            {card.answers.map(({ label, act }) => (
              <Press key={label} onPress={() => (act.did === 'record' ? onCapture(card) : onAct(act))}>
                <span>
                  <Words text={label} names={names} />
                </span>
              </Press>
            ))}
          </div>
          <Clauses clauses={card.clauses} />
          <details>
            <summary>Why am I seeing this?</summary>
            <p>{card.why}</p>
          </details>
          <div class="foot">
            <Press kind="quiet" onPress={() => onAct({ did: 'snooze', rule: card.rule })}>
              Snooze 10 min
            </Press>
            <Press kind="quiet" onPress={() => onAct({ did: 'dismiss', rule: card.rule })}>
              Dismiss
            </Press>
          </div>
        </div>
      )}
    </section>
  );
}

function Clauses({ clauses }: { readonly clauses: readonly CardClause[] }): JSX.Element {
  if (clauses.length === 0) return <p class="clause none">Not from your school’s policy</p>;
  return (
    <>
      {clauses.map(({ reference, sentence, document }) => (
        <figure class="clause" key={reference}>
          <blockquote>{sentence}</blockquote>
          <figcaption>{document === undefined ? reference : `${reference} · ${document}`}</figcaption>
        </figure>
      ))}
    </>
  );
}
