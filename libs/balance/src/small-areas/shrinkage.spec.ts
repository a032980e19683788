import { binomial, poisson, seeded } from '../fixtures/seeded.js';
import { dispersionOf, type Dispersion } from './between-areas.js';
import { MEDIAN, RATE, SHARE, type Shrinkage } from './shrinkage.js';

const AREAS = 6;

/** Many occupations in six areas each; `draw` gives an area's observed value around its truth. */
function simulated(draw: (random: () => number) => { truth: number; value: number; weight: number; parent: number }[]) {
  const random = seeded(7);
  return Array.from({ length: 400 }, () => draw(random));
}

const fitted = (shrinkage: Shrinkage, sets: ReturnType<typeof simulated>) =>
  shrinkage.fit(
    sets.flatMap(
      (areas) => dispersionOf(areas.map((area) => ({ ...area, value: shrinkage.toScale(area.value) }))) ?? [],
    ),
  )!;

/** Mean squared errors on the scale of the values: as observed, shrunk, and the parent's value alone. */
function errors(shrinkage: Shrinkage, sets: ReturnType<typeof simulated>) {
  const borrowed = fitted(shrinkage, sets);
  const { toScale, fromScale } = shrinkage;
  const mean = (of: (area: ReturnType<typeof simulated>[number][number]) => number): number =>
    sets.flat().reduce((sum, area) => sum + (of(area) - area.truth) ** 2, 0) / sets.flat().length;
  return {
    observed: mean(({ value }) => value),
    shrunk: mean(({ value, weight, parent }) => {
      const b = borrowed(weight, parent);
      return fromScale(b * toScale(parent) + (1 - b) * toScale(value));
    }),
    parent: mean(({ parent }) => parent),
  };
}

/** Sum of two uniforms: standard deviation 1 ÷ √6 on (−1, 1). */
const wobble = (random: () => number): number => random() + random() - 1;

const shares = simulated((random) => {
  const parent = 0.2 + 0.6 * random();
  return Array.from({ length: AREAS }, () => {
    const truth = parent + 0.15 * wobble(random);
    const weight = 3 + Math.floor(60 * random() ** 3);
    return { truth, parent, weight, value: binomial(random, weight, truth) / weight };
  });
});
const rates = simulated((random) => {
  const parent = 0.5 + 2 * random();
  return Array.from({ length: AREAS }, () => {
    const truth = parent * (1 + 0.7 * wobble(random));
    const weight = 2 + 30 * random() ** 3;
    return { truth, parent, weight, value: poisson(random, truth * weight) / weight };
  });
});
const medians = simulated((random) => {
  const parent = 20 + 40 * random();
  return Array.from({ length: AREAS }, () => {
    const truth = parent * Math.exp(0.5 * wobble(random));
    const weight = 3 + 2 * Math.floor(20 * random() ** 3);
    const days = Array.from({ length: weight }, () => (-truth / Math.LN2) * Math.log(random())).sort((a, b) => a - b);
    return { truth, parent, weight, value: days[(weight - 1) / 2]! };
  });
});

describe.each([
  ['share', SHARE, shares],
  ['rate', RATE, rates],
  ['median', MEDIAN, medians],
] as const)('shrinking a %s', (_, shrinkage, sets) => {
  it('comes closer to the truth than the areas themselves, and than the parent alone', () => {
    const { observed, shrunk, parent } = errors(shrinkage, sets);
    expect(shrunk).toBeLessThan(0.75 * observed);
    expect(shrunk).toBeLessThan(parent);
  });

  it('borrows less where more is counted, and always between none and all', () => {
    const borrowed = fitted(shrinkage, sets);
    const shown = [1, 5, 25, 125, 10_000].map((weight) => borrowed(weight, 0.5));
    expect([...shown].sort((a, b) => b - a)).toEqual(shown);
    expect(shown[0]).toBeLessThanOrEqual(1);
    expect(shown.at(-1)).toBeGreaterThan(0);
    expect(shown.at(-1)).toBeLessThan(0.1);
  });
});

describe('the spread between areas', () => {
  const dispersions = (sets: readonly (readonly { value: number; weight: number }[])[]): Dispersion[] =>
    sets.flatMap((areas) => dispersionOf(areas) ?? []);

  it('is found again: correlation of shares and relative variance of rates', () => {
    // variance of the truth 0.15² ÷ 6 over mean p(1 − p) of p on (0.2, 0.8): 0.00375 ÷ 0.22; relative 0.7² ÷ 6
    const share = SHARE.fit(dispersions(shares))!(1, 0.5);
    expect(share).toBeGreaterThan(1 - 0.025);
    expect(share).toBeLessThan(1 - 0.01);
    const relative = 1 / RATE.fit(dispersions(rates))!(1, 1) - 1;
    expect(relative).toBeGreaterThan(0.06);
    expect(relative).toBeLessThan(0.105);
  });

  it('is worked by hand for two areas', () => {
    // 8 of 10 and 2 of 10: mean 0.5, squares 1.8, freedom 1, scale 10; ρ = (1.8 − 0.25) ÷ (0.25 × 9)
    const correlation = 1.55 / 2.25;
    const borrowed = SHARE.fit(
      dispersions([
        [
          { value: 0.8, weight: 10 },
          { value: 0.2, weight: 10 },
        ],
      ]),
    )!;
    expect(borrowed(10, 0.5)).toBeCloseTo((1 / correlation - 1) / (10 + 1 / correlation - 1), 12);
  });

  it('is none where areas differ by no more than chance: everything is borrowed', () => {
    const equal = dispersions([
      [
        { value: 0.5, weight: 10 },
        { value: 0.5, weight: 10 },
      ],
    ]);
    expect(SHARE.fit(equal)!(1000, 0.5)).toBe(1);
    expect(RATE.fit(equal)!(1000, 0.5)).toBe(1);
  });

  it('cannot be told from one area, or from shares that are all 0 or all 1', () => {
    expect(SHARE.fit(dispersions([[{ value: 0.5, weight: 10 }]]))).toBeNull();
    expect(
      SHARE.fit(
        dispersions([
          [
            { value: 1, weight: 10 },
            { value: 1, weight: 5 },
          ],
        ]),
      ),
    ).toBeNull();
    expect(
      RATE.fit(
        dispersions([
          [
            { value: 0, weight: 10 },
            { value: 0, weight: 5 },
          ],
        ]),
      ),
    ).toBeNull();
  });
});
