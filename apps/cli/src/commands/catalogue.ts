import { readArguments, required, yearOf } from '../command-line.js';
import { catalogueAsJson, printCatalogue } from '../print-catalogue.js';
import { withPlatform } from '../platform.js';

const OPTIONS = {
  region: { type: 'string' },
  year: { type: 'string' },
  number: { type: 'string' },
  top: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
} as const;

export async function catalogueCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const region = required(values.region, '--region');
  return withPlatform(
    async ({ database }) => {
      const number = values.number === undefined ? undefined : Number(values.number);
      const edition = await database.read.editionReader.find(region, yearOf(values.year), number);
      if (!edition) {
        console.error(
          `there is no catalogue of region ${region}${values.year ? ` for ${values.year}` : ''}; compile it first`,
        );
        return 1;
      }
      if (values.json) console.log(await catalogueAsJson(database, edition));
      else await printCatalogue(database, edition, Number(values.top));
      return 0;
    },
    { worker: false },
  );
}
