import type { WhatIf } from '@gongxu/adjustment';
import { requestPlan, requestWhatIf, type PlanRecord, type PlanRequest, type WhatIfRecord } from '@gongxu/data-access';
import { follow, type Ending } from './follow.js';
import type { Platform } from './platform.js';

/** Computes a plan through the worker and gives it as it ended; the best proven gap so far is shown meanwhile. */
export async function runPlan(platform: Platform, request: PlanRequest): Promise<PlanRecord> {
  const { database } = platform;
  const id = await requestPlan(database, request);
  await follow(platform, id, `plan ${request.region} ${request.year}`, async () =>
    endOf(await database.read.planReader.find(id)),
  );
  return (await database.read.planReader.find(id))!;
}

/** The same of a plan with something otherwise. */
export async function runWhatIf(platform: Platform, whatIf: WhatIf, requestedBy: string): Promise<WhatIfRecord> {
  const { database } = platform;
  const id = await requestWhatIf(database, { ...whatIf, requestedBy });
  await follow(platform, id, `what-if ${whatIf.region} ${whatIf.year}`, async () =>
    endOf(await database.read.whatIfs.find(id)),
  );
  return (await database.read.whatIfs.find(id))!;
}

/** A conflict is an answer: the work is done. */
const endOf = (of: Pick<PlanRecord | WhatIfRecord, 'status'> | undefined): Ending | undefined =>
  of === undefined || of.status === 'running'
    ? undefined
    : of.status === 'failed' || of.status === 'cancelled'
      ? 'failed'
      : 'done';
