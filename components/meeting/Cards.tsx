import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TeacherAct } from '../../utils/meeting/teacher-act.ts';
import type { Card as CardData } from '../../utils/nudges/view.ts';
import { Card } from './Card.tsx';

export interface CardsProps {
  readonly cards: readonly CardData[];
  /** Display name of a person id; `undefined` for one who is not in the list. */
  readonly nameOf: (id: string) => string | undefined;
  readonly onAct: (act: TeacherAct) => void;
  readonly onCapture: (card: CardData) => void;
}

/**
 * The stack of cards in the core's order: urgent ones first, then the newest. Urgent cards and the first
 * are open, the others one line each, so that the class stays in view. What the teacher opened or shut
 * stays so until the card interrupts again.
 */
export function Cards({ cards, nameOf, onAct, onCapture }: CardsProps): JSX.Element {
  const [set, setSet] = useState<Readonly<Record<string, boolean>>>({});
  return (
    <section class="stack" aria-label="Cards">
      {cards.map((card, index) => {
        const key = `${card.rule} ${card.interruptedAt}`;
        const open = set[key] ?? (card.level === 'urgent' || index === 0);
        return (
          <Card
            key={card.rule}
            card={card}
            open={open}
            first={index === 0}
            nameOf={nameOf}
            onOpen={(now) => setSet({ ...set, [key]: now })}
            onAct={onAct}
            onCapture={onCapture}
          />
        );
      })}
    </section>
  );
}
