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

  it('stay as published where no occupation of a programme has an opening', () => {
    const links = [link('a', 'x', 0.3), link('a', 'y', 0.7), link('b', 'z', 1)];
    const settled = settleShares(links, new Map([['a', 10], ['b', 10]]), new Map([['x', 0], ['z', 5]])); // prettier-ignore
    expect(settled.slice(0, 2)).toEqual(links.slice(0, 2));
  });

  it('keep the published share beside them, and settle from it again', () => {
    const links = [link('a', 'x', 0.5), link('a', 'y', 0.5), link('b', 'y', 1)];
    const leavers = new Map([['a', 10], ['b', 10]]); // prettier-ignore
    const openings = new Map([['x', 9], ['y', 11]]); // prettier-ignore
    const once = settleShares(links, leavers, openings);
    expect(once.map(({ published }) => published)).toEqual([0.5, 0.5, 1]);
    expect(settleShares(once, leavers, openings)).toEqual(once);
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
