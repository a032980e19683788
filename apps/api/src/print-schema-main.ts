import { schemaText } from './print-schema.js';

process.stdout.write(await schemaText());
