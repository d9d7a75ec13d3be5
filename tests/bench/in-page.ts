import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** `log-in-page.ts` as one script that leaves `bench` behind, for a browser's driver: a page lets no other script in. */
export async function benchScript(): Promise<string> {
  const build = await rolldown({ input: join(import.meta.dirname, 'log-in-page.ts'), logLevel: 'silent' });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}
