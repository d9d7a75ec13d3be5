// `npm run check:school`: what the product understands of a school file, or the one thing that is wrong with it.
import { runSource } from './lib/node-cli.mjs';

await runSource('utils/settings/check-school/cli.ts');
