import type { IncidentDraft } from '../../utils/incidents/draft.ts';

/**
 * Milliseconds from a capture to its acknowledgement. Without a draft, the least that one can take here and now: a
 * message that the background answers from its storage, and a write that is on the disk when it is done. Runs in a
 * page of the extension, and stands alone, so that a browser's driver can send it there as text.
 */
export async function timeOf(draft: IncidentDraft | null): Promise<number> {
  interface Api {
    readonly runtime: { sendMessage(message: object): Promise<{ reference?: string; recorder?: object }> };
  }
  const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
  const { runtime } = (scope.browser ?? scope.chrome) as Api;
  const opening = indexedDB.open('bench', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('writes', { autoIncrement: true }));
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const began = performance.now();
  if (draft) {
    const { reference } = await runtime.sendMessage({ type: 'record-incident', draft });
    if (!/^LL-\d{6}$/.test(reference ?? '')) throw new Error('not acknowledged');
  } else {
    const { recorder } = await runtime.sendMessage({ type: 'get-recorder' });
    if (recorder === undefined) throw new Error('not answered');
    const tx = opening.result.transaction('writes', 'readwrite', { durability: 'strict' });
    tx.objectStore('writes').add('x'.repeat(2_000));
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
  }
  const took = performance.now() - began;
  opening.result.close();
  return took;
}

/** The time that so much of all is not over, `share` from 0 to 1. */
export function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}

export interface CaptureTimes {
  readonly capture: readonly number[];
  readonly least: readonly number[];
}

/**
 * So many of both, in turn, so that both meet the same machine.
 *
 * @param run calls `timeOf` in the page
 */
export async function captureTimes(
  count: number,
  run: (draft: IncidentDraft | null) => Promise<number>,
  draft: () => IncidentDraft,
): Promise<CaptureTimes> {
  const times = { capture: [] as number[], least: [] as number[] };
  for (let index = 0; index < count; index += 1) {
    times.capture.push(await run(draft()));
    times.least.push(await run(null));
  }
  return times;
}

export function inWords(what: string, { capture, least }: CaptureTimes): string {
  const [p50, p95, floor] = [quantile(capture, 0.5), quantile(capture, 0.95), quantile(least, 0.95)];
  return `capture to acknowledgement, ${what}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; the least here p95 ${floor.toFixed(0)} ms`;
}
