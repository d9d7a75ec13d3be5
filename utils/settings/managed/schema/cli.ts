import { writeFileSync } from 'node:fs';
import { managedSchema } from './managed-schema.ts';

/** Writes the managed schema where the extension takes it from; to be run from the repository's root. */
writeFileSync('public/managed-schema.json', `${JSON.stringify(managedSchema(), undefined, 2)}\n`);
