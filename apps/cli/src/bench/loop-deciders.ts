import { buildPlan, planSettings, provisionId, settleShares, solvePlan, type PlanProblem } from '@gongxu/adjustment';
import { seededRandom } from '@gongxu/forecasting';
import { solverHere } from '@gongxu/milp';
import type { CityReference, SimulatedTraining } from '@gongxu/prisma-seeds';
import { loopSources } from './loop-sources.js';
import { rowsOf } from './recorded-training.js';

/** Places by provision. */
export type Planned = ReadonlyMap<string, number>;

/** What is on record when an autumn is decided. */
export interface Recorded extends Pick<SimulatedTraining, 'tables'> {
  readonly year: number;
  readonly seed: number;
}

export type Decide = (recorded: Recorded) => Promise<Planned>;

const idOf = (row: Readonly<Record<string, string>>): string =>
  provisionId({ institution: row['院校代码']!, programme: row['专业代码']! });

const ofYear = (recorded: Recorded, dataset: string, year: number) =>
  rowsOf(recorded, dataset).filter((row) => Number(row['年份']) === year);

const lastPlans = (recorded: Recorded): Map<string, number> =>
  new Map(ofYear(recorded, 'enrolment', recorded.year - 1).map((row) => [idOf(row), Number(row['计划数'])]));

/** No adjustment: every plan stays as it is. */
export const keepPlans: Decide = (recorded) => Promise.resolve(lastPlans(recorded));

/** Half as far above or below the mean of all as last year’s placement was, by 10 % at most: a cautious way of it. */
const FOLLOWED = 0.5;
const MOST = 0.1;
const SMALLEST = 20;

/** Plans follow last year's placement. */
export const followPlacement: Decide = (recorded) => {
  const placed = new Map(
    ofYear(recorded, 'graduates', recorded.year - 1).map((row) => [
      idOf(row),
      1 - Number(row['未就业']) / Math.max(1, Number(row['毕业生数'])),
    ]),
  );
  const mean = [...placed.values()].reduce((total, rate) => total + rate, 0) / placed.size;
  const factor = (rate: number): number => Math.max(1 - MOST, Math.min(1 + MOST, (rate / mean) ** FOLLOWED));
  return Promise.resolve(
    new Map(
      [...lastPlans(recorded)].map(([id, planned]) => [
        id,
        Math.max(SMALLEST, Math.round((planned * factor(placed.get(id) ?? mean)) / 5) * 5),
      ]),
    ),
  );
};

/**
 * The other ways of deciding know no limits of seats, teachers, quotas or change, so the plan gets none of them either,
 * but for half of the intake that a provision may grow or shrink by in a year.
 */
const SETTINGS = planSettings({
  increaseShare: 0.5,
  decreaseShare: 0.5,
  levelMinimum: null,
  levelMaximum: null,
  institutionMaximum: null,
  studentsPerTeacher: {},
  workstationsPerStudent: 0,
  shares: 'published',
  judging: { shortfall: [{ beyond: 0, perPerson: 1 }], surplus: [{ beyond: 0, perPerson: 1 }] },
});
const GAP = 0.05;
/** After which no further round of the search begins. */
const SECONDS = 1;

/** Shares are settled for the leavers of today's intakes first, then for those of the plan found. */
const ROUNDS = 2;

/** Our plan: the product's problem from the records, shares settled by the openings forecast, solved. */
export const optimisedPlans =
  (reference: CityReference): Decide =>
  async (recorded) => {
    const sources = loopSources(recorded, reference);
    const roomy = { ...sources, provisions: sources.provisions.map((each) => ({ ...each, seats: null })) };
    const { problem } = buildPlan(roomy, { ...SETTINGS, entryRate: 1 });
    let leavers = leaversOf(problem);
    for (let round = 1; ; round++) {
      const settled = { ...problem, links: settleShares(problem.links, leavers, openingsOf(problem)) };
      const answer = await solvePlan(settled, {
        solver: solverHere,
        random: seededRandom(recorded.seed),
        gap: GAP,
        clock: ticking(),
        seconds: SECONDS,
      });
      if (answer.kind !== 'plan') throw new Error(`${recorded.year}: ${answer.kind}`);
      const planned = new Map(answer.plan.intakes.map(({ provision, intake }) => [provision, intake]));
      if (round === ROUNDS) return planned;
      leavers = leaversOf(problem, planned);
    }
  };

const ticking = (): (() => number) => {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e9;
};

function leaversOf({ provisions }: PlanProblem, planned?: Planned): Map<string, number> {
  const leavers = new Map<string, number>();
  for (const { id, programme, currentIntake, completionRate, entryRate } of provisions)
    leavers.set(
      programme,
      (leavers.get(programme) ?? 0) + (planned?.get(id) ?? currentIntake) * completionRate * entryRate,
    );
  return leavers;
}

const openingsOf = ({ occupations }: PlanProblem): Map<string, number> =>
  new Map(occupations.map(({ id, years: [first] }) => [id, first ? first.demand - first.otherSupply : 0]));
