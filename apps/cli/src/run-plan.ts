import { requestPlan, requestWhatIf, type PlanRecord, type PlanRequest, type WhatIfRecord } from '@gongxu/data-access';
import type { PlanChange } from '@gongxu/adjustment';
import { follow, type Ending } from './follow.js';
import type { Platform } from './platform.js';

/** Computes a plan through the worker and gives it as it ended; the best proven gap so far is shown meanwhile. */
export async function runPlan({ database }: Platform, request: PlanRequest): Promise<PlanRecord> {
  const id = await requestPlan(database, request);
  await follow(database, id, `plan ${request.region} ${request.year}`, async () =>
    endOf(await database.read.planReader.find(id)),
  );
  return (await database.read.planReader.find(id))!;
}

/** The same of a plan with something otherwise. */
export async function runWhatIf(
  { database }: Platform,
  plan: PlanRecord,
  changes: readonly PlanChange[],
  requestedBy: string,
): Promise<WhatIfRecord> {
  const id = await requestWhatIf(database, plan, changes, requestedBy);
  await follow(database, id, `what-if ${plan.region} ${plan.year}`, async () =>
    endOf(await database.read.whatIfs.find(id)),
  );
  return (await database.read.whatIfs.find(id))!;
}

/** A conflict is an answer: the work is done. */
const endOf = (of: Pick<PlanRecord, 'status'> | undefined): Ending | undefined =>
  of === undefined || of.status === 'running' ? undefined : of.status === 'failed' ? 'failed' : 'done';
