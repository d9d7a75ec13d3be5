import { browserDatabase } from '../../utils/incidents/database.ts';
import { pageMaker, type ToPageMaker } from './page-maker.ts';

/** A thread of the log page that makes pages of one long file, and is ended with it. */

let make: ReturnType<typeof pageMaker> | undefined;

onmessage = async ({ data }: MessageEvent<ToPageMaker>) => {
  if ('school' in data) {
    make = pageMaker(browserDatabase(), data);
    return;
  }
  const made = await make?.(data);
  postMessage(made, { transfer: made?.lines ? [made.lines.buffer] : [] });
};
