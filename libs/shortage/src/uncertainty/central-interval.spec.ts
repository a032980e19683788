import { centralInterval } from './central-interval.js';

describe('the central interval', () => {
  it('leaves out as many values on either side', () => {
    const ranks = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(centralInterval(ranks, 0.9)).toEqual([6, 95]);
    expect(centralInterval([1, 1, 1, 1, 1, 1, 1, 1, 1, 40], 0.8)).toEqual([1, 1]);
  });

  it('holds all values at a share of 1, and of few values too', () => {
    expect(centralInterval([3, 9], 1)).toEqual([3, 9]);
    expect(centralInterval([3, 9], 0.9)).toEqual([3, 9]);
  });
});
