import {
  computeBalance,
  DEFAULT_BALANCE_PARAMETERS,
  enteringGraduates,
  indicatorsOf,
  type BalanceInput,
  type GraduateCounts,
} from '@gongxu/balance';
import type { CompileRun, Database, ProvisionGraduates, Repositories } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import { readCrosswalk, type Crosswalk } from '../crosswalk.js';
import { accountsOf } from '../run-accounts.js';
import { importsOf } from '../run-inputs.js';
import { employerSurvey } from './employer-survey.js';

const STEPS = 3;

/** Demand, supply, gap and indicators of every occupation, from the merged rows of the run. */
export const computeBalanceHandler =
  (database: Database) =>
  async ({ runId }: Payload<'compute-balance'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const run = await repositories.runs.lock(runId);
      if (run?.status !== 'running' || run.step !== 'compute-balance') return;
      report({ step: 'reading', done: 0, total: STEPS });
      const input = await readInput(repositories, run);
      report({ step: 'computing', done: 1, total: STEPS });
      const lines = computeBalance(input);
      const indicators = indicatorsOf(input, lines);
      report({ step: 'storing', done: 2, total: STEPS });
      const balances = lines.map((line) => ({
        occupation: line.occupation,
        demand: line.demand,
        supply: line.supply,
        gap: line.gap,
        line,
        indicators: indicators.get(line.occupation) ?? [],
      }));
      await repositories.balances.save(run.region, runId, balances);
      await repositories.traces.keepLinks(run.region, runId, input.links);
      await repositories.runs.advance(runId, 'compute-forecasts');
      const payload = { region: run.region, runId };
      await repositories.jobs.enqueue({
        groupId: runId,
        name: 'compute-forecasts',
        payload,
        requestedBy: run.requestedBy,
      });
    });
  };

/** Everything the balance of the run is computed from; the same at any later time. */
export async function readInput(repositories: Repositories, run: CompileRun): Promise<BalanceInput> {
  const { balances, markets, programmeSupply } = repositories;
  const { region, year, policy } = run;
  const employment = await balances.employment(importsOf(run, 'employment'), region);
  const headcounts = new Map(
    employment.filter((row) => row.year <= year).map(({ occupation, headcount }) => [occupation, headcount]),
  );
  const whole = await markets.wholeRegion(region, run.id);
  const accounts = await accountsOf(repositories, run);
  const counted = new Set([...whole, ...employment, ...accounts].map(({ occupation }) => occupation));
  const crosswalk = await readCrosswalk(repositories, run, (occupation) => headcounts.get(occupation) ?? 0, counted);
  const provisions = await programmeSupply.provisions(importsOf(run, 'provisions'), importsOf(run, 'graduates'), year);
  return {
    region,
    year,
    markets: whole,
    employment,
    accounts,
    graduates: graduatesByProgramme(provisions, crosswalk, year),
    links: crosswalk.links,
    ...(await employerSurvey(repositories, run)),
    parameters: { ...DEFAULT_BALANCE_PARAMETERS, entryRate: policy.entryRate },
  };
}

/** All institutions together, each with its latest year. */
function graduatesByProgramme(
  provisions: readonly ProvisionGraduates[],
  { systemOf }: Crosswalk,
  year: number,
): GraduateCounts[] {
  const counts = new Map<string, GraduateCounts>();
  for (const { programme, graduates, furtherStudy, abroad } of provisions) {
    if (graduates === null) continue;
    const programmeSystem = systemOf(programme);
    if (programmeSystem === undefined) continue;
    const before = counts.get(programme);
    counts.set(programme, {
      programmeSystem,
      programme,
      year,
      graduates: (before?.graduates ?? 0) + graduates,
      entering: (before?.entering ?? 0) + enteringGraduates({ graduates, furtherStudy, abroad }),
    });
  }
  return [...counts.values()];
}
