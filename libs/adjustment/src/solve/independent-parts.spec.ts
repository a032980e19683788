import { twinCities } from '../fixtures/twin-cities.js';
import { compact } from '../model/compact.js';
import { unavoidableCost } from '../model/reach.js';
import { keptClasses } from '../search/greedy.js';
import { searchState } from '../search/search-state.js';
import { aQuota } from '../problem/plan-problem.builder.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import { independentParts } from './independent-parts.js';

const totalOf = (model: ReturnType<typeof compact>): number => searchState(model, keptClasses(model)).total();

describe('independent parts', () => {
  it('are the cities that share no labour market, and cost together what the whole costs', () => {
    const whole = compact(twinCities());
    const parts = independentParts(whole);
    expect(parts.map(({ cells }) => cells.map((cell) => whole.cells[cell]!.provision.split('/')[0]))).toEqual([
      Array.from({ length: 8 }, () => 'north'),
      Array.from({ length: 8 }, () => 'south'),
    ]);
    const sum = (of: (model: ReturnType<typeof compact>) => number): number =>
      parts.reduce((total, { model }) => total + of(model), 0);
    expect(sum(totalOf)).toBeCloseTo(totalOf(whole), 6);
    expect(sum(unavoidableCost)).toBeCloseTo(unavoidableCost(whole), 6);
  });

  it('are one where a quota binds both, two where it is too wide to bind', () => {
    const count = (maximum: number): number => {
      const problem: PlanProblem = twinCities();
      return independentParts(compact({ ...problem, quotas: [...problem.quotas, aQuota({ maximum })] })).length;
    };
    expect(count(500)).toBe(1);
    expect(count(5000)).toBe(2);
  });

  it('are one in the worst of several futures', () => {
    expect(independentParts(compact(twinCities({ scenarios: 'worst' })))).toHaveLength(1);
  });
});
