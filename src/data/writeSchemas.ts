import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from './schemaFiles';

/** `npm run data:schema`: writes the JSON Schemas with which an editor completes and checks the YAML of data/, and that of our own format. */
const directory = join('data', 'schema');
mkdirSync(directory, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join(directory, name), text);
