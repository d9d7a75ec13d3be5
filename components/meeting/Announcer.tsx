import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../utils/nudges/view.ts';

export interface AnnouncerProps {
  readonly cards: readonly Card[];
  readonly discreet: boolean;
}

/** A screen reader speaks over the teacher: never more often than this, in ms. */
const GAP = 5_000;
const NEUTRAL = 'Lesson Lookout has something for you. It is not named while you share.';

interface Spoken {
  readonly urgent: boolean;
  readonly text: string;
  /** The cards that it names; empty: it names nothing. */
  readonly rules: readonly string[];
}

const SILENT: Spoken = { urgent: false, text: '', rules: [] };

/**
 * The two live regions: assertive for urgent cards, polite for nudges. Speaks when a card interrupts,
 * urgent ones first, several together; a card that has gone meanwhile is not spoken. Always drawn, for
 * a region must be there before its words. What was spoken goes with its cards, and while the teacher
 * shares: it stays in the page otherwise.
 */
export function Announcer({ cards, discreet }: AnnouncerProps): JSX.Element {
  const [spoken, setSpoken] = useState(SILENT);
  const told = useRef(new Map<string, number>());
  const last = useRef(Number.NEGATIVE_INFINITY);
  const due = cards.filter(
    ({ rule, interruptedAt }) => interruptedAt !== undefined && told.current.get(rule) !== interruptedAt,
  );

  const stays = discreet ? spoken.rules.length === 0 : cards.some(({ rule }) => spoken.rules.includes(rule));
  const said = stays ? spoken.text : '';

  // Forgotten, or it would be spoken again when the share ends; before what is spoken now.
  useEffect(() => {
    if (!stays) setSpoken(SILENT);
  }, [stays]);

  useEffect(() => {
    if (due.length === 0) return;
    function speak(): void {
      last.current = performance.now();
      const urgent = due.some(({ level }) => level === 'urgent');
      const now = due.filter(({ level }) => (level === 'urgent') === urgent);
      for (const { rule, interruptedAt } of now) told.current.set(rule, interruptedAt ?? 0);
      const text = discreet ? NEUTRAL : now.map(({ title, lines }) => `${title}. ${lines[0]?.text ?? ''}`).join(' ');
      const rules = discreet ? [] : now.map(({ rule }) => rule);
      // The same words again would be no change, and so not spoken.
      setSpoken((before) => ({ urgent, text: before.text === text ? `${text}\u00a0` : text, rules }));
    }
    const wait = last.current + GAP - performance.now();
    if (wait <= 0) {
      speak();
      return;
    }
    const timer = setTimeout(speak, wait);
    return () => clearTimeout(timer);
  });

  return (
    <div class="unseen">
      <div role="status">{spoken.urgent ? '' : said}</div>
      <div role="alert">{spoken.urgent ? said : ''}</div>
    </div>
  );
}
