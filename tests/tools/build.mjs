// `npm run build`: the shipped extension and the end-to-end tests' copy, for both browsers, in `.output`.
import { bootstrap } from './bootstrap.mjs';
import { build } from './lib/build.mjs';
import { command } from './lib/run.mjs';

await command(async () => {
  await build(await bootstrap());
  return 0;
});
