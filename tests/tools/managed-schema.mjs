// `npm run managed:schema`: writes public/managed-schema.json anew, from the school file's own schema.
import { runSource } from './lib/node-cli.mjs';

await runSource('utils/settings/managed/schema/cli.ts');
