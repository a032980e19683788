import type { OccupationGap, PlanReport, PlanReportGap } from '@gongxu/adjustment';
import { DomainError } from '@gongxu/domain';
import type { Repositories } from '../database.js';
import { planNames } from './plan-names.js';
import type { PlanRecord } from './plan-record.js';
import { yearsOfPlan } from './years-of-plan.js';

/** A plan with its lines and gaps, and the names as they stood in the lists its edition was compiled from. */
export async function planReportOf(read: Repositories, plan: PlanRecord): Promise<PlanReport> {
  if (plan.answer === null)
    throw new DomainError('CONFLICT', `plan ${plan.region}/${plan.year}/${plan.number} has no answer: ${plan.status}`);
  const edition = (await read.editions.find(plan.editionId))!;
  const lines = await read.planReader.allLines(plan);
  const institutionsOf = lines.map(({ institution }) => institution);
  const { regions, programmes, occupations, institutions } = await planNames(read, plan.runId, institutionsOf);
  const named = (gap: OccupationGap): PlanReportGap => ({
    ...gap,
    occupationZh: occupations.get(gap.occupation) ?? null,
  });
  const years = await yearsOfPlan(read, plan);
  const { objective, bound, gap, status, scenarios } = plan.answer;
  return {
    format: 'gongxu.plan/1',
    region: plan.region,
    regionZh: regions.get(plan.region) ?? null,
    year: plan.year,
    number: plan.number,
    edition: `${edition.region}/${edition.year}/${edition.number}`,
    seed: plan.seed,
    inputHash: plan.inputHash!,
    computedAt: (plan.finishedAt ?? plan.createdAt).toISOString(),
    notices: plan.notices,
    answer: { objective, bound, gap, status, scenarios },
    settings: plan.settings,
    notes: plan.notes,
    unitValues: plan.unitValues ?? [],
    lines: lines.map(({ region: _, planId: __, ...line }) => ({
      ...line,
      institutionZh: institutions.get(line.institution) ?? null,
      programmeZh: programmes.get(line.programme) ?? null,
      areaZh: regions.get(line.area) ?? null,
    })),
    gaps: (await read.planReader.allGaps(plan)).map(named),
    years: years.map(named),
  };
}
