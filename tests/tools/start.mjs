// `npm start`: installs what is missing, builds the extension and plays the demo lesson: in a window where there is a
// display, else into a folder of screenshots.
import { bootstrap } from './bootstrap.mjs';
import { build } from './lib/build.mjs';
import { command, run } from './lib/run.mjs';

await command(async () => {
  const tools = await bootstrap(['chromium']);
  await build(tools, ['chrome-mv3']);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return run(tools.node, [`tests/tools/demo/${hasDisplay ? 'show' : 'film'}.ts`], tools.env);
});
