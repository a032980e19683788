import { estimateDemand, weighSurvey, type BalanceInput } from '@gongxu/balance';
import { readSurvey, type CompileRun, type Repositories } from '@gongxu/data-access';

/** Weights the run's survey of employers, stores what came of it, and gives what the balance shows of it. */
export async function employerSurvey(
  repositories: Repositories,
  run: CompileRun,
): Promise<Pick<BalanceInput, 'hardToFill' | 'surveyedDemand'>> {
  const survey = await readSurvey(repositories, run);
  if (!survey) return {};
  const weighted = weighSurvey(survey);
  const demand = estimateDemand(weighted);
  await repositories.surveys.save(run.region, run.id, { report: weighted.report, demand });
  return {
    surveyedDemand: new Map(demand.map(({ occupation, thisYear }) => [occupation, thisYear])),
    hardToFill: demand.flatMap(({ occupation, hardToFill, hardToFillOf, hardToFillSurveyed }) =>
      hardToFill === null || !hardToFillOf
        ? []
        : [{ occupation, demand: hardToFillOf, hardToFill, surveyed: hardToFillSurveyed }],
    ),
  };
}
