import { checkProblem } from './check-problem.js';
import { DEFAULT_PLAN_POLICY } from './plan-policy.js';
import { aPlanOccupation, aPlanProblem, aPlanProvision } from './plan-problem.builder.js';

const policy = DEFAULT_PLAN_POLICY;

describe('a problem a plan cannot be computed from', () => {
  it('is none of those that can', () => {
    expect(() => checkProblem(aPlanProblem())).not.toThrow();
  });

  it.each([
    ['provisions: "college/welding" stands twice', { provisions: [aPlanProvision(), aPlanProvision()] }],
    [
      'provision "college/welding": classSize 0 is not a whole number above 0',
      { provisions: [aPlanProvision({ classSize: 0 })] },
    ],
    [
      'provision "college/welding": entryRate 1.2 is not a number from 0 to 1',
      { provisions: [aPlanProvision({ entryRate: 1.2 })] },
    ],
    [
      'provision "college/welding": seats NaN is not a number from 0 up',
      { provisions: [aPlanProvision({ seats: NaN })] },
    ],
    [
      'occupation "welder" in 2030: demand -1 is not a number from 0 up',
      { occupations: [aPlanOccupation('welder', -1)] },
    ],
    [
      'neighbourhood "near": there is no provision "far"',
      { neighbourhoods: [{ id: 'near', provisions: ['far'], tolerated: 1 }] },
    ],
    [
      'policy: surplus beyond 0.5 at 0.5 for each person does not grow steeper from step to step',
      {
        policy: {
          ...policy,
          surplus: [
            { beyond: 0, perPerson: 1 },
            { beyond: 0.5, perPerson: 0.5 },
          ],
        },
      },
    ],
    ['policy: the first step of shortfall is not beyond 0', { policy: { ...policy, shortfall: [] } }],
    [
      'scenarios: the probabilities sum to 0.5, not to 1',
      { scenarios: [{ id: 'low', probability: 0.5, demands: [] }] },
    ],
  ])('%s', (message, of) => {
    expect(() => checkProblem(aPlanProblem(of))).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message }),
    );
  });
});
