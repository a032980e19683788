import { readArguments, required, yearOf } from '../command-line.js';
import { printCatalogue } from '../print-catalogue.js';
import { withPlatform } from '../platform.js';
import { readMethod } from '../read-method.js';
import { runCompile } from '../run-compile.js';

const OPTIONS = {
  region: { type: 'string' },
  year: { type: 'string' },
  policy: { type: 'string' },
  method: { type: 'string', multiple: true },
  default: { type: 'string' },
  top: { type: 'string', default: '20' },
} as const;

export async function compileCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const region = required(values.region, '--region');
  const year = yearOf(required(values.year, '--year'))!;
  const request = {
    region,
    year,
    policy: values.policy,
    methods: (values.method ?? []).map(readMethod),
    defaultMethod: values.default,
    requestedBy: 'command line',
  };
  return withPlatform(
    async (platform) => {
      const run = await runCompile(platform, request);
      if (run.status === 'failed') {
        console.error(`the catalogue was not compiled: ${run.error ?? ''}`);
        return 1;
      }
      const [edition] = await platform.database.read.editionReader.byIds([run.editionId!]);
      if (!run.createdEdition)
        console.log(`the same inputs gave the same catalogue: edition ${edition!.number} stands`);
      await printCatalogue(platform.database, edition!, Number(values.top));
      return 0;
    },
    { worker: true },
  );
}
