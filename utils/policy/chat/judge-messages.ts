import { type RuleContext, someone, type Verdict } from '../rule.ts';
import type { Told, Topic } from './told.ts';

/**
 * The verdicts of a rule about messages: one a sender who is not staff, for as long as the message's minute runs,
 * whether or not the chat is still seen. Note-taking services count as nobody.
 *
 * @param textOf `name` is how a card names the sender
 */
export function judgeMessages(
  context: RuleContext,
  topic: Topic,
  textOf: (name: string, told: Told) => string,
  question = false,
): Verdict[] {
  return context.lesson.toldInChat(topic).flatMap((told): Verdict[] => {
    const sender = someone(context, told.from);
    const kind = sender?.identity.kind ?? 'unknown';
    if (kind === 'staff' || kind === 'bot') return [];
    if (sender === undefined || kind === 'unknown') return [{ subject: told.from, outcome: 'unknown' }];
    const text = textOf(sender.name, told);
    return [{ subject: told.from, outcome: 'breach', who: [told.from], text, question, begun: told.at }];
  });
}
