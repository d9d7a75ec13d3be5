// `npm run check`: everything that needs neither a build nor a browser, in seconds.
import { bootstrap } from './bootstrap.mjs';
import { command } from './lib/run.mjs';
import { runCheck, SOURCE_CHECKS, VITEST } from './lib/steps.mjs';

await command(async () => {
  const tools = await bootstrap();
  const results = await Promise.all(SOURCE_CHECKS.map((check) => runCheck(check, tools)));
  results.push(await runCheck(['unit tests', [...VITEST, '--project', 'unit'], 'see the first failure above'], tools));
  return results.every(Boolean) ? 0 : 1;
});
