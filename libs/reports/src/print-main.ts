import { dictionaryPage } from './fields/dictionary-page.js';
import { catalogueSchema } from './json/catalogue-schema.js';

/** What the repository publishes of the reports: `node print-main.js schema | dictionary`. */
const [, , what] = process.argv;
process.stdout.write(what === 'dictionary' ? dictionaryPage() : `${JSON.stringify(catalogueSchema(), null, 2)}\n`);
