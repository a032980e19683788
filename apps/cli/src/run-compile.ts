import { requestCompile, type CompileRequest, type CompileRun } from '@gongxu/data-access';
import { follow, type Ending, type Workplace } from './follow.js';
import type { Platform } from './platform.js';

/** Compiles through the worker and gives the run as it ended. */
export async function runCompile(platform: Platform, request: CompileRequest): Promise<CompileRun> {
  const id = await requestCompile(platform.database, request);
  return followRun(platform, id, `catalogue ${request.region} ${request.year}`);
}

/** Follows a run that was asked for and gives it as it ended. */
export async function followRun(workplace: Workplace, id: string, title: string): Promise<CompileRun> {
  const { database } = workplace;
  await follow(workplace, id, title, async () => endOf(await database.read.runs.find(id)));
  return (await database.read.runs.find(id))!;
}

const endOf = (run: CompileRun | undefined): Ending | undefined =>
  run?.status === 'running' ? undefined : run?.status;
