import { shortestInterval } from './shortest-interval.js';

describe('the shortest interval', () => {
  it('leaves out what lies apart, on either side', () => {
    expect(shortestInterval([1, 1, 1, 1, 1, 1, 1, 1, 1, 40], 0.9)).toEqual([1, 1]);
    expect(shortestInterval([2, 50, 50, 51, 51, 52, 52, 52, 53, 53], 0.9)).toEqual([50, 53]);
  });

  it('lies in the middle where several are as short', () => {
    expect(shortestInterval([1, 2, 3, 4, 5], 0.6)).toEqual([2, 4]);
  });

  it('holds all values at a share of 1', () => {
    expect(shortestInterval([3, 9], 1)).toEqual([3, 9]);
  });
});
