import fc from 'fast-check';
import type { PlanLink } from '../problem/plan-problem.js';
import { settleShares } from './settle-shares.js';

const link = (programme: string, occupation: string, share: number): PlanLink => ({
  programme,
  occupation,
  share,
  region: null,
});

describe('shares settled by openings', () => {
  it('lead graduates to the occupations that have openings', () => {
    const links = [link('a', 'x', 0.5), link('a', 'y', 0.5), link('b', 'y', 1)];
    const [toX, toY, only] = settleShares(links, new Map([['a', 10], ['b', 10]]), new Map([['x', 9], ['y', 11]])); // prettier-ignore
    expect(toX!.share).toBeGreaterThan(0.85);
    expect(toX!.share + toY!.share).toBeCloseTo(1, 6);
    expect(only!.share).toBeCloseTo(1, 6);
  });

  it('never sum to more than before, and stay where a programme has nobody', () => {
    const share = fc.double({ min: 0.01, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.nat(50), fc.nat(50), fc.nat(50), (one, two, leavers, x, y) => {
        const links = [link('a', 'x', one), link('a', 'y', two)];
        const settled = settleShares(links, new Map([['a', leavers]]), new Map([['x', x], ['y', y]])); // prettier-ignore
        expect(settled[0]!.share + settled[1]!.share).toBeLessThanOrEqual(one + two + 1e-12);
        if (leavers === 0) expect(settled).toEqual(links);
      }),
    );
  });
});
