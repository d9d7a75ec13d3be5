// `npm run replay`: the extension's own core over a lesson file.
import { runSource } from './lib/node-cli.mjs';

await runSource('utils/replay/cli.ts');
