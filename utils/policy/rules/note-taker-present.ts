import { isKnown } from '../../meeting/fact.ts';
import { atMost, defineRule, everybody, type Verdict } from '../rule.ts';

/** A name is all there is to go by. A word in it only asks: a person may be a note-taker by trade. */
export const noteTakerPresent = defineRule({
  id: 'note-taker-present',
  answers: ['allow-note-taker'],
  needs: ['participants'],
  asks: 'meeting',
  grace: 0,
  evaluate(context) {
    const verdicts: Verdict[] = [];
    for (const { person, identity, name } of everybody(context)) {
      if (identity.kind === 'staff') continue;
      if (!isKnown(person.name.value)) {
        verdicts.push({ subject: person.id, outcome: 'unknown' });
        continue;
      }
      const tier = identity.noteTaker;
      if (tier === undefined) continue;
      const where = person.where === 'waiting' ? 'is waiting to come in' : 'is in the meeting';
      verdicts.push({
        subject: person.id,
        outcome: 'breach',
        who: [person.id],
        text:
          tier === 'known'
            ? `“${name}” ${where}. It looks like a recording or note-taking service.`
            : `“${name}” ${where}. Is this a note-taking service, or a person?`,
        question: tier !== 'known',
        level: tier === 'known' ? context.setting.level : atMost(context.setting.level, 'nudge'),
        permitted: context.lesson.isPermitted('recording', person.id),
      });
    }
    return verdicts;
  },
});
