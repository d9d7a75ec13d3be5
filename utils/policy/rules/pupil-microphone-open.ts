import { defineRule, inMeeting, type Known, type RuleContext, type Verdict } from '../rule.ts';

/**
 * A microphone that is open for no contribution. One opened for a contribution (hand up, or up just
 * before; invited; a window for all) is left alone until some time after the later of hand down and
 * window closed. Whether somebody speaks is not asked: no client shows it dependably.
 */
export const pupilMicrophoneOpen = defineRule({
  id: 'pupil-microphone-open',
  answers: ['invite', 'open-to-all'],
  needs: ['participants'],
  asks: 'pupils',
  grace: 45,
  settle: 60,
  options: { contribution: 120, handRecent: 30 },
  evaluate(context) {
    const verdicts: Verdict[] = [];
    for (const known of inMeeting(context)) {
      const verdict = judge(context, known);
      if (verdict) verdicts.push(verdict);
    }
    return verdicts;
  },
});

function judge(context: RuleContext, { person, identity, name }: Known): Verdict | undefined {
  const unknown: Verdict = { subject: person.id, outcome: 'unknown' };
  const { kind } = identity;
  if (person.self || (kind !== 'pupil' && kind !== 'unknown')) return undefined;
  const mic = person.mic.value;
  if (mic === 'off') return undefined;
  if (kind === 'unknown' || mic === 'unknown' || person.hand.value === 'unknown') return unknown;
  if (person.hand.value || isContributing(context, person.id, person.mic.since, person.handDownAt)) return undefined;
  return { subject: person.id, outcome: 'breach', who: [person.id], text: `${name}’s microphone is on.` };
}

function isContributing(context: RuleContext, id: string, openedAt: number, handDownAt: number | undefined): boolean {
  const { at, lesson } = context;
  const recent = openedAt - context.number('handRecent') * 1000;
  const hand = handDownAt !== undefined && handDownAt >= recent ? handDownAt : Number.NEGATIVE_INFINITY;
  const ended = Math.max(hand, lesson.windowEnd(id, openedAt) ?? Number.NEGATIVE_INFINITY);
  const holdsAgain = ended + context.number('contribution') * 1000;
  context.wakeAt(holdsAgain);
  return at < holdsAgain;
}
