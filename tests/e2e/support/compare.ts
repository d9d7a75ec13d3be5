import type { View } from '../../../utils/nudges/view.ts';
import type { Expected } from './expected.ts';
import type { Shown } from './shown.ts';

/** Seconds that the page may be behind: a call that ended is believed after 2 s of looking. */
const SLACK = 3;

export interface Comparison {
  /** Moments of the lesson at which something was compared. */
  readonly moments: number;
  /** Of them, those at which something had to be shown. */
  readonly busy: number;
  /** Where what was shown is not what had to be, one line each. */
  readonly differences: readonly string[];
}

/**
 * Compares what was shown with what had to be. Moments that do not last longer than the slack are left out.
 *
 * @param start epoch ms of the lesson's second 0
 * @param until second from which nothing is compared
 */
export function compare(views: readonly Expected[], shown: readonly Shown[], start: number, until: number): Comparison {
  const differences: string[] = [];
  let moments = 0;
  let busy = 0;
  views.forEach(({ t, view }, index) => {
    const next = Math.min(views[index + 1]?.t ?? Number.POSITIVE_INFINITY, until);
    if (next - t <= SLACK) return;
    const seen = shown.findLast((one) => one.at <= start + (t + SLACK) * 1000);
    const is = seen ? wordsOf(seen) : [];
    const should = expectedWords(view, seen);
    moments += 1;
    if (should.length > 0) busy += 1;
    const missing = should.filter((line) => !is.includes(line));
    const extra = is.filter((line) => !should.includes(line));
    // Twice the same line is not the same as once.
    const uneven = missing.length + extra.length === 0 && is.length !== should.length;
    if (missing.length + extra.length > 0 || uneven) {
      differences.push(
        `${t} s: ${[...missing.map((line) => `- ${line}`), ...extra.map((line) => `+ ${line}`), ...(uneven ? [`${is.join(' | ')} instead of ${should.join(' | ')}`] : [])].join('\n      ')}`,
      );
    }
  });
  return { moments, busy, differences };
}

/** The time of day in a sentence is that of the last look. */
function timeless(text: string): string {
  return text.replace(/\b\d\d:\d\d\b/g, '--:--');
}

function wordsOf({ cards, notes }: Shown): string[] {
  return [
    ...cards.flatMap(({ title, urgent, lines, more }) => cardWords(title, urgent, lines, more)),
    ...notes.map((text) => `note: ${timeless(text)}`),
  ];
}

function cardWords(title: string, urgent: boolean, lines: readonly string[] | undefined, more: number): string[] {
  const head = `${urgent ? 'urgent' : 'nudge'} card “${title}”`;
  if (lines === undefined) return [`${head}, closed`];
  return [...lines.map((line) => `${head}: ${timeless(line)}`), ...(more > 0 ? [`${head}: and ${more} more`] : [])];
}

/** A card that is closed now shows its title; which is open is the surface's own matter. */
function expectedWords(view: View, seen: Shown | undefined): string[] {
  if (view.discreet) return [];
  const cards = view.cards.flatMap(({ title, level, lines }) => {
    const drawn = seen?.cards.find((card) => card.title === title);
    const urgent = level === 'urgent';
    if (drawn && drawn.lines === undefined) return cardWords(title, urgent, undefined, 0);
    const kept = drawn && drawn.more > 0 ? lines.slice(0, LINES_SHOWN) : lines;
    return cardWords(
      title,
      urgent,
      kept.map((line) => line.text),
      lines.length - kept.length,
    );
  });
  return [...cards, ...view.dock.notes.map((note) => `note: ${timeless(note.text)}`)];
}

/** Lines of a card before "and 12 more". */
const LINES_SHOWN = 3;
