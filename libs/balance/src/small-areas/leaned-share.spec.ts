import { leanShares } from './leaned-share.js';

describe('shares leaned towards all', () => {
  it('stay where groups differ far more than chance would have them', () => {
    const groups = [0.1, 0.5, 0.9].map((value) => ({ value, weight: 10_000 }));
    const lean = leanShares(groups);
    expect(lean(groups[0]!).share).toBeCloseTo(0.1, 2);
    expect(lean(groups[0]!).persons).toBeGreaterThan(10_000);
    expect(lean(groups[0]!).persons).toBeLessThan(10_100);
  });

  it('are the mean, for certain, where chance explains all', () => {
    const groups = [0.49, 0.5, 0.51].map((value) => ({ value, weight: 100 }));
    expect(leanShares(groups)(groups[0]!)).toEqual({ share: 0.5, persons: Infinity });
  });

  it('lean the more the fewer persons there are', () => {
    const lean = leanShares([0.1, 0.2, 0.3, 0.4].map((value) => ({ value, weight: 200 })));
    const [few, many] = [10, 1000].map((weight) => lean({ value: 0.4, weight }));
    expect(few!.share).toBeGreaterThan(0.25);
    expect(few!.share).toBeLessThan(many!.share);
    expect(many!.share).toBeLessThan(0.4);
    expect(many!.persons - 1000).toBeCloseTo(few!.persons - 10, 6);
  });

  it('are as counted where there is one group', () => {
    const only = { value: 0.3, weight: 20 };
    expect(leanShares([only])(only)).toEqual({ share: 0.3, persons: 20 });
  });
});
