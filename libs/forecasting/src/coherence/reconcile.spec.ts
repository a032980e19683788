import fc from 'fast-check';
import { shrunkCovariance, optimalShrinkage } from './error-covariance.js';
import { reconcile } from './reconcile.js';
import { RECONCILIATION_METHODS, type ReconciliationMethod } from './reconciler.js';
import { aggregate, structureOf, type Structure } from './structure.js';

const pair = structureOf([{ area: 'A' }, { area: 'B' }], [[]]);
const residuals = [
  [2, 2, 2, 2, -2, -2, -2, -2],
  [1, -1, 1, -1, 1, -1, 1, -1],
  [1, 1, -1, -1, 1, 1, -1, -1].map((error) => error * Math.sqrt(3)),
];
const history = [
  [1, 3],
  [3, 1],
];
const flat = (mean: readonly (readonly number[])[]): number[] => mean.map((values) => values[0]!);

describe('a total of 10 over parts of 4 and 5', () => {
  // With weights w the gap of 1 is shared: each takes w/Σw of it, the total downwards.
  it.each<[ReconciliationMethod, number[]]>([
    ['bottom-up', [9, 4, 5]],
    ['top-down-forecast-proportions', [10, 40 / 9, 50 / 9]],
    ['top-down-historical-proportions', [10, 5, 5]],
    ['ols', [10 - 1 / 3, 4 + 1 / 3, 5 + 1 / 3]],
    ['wls-struct', [9.5, 4.25, 5.25]],
    ['wls-var', [9.5, 4.125, 5.375]],
    ['mint-shrink', [9.5, 4.125, 5.375]],
  ])('is reconciled by %s', (method, expected) => {
    const { mean, usedMethod } = reconcile({ structure: pair, base: [[10], [4], [5]], method, residuals, history });
    expect(usedMethod).toBe(method);
    flat(mean).forEach((value, node) => expect(value).toBeCloseTo(expected[node]!, 12));
  });
});

describe('weights that the residuals cannot give', () => {
  const base = [[10], [4], [5]];
  const thinned = (count: number) => residuals.map((errors) => errors.slice(0, count));

  it.each<[ReconciliationMethod, number, ReconciliationMethod]>([
    ['mint-shrink', 8, 'mint-shrink'],
    ['mint-shrink', 7, 'wls-var'],
    ['mint-shrink', 2, 'wls-struct'],
    ['wls-var', 3, 'wls-var'],
    ['wls-var', 2, 'wls-struct'],
  ])('turn %s with %i residuals into %s, with a reason', (method, count, used) => {
    const result = reconcile({ structure: pair, base, method, residuals: thinned(count) });
    expect(result.usedMethod).toBe(used);
    expect(result.reason?.startsWith(`${count} residuals per node`)).toBe(used === method ? undefined : true);
    expect(result.mean).toEqual(reconcile({ structure: pair, base, method: used, residuals: thinned(count) }).mean);
  });

  it('are those of the structure where no residuals are given, or all are 0', () => {
    const none = reconcile({ structure: pair, base, method: 'mint-shrink' });
    const zero = reconcile({
      structure: pair,
      base,
      method: 'wls-var',
      residuals: residuals.map((row) => row.map(() => 0)),
    });
    expect([none.usedMethod, none.reason]).toEqual(['wls-struct', '0 residuals per node: variances need 3']);
    expect([zero.usedMethod, zero.reason]).toEqual(['wls-struct', 'all residuals are 0: they give no weights']);
  });

  it('come from the latest periods that all nodes have', () => {
    const longer = [[50, ...residuals[0]!], ...residuals.slice(1)];
    expect(reconcile({ structure: pair, base, method: 'mint-shrink', residuals: longer })).toEqual(
      reconcile({ structure: pair, base, method: 'mint-shrink', residuals }),
    );
  });
});

describe('forecast proportions', () => {
  it('pass from parent to child through the levels', () => {
    const keys = [
      { area: 'A', town: 'a1' },
      { area: 'A', town: 'a2' },
      { area: 'B', town: 'b1' },
    ];
    const base = [[100], [30], [20], [1], [3], [7]];
    const { mean } = reconcile({
      structure: structureOf(keys, [[], ['area']]),
      base,
      method: 'top-down-forecast-proportions',
    });
    expect(flat(mean)).toEqual([100, 60, 40, 15, 45, 40]);
  });

  it('are alike for parts that are all forecast at 0', () => {
    const { mean } = reconcile({ structure: pair, base: [[6], [0], [0]], method: 'top-down-forecast-proportions' });
    expect(flat(mean)).toEqual([6, 3, 3]);
  });

  it('are refused over levels that cross, and without a total', () => {
    const method = 'top-down-forecast-proportions';
    const refusal = expect.objectContaining({ code: 'INVALID_OPTION' });
    const apart = structureOf([{ area: 'A' }, { area: 'B' }], [['area']]);
    expect(() => reconcile({ structure: crossed, base: crossed.nodes.map(() => [1]), method })).toThrow(refusal);
    expect(() => reconcile({ structure: apart, base: apart.nodes.map(() => [1]), method })).toThrow(refusal);
  });
});

describe('what cannot be reconciled', () => {
  it.each([
    ['a node without a base forecast', { base: [[10], [4]] }, 'INVALID_OPTION'],
    ['forecasts of different lengths', { base: [[10], [4], [5, 6]] }, 'INVALID_HORIZON'],
    ['no step ahead', { base: [[], [], []] }, 'INVALID_HORIZON'],
    ['a forecast that is no number', { base: [[10], [NaN], [5]] }, 'NOT_FINITE'],
    ['residuals of some nodes only', { residuals: residuals.slice(1) }, 'INVALID_OPTION'],
    ['a residual that is no number', { residuals: residuals.map((row) => [...row, NaN]) }, 'NOT_FINITE'],
    ['past shares without a past', { method: 'top-down-historical-proportions' as const }, 'INVALID_OPTION'],
    [
      'past shares of a total of 0',
      {
        method: 'top-down-historical-proportions' as const,
        history: [
          [1, 0],
          [3, 0],
        ],
      },
      'NOT_POSITIVE',
    ],
  ])('%s', (_, wrong, code) => {
    const request = { structure: pair, base: [[10], [4], [5]], method: 'mint-shrink' as const, residuals, ...wrong };
    expect(() => reconcile(request)).toThrow(expect.objectContaining({ code }));
  });
});

const keys = ['north', 'south', 'west'].flatMap((region) => ['nurse', 'cook'].map((trade) => ({ region, trade })));
const levels = [[], ['region'], ['trade']];
const crossed = structureOf(keys, levels);
const weighed = ['ols', 'wls-struct', 'wls-var', 'mint-shrink'] as const;
const number = fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true });
const noise = fc.double({ min: -10, max: 10, noNaN: true, noDefaultInfinity: true });
const ofNodes = <T>(value: fc.Arbitrary<T>, count = crossed.nodes.length) =>
  fc.array(value, { minLength: count, maxLength: count });
const errors = ofNodes(ofNodes(noise, 10)).map((rows) =>
  rows.map((row, node) => row.map((e, t) => e + ((7 * node * t + t) % 5) - 2)),
);

describe.each(weighed)('%s', (method) => {
  it('gives the coherent values nearest by its weights', () => {
    fc.assert(
      fc.property(ofNodes(number), errors, (base, past) => {
        const { mean } = reconcile({ structure: crossed, base: base.map((v) => [v]), method, residuals: past });
        const expected = nearestCoherent(crossed, base, covarianceOf(method, crossed, past));
        flat(mean).forEach((value, node) => expect(Math.abs(value - expected[node]!)).toBeLessThan(1e-6));
      }),
    );
  });

  it('leaves forecasts that add up as they are', () => {
    fc.assert(
      fc.property(ofNodes(number, 6), errors, (bottom, past) => {
        const base = crossed.nodes.map(({ members }) => members.reduce((sum, place) => sum + bottom[place]!, 0));
        const { mean } = reconcile({ structure: crossed, base: base.map((v) => [v]), method, residuals: past });
        flat(mean).forEach((value, node) => expect(Math.abs(value - base[node]!)).toBeLessThan(1e-9));
      }),
    );
  });

  it('does not depend on the order of the series', () => {
    const order = [3, 0, 5, 1, 4, 2];
    const moved = structureOf(
      order.map((place) => keys[place]!),
      [...levels].reverse(),
    );
    const from = moved.nodes.map(({ labels }) =>
      crossed.nodes.findIndex((node) => JSON.stringify(node.labels) === JSON.stringify(labels)),
    );
    fc.assert(
      fc.property(ofNodes(number), errors, (base, past) => {
        const { mean } = reconcile({ structure: crossed, base: base.map((v) => [v]), method, residuals: past });
        const again = reconcile({
          structure: moved,
          base: from.map((node) => [base[node]!]),
          method,
          residuals: from.map((node) => past[node]!),
        });
        flat(again.mean).forEach((value, i) => expect(Math.abs(value - mean[from[i]!]![0]!)).toBeLessThan(1e-7));
      }),
    );
  });
});

it.each(RECONCILIATION_METHODS)('%s adds up, and with the condition holds nothing below 0', (method) => {
  const structure = method.startsWith('top-down') ? structureOf(keys, [[], ['region']]) : crossed;
  const past = keys.map((_, place) => [1 + place, 7 - place]);
  fc.assert(
    fc.property(ofNodes(number), errors, fc.boolean(), (values, rows, nonNegative) => {
      const base = structure.nodes.map((_, node) => [values[node]!, -values[node]!]);
      const { mean } = reconcile({
        structure,
        base,
        method,
        residuals: rows.slice(0, base.length),
        history: past,
        nonNegative,
      });
      structure.nodes.forEach(({ members }, node) =>
        [0, 1].forEach((step) => {
          const sum = members.reduce((total, place) => total + mean[structure.aggregateCount + place]![step]!, 0);
          expect(Math.abs(mean[node]![step]! - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
          if (nonNegative) expect(mean[node]![step]).toBeGreaterThanOrEqual(0);
        }),
      );
    }),
  );
});

it('reconciles 425 nodes well within a second', () => {
  const many = Array.from({ length: 304 }, (_, i) => ({
    region: `${i % 76}`,
    purpose: `${i % 4}${i < 152}`,
    id: `${i}`,
  }));
  const structure = structureOf(many, [[], ['purpose'], ['region'], ['region', 'purpose']]);
  expect(structure.nodes.length).toBeGreaterThanOrEqual(425);
  const past = structure.nodes.map((_, i) => Array.from({ length: 16 }, (_, t) => Math.sin(i * 16 + t * t)));
  const start = performance.now();
  reconcile({ structure, base: past.map((row) => row.slice(0, 4)), residuals: past, method: 'mint-shrink' });
  expect(performance.now() - start).toBeLessThan(1000);
});

function covarianceOf(method: (typeof weighed)[number], { nodes }: Structure, past: number[][]): number[][] {
  const rows = past.map((row) => Float64Array.from(row));
  const shrinkage = method === 'mint-shrink' ? optimalShrinkage(rows) : 1;
  const { own, factors } = shrunkCovariance(rows, shrinkage);
  return nodes.map(({ members }, i) =>
    nodes.map((_, j) => {
      if (method === 'ols') return i === j ? 1 : 0;
      if (method === 'wls-struct') return i === j ? members.length : 0;
      return factors.reduce((sum, factor) => sum + factor[i]! * factor[j]!, i === j ? own[i]! : 0);
    }),
  );
}

/** S·(SᵀW⁻¹S)⁻¹SᵀW⁻¹·ŷ by plain elimination: the textbook form that the quicker ones must agree with. */
function nearestCoherent(structure: Structure, base: readonly number[], covariance: number[][]): number[] {
  const sums = structure.nodes.map(({ members }) =>
    Array.from({ length: structure.bottomCount }, (_, place) => Number(members.includes(place))),
  );
  const weighed = solve(
    covariance,
    sums.map((row, node) => [...row, base[node]!]),
  );
  const normal = transpose(sums).map((column) => transpose(weighed).map((other) => dot(column, other)));
  const bottom = solve(
    normal.map((row) => row.slice(0, -1)),
    normal.map((row) => row.slice(-1)),
  );
  return [
    ...aggregate(
      structure,
      bottom.map((row) => row[0]!),
    ),
  ];
}

/** Gauss–Jordan elimination with pivots. */
function solve(matrix: number[][], right: number[][]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...right[i]!]);
  rows.forEach((_, i) => {
    const best = rows.reduce((at, row, k) => (k > i && Math.abs(row[i]!) > Math.abs(rows[at]![i]!) ? k : at), i);
    [rows[i], rows[best]] = [rows[best]!, rows[i]!];
    rows[i] = rows[i]!.map((value) => value / rows[i]![i]!);
    rows.forEach((row, k) => {
      if (k !== i) rows[k] = row.map((value, j) => value - row[i]! * rows[i]![j]!);
    });
  });
  return rows.map((row) => row.slice(matrix.length));
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const transpose = (rows: number[][]): number[][] => rows[0]!.map((_, j) => rows.map((row) => row[j]!));
