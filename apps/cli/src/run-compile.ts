import { requestCompile, type CompileRequest, type CompileRun } from '@gongxu/data-access';
import { follow, type Ending } from './follow.js';
import type { Platform } from './platform.js';

/** Compiles through the worker and gives the run as it ended. */
export async function runCompile({ database }: Platform, request: CompileRequest): Promise<CompileRun> {
  const id = await requestCompile(database, request);
  await follow(database, id, `catalogue ${request.region} ${request.year}`, async () =>
    endOf(await database.read.runs.find(id)),
  );
  return (await database.read.runs.find(id))!;
}

const endOf = (run: CompileRun | undefined): Ending | undefined =>
  run?.status === 'running' ? undefined : run?.status;
