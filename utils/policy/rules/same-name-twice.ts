import { isKnown } from '../../meeting/fact.ts';
import { shownName } from '../shown-name.ts';
import { defineRule, inMeeting, type Known, type RuleContext, type Verdict } from '../rule.ts';

/**
 * Two people under one name: often one child on two devices or a reconnection, sometimes a stranger who was
 * told a name. Asked once for each pair; a label on one of the two alone makes it urgent.
 */
export const sameNameTwice = defineRule({
  id: 'same-name-twice',
  needs: ['participants'],
  asks: 'meeting',
  grace: 45,
  evaluate(context) {
    if (context.state.sight.participants.level === 'none') return 'unknown';
    const verdicts: Verdict[] = [];
    for (const [name, people] of byName(context)) {
      const shown = people.filter(({ person }) => isKnown(person.name.value));
      if (shown.length > 1) verdicts.push(breach(context, name, shown));
      else if (people.length > 1) verdicts.push({ subject: name, outcome: 'unknown' });
    }
    return verdicts;
  },
});

/** Seconds of a labelled pair after which it is urgent. */
const LABELLED = 15;

/** By the name that was last seen, for one that is out of sight now may still be the other of a pair. */
function byName(context: RuleContext): Map<string, Known[]> {
  const people = new Map<string, Known[]>();
  for (const known of inMeeting(context)) {
    const name = shownName(known.person.name);
    if (name === undefined || name.isDevice || known.identity.kind === 'bot') continue;
    const { whole } = name.key;
    if (whole === '') continue;
    const same = people.get(whole);
    if (same === undefined) people.set(whole, [known]);
    else same.push(known);
  }
  return people;
}

function breach(context: RuleContext, name: string, people: readonly Known[]): Verdict {
  const { at, setting } = context;
  const who = people.map(({ person }) => person.id);
  const urgentAt = labelledSince(people) + LABELLED * 1000;
  const urgent = at >= urgentAt;
  context.wakeAt(urgentAt);
  const isProtected = people.some(
    ({ identity }) => identity.unchecked || identity.entries.some((entry) => entry.pupil.protectedIdentity),
  );
  const shown = isProtected ? 'the same name' : `“${people[0]?.name}”`;
  const count = people.length === 2 ? 'Two people are' : `${people.length} people are`;
  return {
    subject: name,
    outcome: 'breach',
    who,
    text: `${count} in as ${shown}. Is it one person on two devices?`,
    question: true,
    // No key while the 15 s of a labelled pair run: one that was asked about without a label would lose them.
    ...(urgent || urgentAt === Number.POSITIVE_INFINITY ? { once: `${urgent} ${[...who].sort().join(' ')}` } : {}),
    level: urgent ? 'urgent' : setting.level,
    ...(urgent ? { grace: LABELLED } : {}),
  };
}

/** Since when one of them has been in under a label and another without; infinite: no such pair. */
function labelledSince(people: readonly Known[]): number {
  const since = (labelled: boolean) =>
    people
      .filter((known) => hasLabel(known) === labelled)
      .map(({ person }) => Math.max(person.inSince ?? 0, person.name.since));
  return Math.max(Math.min(...since(true)), Math.min(...since(false)));
}

function hasLabel({ person }: Known): boolean | undefined {
  return isKnown(person.label) ? person.label !== 'none' : undefined;
}
