import { returnsFrom } from '../../utils/export/weekly-return.ts';
import type { LogReader } from '../../utils/incidents/reader.ts';
import { madeReturn, returnFileName } from '../../utils/incidents/weekly.ts';
import type { School } from '../../utils/policy/school.ts';

/** The whole file of a return that was made. */
export async function fileOf(log: LogReader, reference: string, school: School) {
  const made = await madeReturn(log, reference);
  if (made === undefined) throw new Error(`no return ${reference}`);
  let text = '';
  for await (const piece of returnsFrom(log, () => Promise.resolve(school)).text(made)) text += piece;
  return { fileName: returnFileName(made), text };
}
