import { normalQuantile } from '../normal-quantile.js';
import { marginal } from './marginal.js';

describe('a value at a normal score', () => {
  const forecast = {
    mean: [0, 10],
    intervals: [
      { level: 0.95, lower: [0, 6], upper: [0, 20] },
      { level: 0.8, lower: [0, 8], upper: [0, 13] },
    ],
  };
  const value = marginal(forecast, 1);
  const [z80, z95] = [normalQuantile(0.9), normalQuantile(0.975)];

  it.each([
    ['the mean', 0, 10],
    ['a limit', z80, 13],
    ['a limit', -z95, 6],
    ['halfway between two limits', (z80 + z95) / 2, 16.5],
    ['halfway to the nearest limit', -z80 / 2, 9],
    ['twice as far as the widest limit', 2 * z95, 30],
  ])('is %s at score %f', (_, score, expected) => {
    expect(value(score)).toBeCloseTo(expected, 9);
  });

  it('is refused for a forecast without intervals', () => {
    expect(() => marginal({ mean: [1], intervals: [] }, 0)).toThrow(expect.objectContaining({ code: 'INVALID_LEVEL' }));
  });
});
