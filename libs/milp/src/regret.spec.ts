import { aPlanOccupation, aPlanProblem, DEFAULT_PLAN_POLICY, regretsOf, type PlanProblem } from '@gongxu/adjustment';
import { numbersFrom, planOf } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';

const options = { solver: solverHere, random: numbersFrom(1), gap: 0, clock: () => 0, seconds: 3600 };
const policy = {
  ...DEFAULT_PLAN_POLICY,
  changePerStudent: 0,
  shortfall: [{ beyond: 0, perPerson: 1 }],
  surplus: [{ beyond: 0, perPerson: 1 }],
};

const future = (id: string, demand: number, probability: number) => ({
  id,
  probability,
  demands: [{ occupation: 'welder', year: 2030, demand }],
});

/** Most likely few welders are needed, perhaps very many. */
const problem = (scenarios: 'average' | 'worst'): PlanProblem =>
  aPlanProblem({
    occupations: [aPlanOccupation('welder', 20)],
    scenarios: [future('few', 20, 0.7), future('many', 100, 0.3)],
    policy: { ...policy, scenarios },
  });

describe('a plan over several futures', () => {
  it('is the best on average', async () => {
    const plan = await planOf(problem('average'));
    expect(plan.intakes[0]!.intake).toBe(20);
    expect(plan.objective.total).toBeCloseTo(0.3 * 80);
    expect(plan.scenarios.map(({ total }) => total)).toEqual([0, 80]);
  });

  it('is the best in the worst of them', async () => {
    const plan = await planOf(problem('worst'));
    expect(plan.intakes[0]!.intake).toBe(60);
    expect(plan.objective.total).toBeCloseTo(40);
    expect(plan.scenarios.map(({ total }) => total)).toEqual([40, 40]);
  });

  it('is regretted in each by what the best plan for that one would have saved', async () => {
    const average = problem('average');
    const regrets = await regretsOf(average, await planOf(average), options);
    expect(regrets).toEqual([
      { scenario: 'few', demand: 20, total: 0, regret: 0, regretAtMost: 0 },
      { scenario: 'many', demand: 100, total: 80, regret: 80, regretAtMost: 80 },
    ]);
    const worst = problem('worst');
    expect((await regretsOf(worst, await planOf(worst), options)).map(({ regret }) => regret)).toEqual([40, 40]);
  });
});
