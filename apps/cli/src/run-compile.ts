import { requestCompile, type CompileRequest, type CompileRun, type Database } from '@gongxu/data-access';
import { follow, type Ending } from './follow.js';
import type { Platform } from './platform.js';

/** Compiles through the worker and gives the run as it ended. */
export async function runCompile({ database }: Platform, request: CompileRequest): Promise<CompileRun> {
  const id = await requestCompile(database, request);
  return followRun(database, id, `catalogue ${request.region} ${request.year}`);
}

/** Follows a run that was asked for and gives it as it ended. */
export async function followRun(database: Database, id: string, title: string): Promise<CompileRun> {
  await follow(database, id, title, async () => endOf(await database.read.runs.find(id)));
  return (await database.read.runs.find(id))!;
}

const endOf = (run: CompileRun | undefined): Ending | undefined =>
  run?.status === 'running' ? undefined : run?.status;
