import { randomUUID } from 'node:crypto';
import { planSettings } from '@gongxu/adjustment';
import { DomainError } from '@gongxu/domain';
import { EDITION_STATES, type EditionState } from '@gongxu/editions';
import type { Database } from '../database.js';

export interface PlanRequest {
  readonly region: string;
  /** The autumn whose intake is planned, on the edition of that year. */
  readonly year: number;
  /** Proven gap that is enough, and seconds after which no further round begins; those of the policy when absent. */
  readonly gap?: number | undefined;
  readonly seconds?: number | undefined;
  /** Same input and seed, same plan. */
  readonly seed?: number | undefined;
  /** Only an edition in one of these states. */
  readonly states?: readonly EditionState[] | undefined;
  readonly requestedBy: string;
}

const SEED = 1;

/** Puts a plan and its job down in one transaction. Gives the plan's id. */
export async function requestPlan(database: Database, request: PlanRequest): Promise<string> {
  const { region, year, gap, seconds, seed = SEED, states = EDITION_STATES, requestedBy } = request;
  mustBeBetween('gap', gap, 0, 1);
  mustBeBetween('seconds', seconds, 0, 3_600);
  const id = randomUUID();
  await database.transaction(async ({ editionReader, jobs, plans, policies }) => {
    const edition = await editionReader.standing(region, year, undefined, states);
    if (!edition) throw new DomainError('NOT_FOUND', `there is no catalogue of ${region} ${year} a plan could rely on`);
    const policy = await policies.find(edition.policyId);
    const settings = planSettings({
      ...policy.plan,
      ...(gap === undefined ? {} : { gap }),
      ...(seconds === undefined ? {} : { seconds }),
    });
    await plans.create({
      id,
      region,
      year,
      editionId: edition.id,
      runId: edition.runId,
      settings: { ...settings, entryRate: policy.entryRate },
      seed,
      notices: (edition.header as { notices?: readonly string[] }).notices ?? [],
      requestedBy,
    });
    await jobs.enqueue({ groupId: id, name: 'compute-plan', payload: { region, planId: id }, requestedBy });
  });
  return id;
}

function mustBeBetween(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (value >= least && value <= most)) return;
  throw new DomainError('INVALID_ARGUMENT', `${name} must be from ${least} to ${most}, not ${value}`);
}
