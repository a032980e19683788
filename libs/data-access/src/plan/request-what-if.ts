import { randomUUID } from 'node:crypto';
import type { PlanChange } from '@gongxu/adjustment';
import { DomainError } from '@gongxu/domain';
import type { Database } from '../database.js';

export interface WhatIfRequest {
  readonly region: string;
  readonly year: number;
  readonly changes: readonly PlanChange[];
  readonly requestedBy: string;
  /** A slider or window that wants the newest answer alone: what it asked before is cancelled. */
  readonly asker?: string | undefined;
}

/** Puts down what the newest answered plan would be with something otherwise, and has it computed. Gives its id. */
export async function requestWhatIf(database: Database, request: WhatIfRequest): Promise<string> {
  const { region, year, changes, requestedBy, asker } = request;
  const { planReader } = database.read;
  const plan = await planReader.newestAnswered(region, year);
  if (!plan) {
    if (await planReader.newest(region, year))
      throw new DomainError('CONFLICT', `the plan of ${region} ${year} has no answer yet to compare with`);
    throw new DomainError('NOT_FOUND', `there is no plan of ${region} ${year}; have one computed first`);
  }
  const id = randomUUID();
  await database.transaction(async ({ jobs, whatIfs }) => {
    if (asker !== undefined) await whatIfs.cancelOf({ requestedBy, asker });
    await whatIfs.create({ id, region, planId: plan.id, changes, requestedBy, asker: asker ?? null });
    await jobs.enqueue({ groupId: id, name: 'compute-what-if', payload: { region, whatIfId: id }, requestedBy });
  });
  return id;
}
