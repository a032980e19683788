import { applyChanges, solvePlan, type Plan, type PlanChange, type PlanProblem } from '@gongxu/adjustment';
import { randomTown } from './fixtures/random-town.js';
import { numbersFrom, planOf } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';

const town = randomTown(1);
const changed = (...changes: PlanChange[]): PlanProblem =>
  applyChanges({ problem: town, notes: [], leavers: null, ahead: null, retirements: {} }, changes);

describe('a search that starts from a plan', () => {
  let before: Plan;
  beforeAll(async () => (before = await planOf(town, { gap: 0.01 })));

  /** Every answer it tells, the final one last. */
  async function answers(problem: PlanProblem, start: Plan['intakes'] = before.intakes): Promise<Plan[]> {
    const told: Plan[] = [];
    const answer = await solvePlan(problem, {
      solver: solverHere,
      random: numbersFrom(1),
      gap: 0.01,
      clock: () => 0,
      seconds: 3600,
      start,
      onBetter: (plan) => void told.push(plan),
    });
    if (answer.kind !== 'plan') throw new Error(answer.kind);
    return [...told, answer.plan];
  }

  it('first gives that plan, before anything is proven', async () => {
    const [first] = await answers(town);
    expect(first!.objective.total).toBeLessThanOrEqual(before.objective.total);
    const moved = first!.intakes.filter(({ intake }, place) => intake !== before.intakes[place]!.intake);
    expect(moved.length).toBeLessThanOrEqual(2);
    expect(first!.gap).toBe(1);
  });

  it('mends it first to what has changed, and leaves the rest of it nearly as it was', async () => {
    const suspended = changed({ kind: 'suspend', programme: 'programme 3' });
    const [first] = await answers(suspended);
    const at = town.provisions.flatMap(({ programme }, place) => (programme === 'programme 3' ? [place] : []));
    expect(at.map((place) => first!.intakes[place]!.intake)).toEqual(at.map(() => 0));
    const moved = first!.intakes.filter(({ intake }, place) => intake !== before.intakes[place]!.intake);
    expect(moved.length).toBeLessThan(town.provisions.length / 3);
  });

  it('ends within the gap of the optimum, never behind its first answer, and the same each time', async () => {
    const plant = changed({ kind: 'openings', occupation: 'o7', persons: 60, from: 2026 });
    const [told, again, optimum] = [await answers(plant), await answers(plant), await planOf(plant)];
    const totals = told.map(({ objective }) => objective.total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    const { objective, gap } = told.at(-1)!;
    expect(gap).toBeLessThanOrEqual(0.01);
    expect(objective.total - optimum.objective.total).toBeLessThanOrEqual(
      0.01 * (objective.total - objective.unavoidable) + 1e-6,
    );
    expect(again).toEqual(told);
  });

  it('starts from this year’s intake where the plan says nothing', async () => {
    const [first] = await answers(town, []);
    expect(first!.intakes).toHaveLength(town.provisions.length);
  });

  it('tells what it has when it is stopped, without searching on', async () => {
    const stop = new AbortController();
    const told: Plan[] = [];
    let asked = 0;
    const answer = await solvePlan(changed({ kind: 'class_size', students: 20 }), {
      solver: (program, options) => {
        asked++;
        return solverHere(program, options);
      },
      random: () => {
        throw new Error('the local search has begun');
      },
      gap: 0,
      clock: () => 0,
      seconds: 3600,
      start: before.intakes,
      signal: stop.signal,
      onBetter: (plan) => {
        told.push(plan);
        stop.abort();
      },
    });
    expect(told).toHaveLength(1);
    expect(answer).toMatchObject({ kind: 'plan', plan: { intakes: told[0]!.intakes } });
    expect(asked).toBe(0);
  });
});
