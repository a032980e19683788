import { readFile } from 'node:fs/promises';
import { readArguments, required, yearOf } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { runImport, summaryOf } from '../run-import.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  region: { type: 'string' },
  year: { type: 'string' },
  part: { type: 'string' },
  source: { type: 'string' },
  system: { type: 'string' },
} as const;

/** 0 when rows were loaded or nothing changed, 1 when the import failed; rows in quarantine are told, not an error. */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const dataset = required(positionals[0], 'import DATASET FILE: the dataset');
  const path = required(positionals[1], `import ${dataset} FILE: the file`);
  const source = values.source ? await readJson(values.source) : undefined;
  return withPlatform(
    async (platform) => {
      const { region, part, system } = values;
      const record = await runImport(platform, path, {
        dataset,
        region,
        year: yearOf(values.year),
        part,
        system,
        source,
        sender: 'command line',
      });
      console.log(summaryOf(record));
      return record.status === 'failed' ? 1 : 0;
    },
    { worker: true },
  );
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`there is no file ${path}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
}
