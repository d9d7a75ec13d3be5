import type { PrivateMessage } from '../lesson/private-messages.ts';
import { aboutMeeting, defineRule, MEETING, type RuleContext, someone, type Verdict } from '../rule.ts';

/**
 * Private chat between people who are not staff: by the setting, or by a message that the page marks as
 * private, which stands for the setting for a while.
 */
export const privateChatOpen = defineRule({
  id: 'private-chat-open',
  needs: ['chat', 'participants'],
  asks: 'meeting',
  grace: 0,
  settle: 60,
  settleFrom: 'teacher',
  evaluate(context) {
    const { chat } = context.state;
    const verdicts = context.lesson.privateMessages.flatMap((message) => ofMessage(context, message) ?? []);
    if (chat.value === 'unknown') verdicts.push({ subject: MEETING, outcome: 'unknown' });
    if (chat.value === 'private-allowed') {
      verdicts.push(aboutMeeting('Private chat is allowed: pupils can write to one another unseen.'));
    }
    return verdicts;
  },
});

function ofMessage(context: RuleContext, { from, with: other }: PrivateMessage): Verdict | undefined {
  const sender = someone(context, from);
  const kinds = [sender?.identity.kind ?? 'unknown'];
  if (other !== undefined) kinds.push(someone(context, other)?.identity.kind ?? 'unknown');
  if (kinds.includes('staff')) return undefined;
  if (sender === undefined || kinds.includes('unknown')) return { subject: from, outcome: 'unknown' };
  return {
    subject: from,
    outcome: 'breach',
    who: [from],
    text: `A message marked private was sent from ${sender.name}’s account.`,
  };
}
