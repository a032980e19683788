import {
  requestCompile,
  requestImport,
  type CompileRequest,
  type CompileRun,
  type ImportRecord,
  type ImportRequest,
} from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import type { RunJob } from '@gongxu/jobs';
import type { TestPlatform } from './test-platform.js';

/** A file given as text. */
export interface TextImport extends Omit<ImportRequest, 'file' | 'fileName' | 'sender'> {
  readonly text: string | Uint8Array;
  readonly fileName?: string;
}

/** Asks for work as the API does and does it at once, without a queue. */
export interface Workbench {
  /** Puts the import down without loading it. */
  requestImport(request: TextImport): Promise<string>;
  import(request: TextImport): Promise<ImportRecord>;
  compile(
    region: string,
    year: number,
    choices?: Pick<CompileRequest, 'methods' | 'defaultMethod'>,
  ): Promise<CompileRun>;
  /** Does the open jobs of an import or a compilation, and those they ask for, each once. */
  work(groupId: string): Promise<void>;
}

/** @param run does one job, as the worker does */
export function workbench({ database, files }: TestPlatform, run: RunJob): Workbench {
  const bench: Workbench = {
    async requestImport({ text, fileName = 'file.csv', ...request }) {
      const file = await files.put(chunksOf(text));
      return requestImport(database, { ...request, file, fileName, sender: 'spec' });
    },
    async import(request) {
      const id = await bench.requestImport(request);
      await bench.work(id);
      return (await database.read.imports.find(id))!;
    },
    async compile(region, year, choices) {
      const id = await requestCompile(database, { region, year, ...choices, requestedBy: 'spec' });
      await bench.work(id);
      return (await database.read.runs.find(id))!;
    },
    async work(groupId) {
      for (;;) {
        const job = (await database.read.jobs.ofGroups([groupId])).find(({ state }) => state === 'waiting');
        if (!job) return;
        await run({ id: job.id, name: job.name, lastAttempt: true }).catch(mustBeOfTheDomain);
      }
    },
  };
  return bench;
}

/** A broken rule is an outcome the job's record tells; anything else is a fault of the program. */
function mustBeOfTheDomain(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}

async function* chunksOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? Buffer.from(text) : text;
}
