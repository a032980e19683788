import { greedyPlan, solvePlan, type Plan, type SolveOptions } from '@gongxu/adjustment';
import { seededRandom } from '@gongxu/forecasting';
import { solverThread } from '@gongxu/milp';
import { loadReference, type CityReference } from '@gongxu/prisma-seeds';
import { benchLoop } from './loop-bench.js';
import { median, round, type BenchResult } from './bench.js';
import { CITY_SIZE, planInstance, PROVINCE_SIZE, type InstanceSize } from './plan-instance.js';

const SEEDS = 3;

/** Gaps at which a search ends early, and the seconds after which it ends anyhow. */
const CITY = { gap: 0.001, seconds: 60 } as const;
const PROVINCE = { gap: 0.005, seconds: 120 } as const;

/**
 * Enrolment plans of simulated cities and provinces: how soon, how near to the best, how far ahead of a greedy one; and what
 * eight years of them do.
 */
export async function benchAdjustment(seeds = SEEDS): Promise<BenchResult[]> {
  const reference = loadReference();
  const thread = solverThread();
  const city = await runs('city', seeds, CITY_SIZE, { ...CITY, solver: thread.solver }, reference);
  const province = await runs('province', seeds, PROVINCE_SIZE, { ...PROVINCE, solver: thread.solver }, reference);
  await thread.close();
  const figure = (name: string, of: readonly Run[], value: (run: Run) => number, unit: string): BenchResult => ({
    name,
    value: round(median(of.map(value)), 4),
    unit,
  });
  return [
    figure('city.seconds', city, ({ first }) => first.seconds, 's'),
    figure('city.gap', city, ({ first }) => first.gap, 'ratio'),
    figure('city.gap_60s', city, ({ last }) => last.gap, 'ratio'),
    figure('city.greedy_excess', city, ({ greedyExcess }) => greedyExcess, 'ratio'),
    figure('province.seconds', province, ({ last }) => last.seconds, 's'),
    figure('province.gap', province, ({ last }) => last.gap, 'ratio'),
    figure('province.greedy_excess', province, ({ greedyExcess }) => greedyExcess, 'ratio'),
    ...(await benchLoop()),
  ];
}

interface Run {
  readonly first: Plan;
  readonly last: Plan;
  /** (greedy − ours) ÷ ours, of the totals. */
  readonly greedyExcess: number;
}

async function runs(
  name: string,
  seeds: number,
  size: InstanceSize,
  limits: Pick<SolveOptions, 'gap' | 'seconds' | 'solver'>,
  reference: CityReference,
): Promise<Run[]> {
  const of: Run[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = planInstance(seed, size, reference);
    const told: Plan[] = [];
    const answer = await solvePlan(problem, {
      ...limits,
      random: seededRandom(seed),
      clock: () => Number(process.hrtime.bigint()) / 1e9,
      onBetter: (plan) => void told.push(plan),
    });
    if (answer.kind !== 'plan') {
      throw new Error(`${name} ${seed}: ${answer.kind === 'conflict' ? answer.conflict.en : answer.kind}`);
    }
    const last = answer.plan;
    const first = told[0] ?? last;
    const greedy = greedyPlan(problem);
    const greedyExcess = greedy === null ? Infinity : greedy.objective.total / last.objective.total - 1;
    of.push({ first, last, greedyExcess });
    console.log(
      `${name} ${seed}: ${problem.provisions.length} provisions, ${problem.occupations.length} occupations; first after ` +
        `${told.map(({ seconds, gap }) => `${round(seconds, 2)} s ${round(100 * gap, 2)} %`).join(', ')}; total ` +
        `${round(last.objective.total, 1)} of which ${round(last.objective.unavoidable, 1)} unavoidable, greedy ` +
        `${greedy === null ? 'breaks a rule' : round(greedy.objective.total, 1)}`,
    );
  }
  return of;
}
