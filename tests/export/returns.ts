import { composeIncident, type WritingContext } from '../../utils/incidents/compose.ts';
import type { IncidentDraft } from '../../utils/incidents/draft.ts';
import type { IncidentLog } from '../../utils/incidents/log.ts';
import { composeReturn } from '../../utils/incidents/weekly.ts';
import { CONTEXT, newDevice, wake } from '../incidents/log-fixture.ts';
import { fileOf } from './file-of.ts';

/** A log of one teacher, and the file of its next return after so many more incidents. */
export function teacher(context: WritingContext = CONTEXT) {
  const log: IncidentLog = wake(newDevice());
  return async (...drafts: readonly IncidentDraft[]) => {
    for (const one of drafts) await log.append(one.id, () => Promise.resolve(composeIncident(one, context)));
    const { reference } = await log.append(crypto.randomUUID(), (reader, heads) =>
      composeReturn(reader, heads, 'incidents', context),
    );
    return await fileOf(log, reference, context.school);
  };
}
