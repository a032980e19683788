import { requestCompile, type CompileRequest, type CompileRun } from '@gongxu/data-access';
import { follow } from './follow.js';
import type { Platform } from './platform.js';

/** Compiles through the worker and gives the run as it ended. */
export async function runCompile({ database }: Platform, request: CompileRequest): Promise<CompileRun> {
  const id = await requestCompile(database, request);
  await follow(
    database,
    id,
    `catalogue ${request.region} ${request.year}`,
    async () => (await database.read.runs.find(id))?.status !== 'running',
  );
  return (await database.read.runs.find(id))!;
}
