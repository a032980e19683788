import { INDICATORS } from '@gongxu/balance';
import { TRACED_DATASETS, traceScopeOf, type Database, type EditionRecord, type TraceScope } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
import { readArguments, required } from '../command-line.js';
import { editionNamed } from '../edition/edition-reference.js';
import { printTrace } from '../edition/print-trace.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

const PAGE = 1_000;

/** A line of an edition with everything it was computed from; `rows` are those asked for, `files` count all of them. */
export interface LineTrace {
  readonly edition: Pick<EditionRecord, 'id' | 'region' | 'year' | 'number' | 'contentHash' | 'runId' | 'createdAt'>;
  readonly entry: CatalogueEntry;
  readonly formulas: Readonly<Record<string, string>>;
  readonly programmes: Awaited<ReturnType<Database['read']['traces']['linksOf']>>;
  readonly files: Awaited<ReturnType<typeof filesOf>>;
  readonly rows: Awaited<ReturnType<typeof rowsOf>>;
}

/** From a line to its indicators, the rows that were counted and left out, their files, senders and import times. */
export async function traceCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    rows: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  });
  const reference = required(positionals[0], 'trace EDITION OCCUPATION: the edition');
  const occupation = required(positionals[1], 'trace EDITION OCCUPATION: the occupation');
  const limit = values.rows === 'all' ? Infinity : Number(values.rows);
  if (!(limit >= 0)) throw new UsageError(`--rows "${values.rows}" is neither a number nor "all"`);
  return withPlatform(
    async ({ database }) => {
      const trace = await traceOf(database, await editionNamed(database, reference), occupation, limit);
      if (values.json) console.log(JSON.stringify(trace, null, 2));
      else printTrace(trace);
      return 0;
    },
    { worker: false },
  );
}

async function traceOf(
  database: Database,
  edition: EditionRecord,
  occupation: string,
  limit: number,
): Promise<LineTrace> {
  const { editionReader, runs, traces } = database.read;
  const page = { order: 'rank', descending: false, limit: 1 } as const;
  const [found] = await editionReader.entries([edition], { occupation }, page);
  const run = await runs.find(edition.runId);
  if (!found || !run) throw new UsageError(`the edition has no line of occupation ${occupation}`);
  const { id, region, year, number, contentHash, runId, createdAt, header } = edition;
  const scope = traceScopeOf(run, occupation);
  return {
    edition: { id, region, year, number, contentHash, runId, createdAt },
    entry: found.content as CatalogueEntry,
    formulas: {
      ...Object.fromEntries(INDICATORS.map((indicator) => [indicator.id, indicator.formulaVersion])),
      ...(header as { formulas?: object }).formulas,
    },
    programmes: await traces.linksOf(scope),
    files: await filesOf(database, scope),
    rows: await rowsOf(database, scope, limit),
  };
}

async function filesOf({ read }: Database, scope: TraceScope) {
  const counts = await read.traces.counts(scope);
  const imports = await read.imports.byIds([...new Set(counts.map(({ importId }) => importId))]);
  return imports
    .map(({ id, dataset, fileName, fileSha256, sender, createdAt, status }) => ({
      importId: id,
      dataset,
      fileName,
      fileSha256,
      sender,
      importedAt: createdAt,
      status,
      rows: counts.filter(({ importId }) => importId === id).map(({ leftOut, rows }) => ({ leftOut, rows })),
    }))
    .sort((a, b) => order(counts, a.importId) - order(counts, b.importId));
}

const order = (counts: readonly { importId: string }[], id: string): number =>
  counts.findIndex(({ importId }) => importId === id);

async function rowsOf({ read }: Database, scope: TraceScope, limit: number) {
  const rows = [];
  for (const dataset of TRACED_DATASETS) {
    let after: [number, number] | undefined;
    for (let left = limit; left > 0;) {
      const page = await read.traces.rows(scope, dataset, { limit: Math.min(left, PAGE), after });
      rows.push(...page.map((row) => ({ dataset, ...row })));
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = [last.file, last.rowNumber];
      left -= page.length;
    }
  }
  return rows;
}
