import { minimiseSquares } from './minimise-squares.js';

/** H. H. Rosenbrock's valley (1960) as two residuals; least at (1, 1). */
const valley = {
  size: 2,
  residuals: ([x, y]: Float64Array, into: Float64Array) => {
    into[0] = 10 * (y! - x! * x!);
    into[1] = 1 - x!;
    return into[0] ** 2 + into[1] ** 2;
  },
};

describe('the search for the least sum of squares', () => {
  it('reaches the floor of a curved valley', () => {
    const { parameters, sum } = minimiseSquares({ ...valley, lower: [-5, -5], upper: [5, 5] }, [-1.2, 1], {
      iterations: 200,
    });
    expect(parameters[0]).toBeCloseTo(1, 4);
    expect(parameters[1]).toBeCloseTo(1, 4);
    expect(sum).toBeLessThan(1e-8);
  });

  it('stops at a bound where the floor lies beyond it', () => {
    const { parameters } = minimiseSquares({ ...valley, lower: [-5, -5], upper: [0.5, 5] }, [-1.2, 1], {
      iterations: 200,
    });
    expect(parameters[0]).toBe(0.5);
    expect(parameters[1]).toBeCloseTo(0.25, 4);
  });

  it('never enters a place that is not allowed', () => {
    const residuals = (parameters: Float64Array, into: Float64Array) =>
      parameters[1]! > 0.5 ? Infinity : valley.residuals(parameters, into);
    const { parameters } = minimiseSquares({ size: 2, residuals, lower: [-5, -5], upper: [5, 5] }, [-1.2, 0]);
    expect(parameters[1]).toBeLessThanOrEqual(0.5);
  });
});
