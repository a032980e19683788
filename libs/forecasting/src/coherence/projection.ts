import { choleskySolver } from './cholesky.js';
import type { ErrorCovariance } from './error-covariance.js';
import type { Structure } from './structure.js';

/** The coherent values nearest to given ones, where distance counts errors by their covariance. */
export interface Projection {
  /** Bottom values of the coherent point nearest to the values of all nodes. */
  bottomOf(values: Float64Array): Float64Array;
  /** How the bottom values move together: column `place` of the covariance of the projected errors. */
  covarianceWith(place: number): Float64Array;
}

/**
 * ỹ = ŷ − W·Cᵀ·(C·W·Cᵀ)⁻¹·C·ŷ with C·y = 0 for coherent y. S. L. Wickramasuriya, G. Athanasopoulos and R. J. Hyndman
 * (2019), Journal of the American Statistical Association 114(526).
 */
export function projection(structure: Structure, { own, factors }: ErrorCovariance): Projection {
  const { aggregateCount, bottomCount } = structure;
  const factorGaps = factors.map((factor) => gaps(structure, factor));
  const solve = choleskySolver(gapCovariance(structure, own, factorGaps));
  const columns = new Map<number, Float64Array>();

  function bottomOf(values: Float64Array): Float64Array {
    const prices = solve(gaps(structure, values));
    const common = factorGaps.map((gap) => product(gap, prices));
    const bottom = values.slice(aggregateCount);
    for (let place = 0; place < bottomCount; place++) {
      const node = aggregateCount + place;
      let price = 0;
      for (const ancestor of structure.ancestors[place]!) price += prices[ancestor]!;
      let shift = own[node]! * price;
      for (let t = 0; t < factors.length; t++) shift -= factors[t]![node]! * common[t]!;
      bottom[place]! += shift;
    }
    return bottom;
  }

  function covarianceWith(place: number): Float64Array {
    const known = columns.get(place);
    if (known) return known;
    const node = aggregateCount + place;
    const moved = new Float64Array(own.length);
    moved[node] = own[node]!;
    for (const factor of factors) for (let i = 0; i < moved.length; i++) moved[i]! += factor[i]! * factor[node]!;
    const column = bottomOf(moved);
    columns.set(place, column);
    return column;
  }

  return { bottomOf, covarianceWith };
}

/** C·y: each aggregate less the sum of its bottom series. */
function gaps({ nodes, aggregateCount }: Structure, values: Float64Array): Float64Array {
  const gap = values.slice(0, aggregateCount);
  for (let node = 0; node < aggregateCount; node++) {
    for (const place of nodes[node]!.members) gap[node]! -= values[aggregateCount + place]!;
  }
  return gap;
}

/** C·W·Cᵀ, its lower triangle. */
function gapCovariance(
  { aggregateCount, ancestors }: Structure,
  own: Float64Array,
  factorGaps: readonly Float64Array[],
): Float64Array[] {
  const rows = Array.from({ length: aggregateCount }, (_, i) => new Float64Array(i + 1));
  rows.forEach((row, i) => {
    row[i] = own[i]!;
    for (const gap of factorGaps) for (let j = 0; j <= i; j++) row[j]! += gap[i]! * gap[j]!;
  });
  ancestors.forEach((above, place) => {
    const variance = own[aggregateCount + place]!;
    for (const i of above) for (const j of above) if (j <= i) rows[i]![j]! += variance;
  });
  return rows;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
