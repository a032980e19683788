import { numbersFrom } from '../fixtures/numbers-from.js';
import { twinCities } from '../fixtures/twin-cities.js';
import { compact } from '../model/compact.js';
import { modelProgram } from '../model/model-program.js';
import { unavoidableCost } from '../model/reach.js';
import { assessPlan } from '../plan/assess-plan.js';
import { anneal } from './anneal.js';
import { greedy, keptClasses } from './greedy.js';
import { searchState } from './search-state.js';
import { stepDown, stepUp } from './class-steps.js';

const how = ['none', 'average', 'worst'] as const;

describe.each(how)('the search over futures taken as %s', (scenarios) => {
  const problem = twinCities({ scenarios });
  const model = compact(problem);

  it('keeps the total of its plan through thousands of changes', () => {
    const random = numbersFrom(3);
    const state = searchState(model, keptClasses(model));
    for (let move = 0; move < 3000; move++) {
      const cell = Math.floor(random() * model.cells.length);
      const to = (random() < 0.5 ? stepUp : stepDown)(model.cells[cell]!, state.classes[cell]!);
      const before = state.total();
      const delta = state.delta(cell, to);
      state.move(cell, to);
      expect(state.total()).toBeCloseTo(before + delta, 3);
    }
    const again = searchState(model, state.classes);
    expect(state.total()).toBeCloseTo(again.total(), 3);
    expect(state.broken()).toBeCloseTo(again.broken(), 6);
  });

  it('counts what the assessment of the plan and the point of the linear program count', () => {
    const { program, constant, pointOf, classesOf } = modelProgram(model);
    const classes = anneal(model, keptClasses(model), { random: numbersFrom(1), moves: 2000 });
    const state = searchState(model, classes);
    expect(state.broken()).toBe(0);
    expect(assessPlan(problem, classes).objective.total).toBeCloseTo(state.total(), 6);
    const point = pointOf(classes);
    expect([...classesOf(point)]).toEqual([...classes]);
    const objective = point.reduce((sum, value, column) => sum + value * program.costs[column]!, constant);
    expect(objective).toBeCloseTo(state.total(), 6);
    for (let row = 0; row < program.rows; row++) {
      let activity = 0;
      for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++) {
        activity += program.values[at]! * point[program.indices[at]!]!;
      }
      expect(activity).toBeGreaterThanOrEqual(program.rowLower[row]! - 1e-6);
      expect(activity).toBeLessThanOrEqual(program.rowUpper[row]! + 1e-6);
    }
  });

  it('gives no worse a plan than this year’s, never below what cannot be avoided, and the same for a seed', () => {
    const kept = keptClasses(model);
    const found = (seed: number) => anneal(model, kept, { random: numbersFrom(seed), moves: 5000 });
    const total = searchState(model, found(1)).total();
    expect(total).toBeLessThan(searchState(model, kept).total());
    expect(total).toBeGreaterThan(unavoidableCost(model));
    expect(found(1)).toEqual(found(1));
    expect(total).toBeLessThanOrEqual(greedy(model).total() * 1.01);
  });
});
