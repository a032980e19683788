import { solvePlan, type Plan } from '@gongxu/adjustment';
import { randomTown } from './fixtures/random-town.js';
import { numbersFrom } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';

/** The clock moves on by a second each time it is looked at. */
function tickingClock(): () => number {
  let now = 0;
  return () => now++;
}

const search = async (seed: number, seconds: number, onBetter?: (plan: Plan) => void): Promise<Plan> => {
  const answer = await solvePlan(randomTown(1), {
    solver: solverHere,
    random: numbersFrom(seed),
    gap: 0.001,
    clock: tickingClock(),
    seconds,
    ...(onBetter ? { onBetter } : {}),
  });
  if (answer.kind !== 'plan') throw new Error(answer.kind);
  return answer.plan;
};

describe('the same problem and seed', () => {
  const told: Plan[] = [];
  let best: Plan;
  beforeAll(async () => (best = await search(1, 3600, (plan) => told.push(plan))));

  it('give the same plan', async () => {
    const { seconds: _, ...plan } = best;
    const { seconds: __, ...again } = await search(1, 3600);
    expect(again).toEqual(plan);
    expect(plan.gap).toBeLessThanOrEqual(0.001);
  });

  it('improve from answer to answer, each with a bound that holds for the best', () => {
    expect(told.length).toBeGreaterThan(1);
    told.forEach(({ objective, bound, gap }, place) => {
      expect(bound).toBeLessThanOrEqual(best.objective.total);
      expect(objective.total).toBeGreaterThanOrEqual(best.objective.total);
      expect(gap).toBeCloseTo((objective.total - bound) / (objective.total - objective.unavoidable), 9);
      if (place > 0) expect(gap).toBeLessThanOrEqual(told[place - 1]!.gap);
    });
  });

  it('give a plan of whole rounds however little time there is', async () => {
    const hasty = await search(1, 3);
    expect(told.map(({ intakes }) => intakes)).toContainEqual(hasty.intakes);
    expect(hasty.gap).toBeGreaterThan(best.gap);
  });
});
