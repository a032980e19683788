import { buildPlan } from '../build/build-plan.js';
import { planSettings } from '../build/plan-settings.js';
import { numbersFrom } from '../fixtures/numbers-from.js';
import { townSources } from '../fixtures/town-sources.js';
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
    const basis = { problem, leavers: { welding: 40 }, ahead: null };
    for (const { demands, links } of withScenarios(basis, scenarios, numbersFrom(1)).scenarios) {
      const [welders, fitters] = demands.map(({ demand }) => demand);
      expect(links!.map(({ share }) => share)[0]).toBeCloseTo(welders! / (welders! + fitters!), 6);
      expect(links!.map(({ published }) => published)).toEqual([0.5, 0.5]);
    }
  });

  it('counts only the openings that others leave', () => {
    const [welder, fitter] = problem.occupations;
    const taken = { ...fitter!, years: fitter!.years.map((of) => ({ ...of, otherSupply: 1_000 })) };
    const basis = { problem: { ...problem, occupations: [welder!, taken] }, leavers: { welding: 40 }, ahead: null };
    for (const { links } of withScenarios(basis, scenarios, numbersFrom(1)).scenarios)
      expect(links!.map(({ share }) => share)).toEqual([1, 0]);
  });

  it('divides graduates of programmes of unlike length as for the forecast where the demand is that of the forecast', () => {
    const town = townSources();
    const sources = {
      ...town,
      provisions: town.provisions.map((each) => (each.programme === 'nurse' ? { ...each, lengthYears: 2 } : each)),
      links: [
        { programme: 'cook', occupation: 'cooks', weight: 0.5 },
        { programme: 'cook', occupation: 'nurses', weight: 0.5 },
        { programme: 'nurse', occupation: 'nurses', weight: 1 },
      ],
      occupations: town.occupations.map((each) => ({
        ...each,
        openingsAhead: [{ year: 2027, persons: 70, lower80: 70, upper80: 70 }],
      })),
    };
    const basis = buildPlan(sources, { ...planSettings(), entryRate: 1 });
    const [scenario] = withScenarios(basis, { ...scenarios, count: 1 }, numbersFrom(1)).scenarios;
    expect(scenario!.links!.map(({ share }) => share)).toEqual(basis.problem.links.map(({ share }) => share));
    expect(basis.problem.links[0]!.share).not.toBeCloseTo(0.5, 1);
  });

  it('keeps the shares of the problem where they are not settled', () => {
    const of = withScenarios({ problem, leavers: null, ahead: null }, scenarios, numbersFrom(1));
    expect(of.scenarios.every(({ links }) => links === undefined)).toBe(true);
    expect(of.scenarios).toHaveLength(5);
  });
});
