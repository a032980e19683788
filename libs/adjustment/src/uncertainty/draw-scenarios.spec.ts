import { aPlanOccupation } from '../problem/plan-problem.builder.js';
import type { PlanOccupation } from '../problem/plan-problem.js';
import { numbersFrom } from '../fixtures/numbers-from.js';
import { drawScenarios } from './draw-scenarios.js';
import type { ScenarioSettings } from './scenario-settings.js';

const uncertain = (id: string, demand: number, below: number, above: number, trade?: string): PlanOccupation => {
  const occupation = aPlanOccupation(id, demand);
  return { ...occupation, trade, years: occupation.years.map((of) => ({ ...of, spread: { below, above } })) };
};
const settings = (of: Partial<ScenarioSettings> = {}): ScenarioSettings => ({
  count: 400,
  common: 0.25,
  trade: 0.25,
  ...of,
});
const draw = (occupations: readonly PlanOccupation[], of: Partial<ScenarioSettings> = {}) =>
  drawScenarios(occupations, settings(of), numbersFrom(1));
const demandsOf = (futures: ReturnType<typeof draw>, id: string): number[] =>
  futures.map(({ demands }) => demands.find(({ occupation }) => occupation === id)!.demand);

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = (a: readonly number[], ma: number, b: readonly number[], mb: number): number =>
    mean(a.map((value, place) => (value - ma) * (b[place]! - mb)));
  return covariance(x, mx, y, my) / Math.sqrt(covariance(x, mx, x, mx) * covariance(y, my, y, my));
}

describe('futures of demand', () => {
  it('lie beyond the limits of 80 % in every tenth on each side', () => {
    const demands = demandsOf(draw([uncertain('welder', 1000, 50, 100)]), 'welder');
    const share = (is: (demand: number) => boolean): number => demands.filter(is).length / demands.length;
    expect(share((demand) => demand < 1000 - 1.2816 * 50)).toBeCloseTo(0.1, 1);
    expect(share((demand) => demand > 1000 + 1.2816 * 100)).toBeCloseTo(0.1, 1);
    expect(share((demand) => demand > 1000)).toBeCloseTo(0.5, 1);
  });

  it('rise and fall together within a trade, and less so over all', () => {
    const occupations = ['a', 'b'].map((id) => uncertain(id, 1000, 50, 50, 'metal'));
    const futures = draw([...occupations, uncertain('c', 1000, 50, 50, 'care')]);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => demandsOf(futures, id));
    expect(Math.abs(correlation(a!, b!) - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(correlation(a!, c!) - 0.25)).toBeLessThan(0.1);
  });

  it('cover even a common rise and fall evenly with few of them', () => {
    const demands = demandsOf(draw([uncertain('a', 1000, 50, 50)], { count: 10, common: 1, trade: 0 }), 'a');
    expect(demands.reduce((sum, demand) => sum + demand, 0) / 10).toBeCloseTo(1000, 2);
    expect(demands.filter((demand) => demand > 1000)).toHaveLength(5);
  });

  it('are equally likely, never below nobody, and leave what is certain alone', () => {
    const futures = draw([uncertain('a', 10, 100, 100), aPlanOccupation('b', 5)], { count: 8 });
    expect(futures.map(({ probability }) => probability)).toEqual(Array.from({ length: 8 }, () => 1 / 8));
    expect(Math.min(...demandsOf(futures, 'a'))).toBe(0);
    expect(futures.flatMap(({ demands }) => demands).every(({ occupation }) => occupation === 'a')).toBe(true);
    expect(draw([aPlanOccupation('b', 5)])).toEqual([]);
  });

  it('lie alike off the forecast in every year of an occupation', () => {
    const spread = { below: 10, above: 10 };
    const years = [2029, 2030].map((year) => ({ year, demand: 100, otherSupply: 0, spread }));
    for (const { demands } of draw([{ id: 'a', weight: 1, years }], { count: 5 }))
      expect(demands[0]!.demand).toBe(demands[1]!.demand);
  });

  it('are the same for the same random numbers', () => {
    const occupations = [uncertain('a', 100, 10, 20)];
    expect(draw(occupations)).toEqual(draw(occupations));
  });

  it('refuse parts that sum to more than all, and counts that are none', () => {
    expect(() => draw([], { common: 0.6, trade: 0.6 })).toThrow(/scenarios\.common 0\.6 and scenarios\.trade 0\.6/);
    expect(() => draw([], { count: 2.5 })).toThrow(/scenarios\.count 2\.5/);
    expect(() => draw([], { count: 1_000 })).toThrow(/from 0 to 500/);
  });
});
