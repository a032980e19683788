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

const programme = { programme: 'welding', region: null };
/** Forty welders are needed, or forty fitters, and nobody knows which; graduates of welding can be either. */
const eitherTrade = (shares: 'common' | 'own', scenarios: 'average' | 'worst' = 'average'): PlanProblem => {
  const named = (id: string, welder: number, fitter: number) => ({
    id,
    probability: 0.5,
    demands: [
      { occupation: 'welder', year: 2030, demand: welder },
      { occupation: 'fitter', year: 2030, demand: fitter },
    ],
    ...(shares === 'own' ? { links: [{ ...programme, occupation: welder > fitter ? 'welder' : 'fitter', share: 1 }] } : {}), // prettier-ignore
  });
  return aPlanProblem({
    occupations: [aPlanOccupation('welder', 20), aPlanOccupation('fitter', 20)],
    links: ['welder', 'fitter'].map((occupation) => ({ ...programme, occupation, share: 0.5 })),
    scenarios: [named('welders', 40, 0), named('fitters', 0, 40)],
    policy: { ...policy, scenarios },
  });
};

describe('graduates who go where the openings of a future are', () => {
  it.each(['average', 'worst'] as const)('are trained for all of them (%s)', async (scenarios) => {
    const plan = await planOf(eitherTrade('own', scenarios));
    expect(plan.intakes[0]!.intake).toBe(40);
    expect(plan.objective.total).toBeCloseTo(0);
    expect(plan.scenarios.map(({ total }) => total)).toEqual([0, 0]);
    // Half of them in each trade, as told for the demand forecast.
    expect(plan.gaps.map(({ after }) => after)).toEqual([0, 0]);
  });

  it('would half go the wrong way if they divided alike in each', async () => {
    const plan = await planOf(eitherTrade('common'));
    expect(plan.objective.total).toBeCloseTo(40);
  });

  it('are regretted by what the future alone would have been planned for', async () => {
    const own = eitherTrade('own');
    const regrets = await regretsOf(own, await planOf(own), options);
    expect(regrets.map(({ regret }) => regret)).toEqual([0, 0]);
  });
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
