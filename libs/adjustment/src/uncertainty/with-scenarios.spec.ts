import { numbersFrom } from '../fixtures/numbers-from.js';
import { aPlanOccupation, aPlanProblem } from '../problem/plan-problem.builder.js';
import { withScenarios } from './with-scenarios.js';

const uncertain = (id: string, demand: number) => {
  const occupation = aPlanOccupation(id, demand);
  return { ...occupation, years: occupation.years.map((of) => ({ ...of, spread: { below: 10, above: 10 } })) };
};
const problem = aPlanProblem({
  occupations: [uncertain('welder', 30), uncertain('fitter', 30)],
  links: ['welder', 'fitter'].map((occupation) => ({ programme: 'welding', region: null, occupation, share: 0.5 })),
});
const scenarios = { count: 5, common: 0, trade: 0 };

describe('a problem with scenarios', () => {
  it('has the shares of each settled by its own openings', () => {
    const random = numbersFrom(1);
    for (const { demands, links } of withScenarios(problem, { scenarios, leavers: { welding: 40 }, random })
      .scenarios) {
      const [welders, fitters] = demands.map(({ demand }) => demand);
      expect(links!.map(({ share }) => share)[0]).toBeCloseTo(welders! / (welders! + fitters!), 6);
      expect(links!.map(({ published }) => published)).toEqual([0.5, 0.5]);
    }
  });

  it('counts only the openings that others leave', () => {
    const [welder, fitter] = problem.occupations;
    const taken = { ...fitter!, years: fitter!.years.map((of) => ({ ...of, otherSupply: 1_000 })) };
    const left = { ...problem, occupations: [welder!, taken] };
    const options = { scenarios, leavers: { welding: 40 }, random: numbersFrom(1) };
    for (const { links } of withScenarios(left, options).scenarios)
      expect(links!.map(({ share }) => share)).toEqual([1, 0]);
  });

  it('keeps the shares of the problem where they are not settled', () => {
    const of = withScenarios(problem, { scenarios, leavers: null, random: numbersFrom(1) });
    expect(of.scenarios.every(({ links }) => links === undefined)).toBe(true);
    expect(of.scenarios).toHaveLength(5);
  });
});
