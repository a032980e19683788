import { DATASETS, type CodeKind, type DatasetName } from '@gongxu/domain';
import type { CodeLookup } from './code-lookup.js';
import { DATASET_DEFINITIONS } from './datasets.js';
import { readSource, type ReadContext } from './read-source.js';
import type { Rejection } from './rules.js';
import { parseSourceDefinition } from './source-definition.js';

const LISTS: Partial<Record<CodeKind, readonly string[]>> = {
  region: ['411200', '411202', '411221', '411281', '411300', 'US', 'CA'],
  occupation: [
    '4-03-02-01',
    '4-14-02-02',
    '2-05-07-01',
    '13-2011',
    '19-1011',
    '27-2011',
    '29-1211',
    '51-9191',
    '21300',
    '31301',
    '72106',
    '64200',
  ],
  programme: ['540201', '520201', '01.0000', '01.0508'],
  institution: ['4141011234'],
};

/** A city with four of its regions, one outside it, and a few codes of each kind but industries, whose list is not loaded. */
export const someCodes: CodeLookup = {
  has: (kind, code) => LISTS[kind]?.includes(code) ?? false,
  knows: (kind) => LISTS[kind] !== undefined,
  inScope: (region) => region.startsWith('4112') || region === 'US' || region === 'CA',
};

export interface Reading {
  /** What is stored, without the prefix of the lines. */
  readonly lines: readonly string[];
  readonly rejected: readonly Rejection[];
  readonly accepted: number;
  readonly skipped: number;
  readonly ignoredHeadings: readonly string[];
  readonly batches: number;
  readonly bytesRead: number;
}

interface AFile {
  readonly dataset?: DatasetName;
  readonly content: string | Uint8Array;
  readonly source?: unknown;
  readonly fileName?: string;
  /** Size of the pieces the file is read in. */
  readonly chunk?: number;
  readonly codes?: CodeLookup;
}

/** Reads a whole file for the city in 2026. */
export async function readAll({
  dataset = 'vacancies',
  content,
  source,
  fileName = 'file.csv',
  chunk,
  codes = someCodes,
}: AFile): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const context: ReadContext = {
    fileName,
    dataset: DATASET_DEFINITIONS[dataset],
    ...(source === undefined ? {} : { source: parseSourceDefinition(source, fileName) }),
    year: 2026,
    codes,
    linePrefix: '411200\timport\t',
    bytes: bytes.length,
  };
  let [lines, accepted, skipped, batches, bytesRead] = ['', 0, 0, 0, 0];
  const rejected: Rejection[] = [];
  const ignoredHeadings: string[] = [];
  for await (const batch of readSource(() => chunksOf(bytes, chunk ?? 1 << 16), context)) {
    lines += batch.copyLines;
    accepted += batch.accepted;
    skipped += batch.skipped;
    batches += 1;
    bytesRead = batch.bytesRead;
    rejected.push(...batch.rejected);
    ignoredHeadings.push(...(batch.ignoredHeadings ?? []));
  }
  const stored = lines.split('\n').slice(0, -1);
  return {
    lines: stored.map((line) => line.replace(/^411200\timport\t/, '')),
    rejected,
    accepted,
    skipped,
    ignoredHeadings,
    batches,
    bytesRead,
  };
}

/** Every chunk lies in the same memory as the one before, as from a file that is read into one buffer. */
export async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    memory.set(chunk);
    yield memory.subarray(0, chunk.length);
  }
}

/** Of a fixture's name: the dataset is what stands before the first hyphen. */
export function datasetOf(fixture: string): DatasetName {
  const dataset = DATASETS.find((name) => fixture.startsWith(`${name}-`));
  if (!dataset) throw new Error(`${fixture} names no dataset`);
  return dataset;
}
