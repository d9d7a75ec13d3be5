import { composeIncident, type WritingContext } from '../../utils/incidents/compose.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { IncidentLog } from '../../utils/incidents/log.ts';
import { composeReturn, recordsOfReturn, withheldFrom } from '../../utils/incidents/weekly.ts';
import { type WeeklyReturn, weeklyReturn } from '../../utils/export/weekly-return.ts';
import { CONTEXT, newDevice, wake } from '../incidents/log-fixture.ts';

/** A log of one teacher, and the file of its next return after so many more incidents. */
export function teacher(context: WritingContext = CONTEXT) {
  const log: IncidentLog = wake(newDevice());
  return async (...drafts: readonly IncidentDraft[]): Promise<WeeklyReturn> => {
    for (const one of drafts) await log.append(one.id, () => Promise.resolve(composeIncident(one, context)));
    const { reference } = await log.append(crypto.randomUUID(), (reader, heads) =>
      composeReturn(reader, heads, 'incidents', context),
    );
    return await weeklyReturn({
      book: 'incidents',
      records: (await recordsOfReturn(log, reference)) ?? [],
      school: context.school,
      withheld: await withheldFrom(log, 'incidents'),
    });
  };
}
