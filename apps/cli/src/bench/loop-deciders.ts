import { buildPlan, planSettings, provisionId, solvePlan, withScenarios, type PlanBasis, type PlanSettings } from '@gongxu/adjustment'; // prettier-ignore
import { seededRandom } from '@gongxu/forecasting';
import { solverHere } from '@gongxu/milp';
import type { CityReference, SimulatedTraining } from '@gongxu/prisma-seeds';
import { loopSources } from './loop-sources.js';
import { fillingIn, STEP, type FilledPlaces } from './places-filled.js';
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
 * The other ways of deciding know no limits of seats, teachers, classes, quotas or change, so the plan gets none of them
 * either but for CHANGE.
 */
const SETTINGS = planSettings({
  levelMinimum: null,
  levelMaximum: null,
  institutionMaximum: null,
  studentsPerTeacher: {},
  workstationsPerStudent: 0,
  judging: { shortfall: [{ beyond: 0, perPerson: 1 }], surplus: [{ beyond: 0, perPerson: 1 }] },
});
/** Part of its intake that a provision may grow or shrink by in a year. */
const CHANGE = 0.5;
const SCENARIOS = 100;
/** Shares are settled for the leavers of the plan found before. */
const ROUNDS = 2;
/** Any plan that obeys every rule will do: the local search’s. */
const GAP = 1;

/** Our plan: the product's problem from the records over scenarios of the openings forecast, solved twice as its job does. */
export const optimisedPlans =
  (reference: CityReference): Decide =>
  async (recorded) => {
    const { sources, tradePart } = loopSources(recorded, reference);
    const roomy = {
      ...sources,
      provisions: sources.provisions.map((each) => ({ ...each, seats: null, classSize: STEP })),
    };
    const scenarios = { count: SCENARIOS, common: 0, trade: tradePart };
    const settings = { ...SETTINGS, scenarios, entryRate: 1 };
    const { studentsIn, placesFor } = fillingIn(filledPlaces(recorded), recorded.year);
    const places = lastPlans(recorded);
    const basis = (planned?: Planned): PlanBasis => {
      const built = buildPlan(roomy, settings, planned);
      const provisions = built.problem.provisions.map((each) => {
        const students = (part: number): number => studentsIn(each.id, part * (places.get(each.id) ?? 0));
        const currentIntake = Math.round(students(1) / STEP) * STEP;
        return {
          ...each,
          currentIntake,
          increaseLimit: Math.max(STEP, students(1 + CHANGE) - currentIntake),
          decreaseLimit: currentIntake - students(1 - CHANGE),
        };
      });
      return { ...built, problem: { ...built.problem, provisions } };
    };
    let planned = await solved(basis(), recorded, { scenarios: { ...scenarios, count: 0 } });
    for (let round = 1; round <= ROUNDS; round++) planned = await solved(basis(planned), recorded, settings);
    return new Map([...planned].map(([id, students]) => [id, placesFor(id, students)]));
  };

async function solved(
  basis: PlanBasis,
  { seed }: Recorded,
  { scenarios }: Pick<PlanSettings, 'scenarios'>,
): Promise<Planned> {
  const answer = await solvePlan(withScenarios(basis, scenarios, seededRandom(seed)), {
    solver: solverHere,
    random: seededRandom(seed),
    gap: GAP,
    clock: () => 0,
    seconds: 1,
  });
  if (answer.kind !== 'plan') throw new Error(`${basis.problem.year}: ${answer.kind}`);
  return new Map(answer.plan.intakes.map(({ provision, intake }) => [provision, intake]));
}

const filledPlaces = (recorded: Recorded): FilledPlaces[] =>
  rowsOf(recorded, 'enrolment').map((row) => ({
    provision: idOf(row),
    year: Number(row['年份']),
    planned: Number(row['计划数']),
    applicants: Number(row['报考人数']),
    admitted: Number(row['录取人数']),
  }));
