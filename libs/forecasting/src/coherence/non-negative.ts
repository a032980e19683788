import { choleskySolver } from './cholesky.js';
import type { Projection } from './projection.js';

/**
 * The values at or above 0 nearest to `bottom` in the metric of the projection, found by block principal pivoting.
 * L. F. Portugal, J. J. Júdice and L. N. Vicente (1994), Mathematics of Computation 63(208).
 */
export function nonNegative(
  bottom: Float64Array,
  { covarianceWith }: Pick<Projection, 'covarianceWith'>,
): Float64Array {
  const tolerance = 1e-12 * bottom.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let zeros: number[] = [];
  let fewest = Infinity;
  let patience = 3;
  let values = bottom;
  // The rule for one exchange at a time ends by itself; the bound holds where rounding makes two sets look alike.
  for (let round = 0; round < 3 * bottom.length + 100; round++) {
    const held = hold(bottom, zeros, covarianceWith);
    values = held.values;
    const freed = new Set(zeros.filter((place, i) => held.pulls[i]! * covarianceWith(place)[place]! > tolerance));
    const wrong = [...freed, ...placesBelow(values, -tolerance)].sort((a, b) => a - b);
    if (wrong.length === 0) break;
    if (wrong.length < fewest) {
      fewest = wrong.length;
      patience = 3;
    } else patience--;
    zeros = exchanged(zeros, patience >= 0 ? wrong : wrong.slice(-1));
  }
  return values.map((value) => Math.max(value, 0));
}

/** Bottom values once those at `zeros` are held at 0, and how strongly each of these is pulled above it. */
function hold(bottom: Float64Array, zeros: readonly number[], covarianceWith: Projection['covarianceWith']) {
  const columns = zeros.map(covarianceWith);
  const rows = columns.map((column, i) => Float64Array.from(zeros.slice(0, i + 1), (place) => column[place]!));
  const pulls = choleskySolver(rows)(Float64Array.from(zeros, (place) => bottom[place]!));
  const values = bottom.slice();
  columns.forEach((column, i) => {
    const pull = pulls[i]!;
    for (let place = 0; place < values.length; place++) values[place]! -= column[place]! * pull;
  });
  for (const place of zeros) values[place] = 0;
  return { values, pulls };
}

function placesBelow(values: Float64Array, limit: number): number[] {
  const places: number[] = [];
  values.forEach((value, place) => value < limit && places.push(place));
  return places;
}

function exchanged(zeros: readonly number[], places: readonly number[]): number[] {
  const set = new Set(zeros);
  for (const place of places) if (!set.delete(place)) set.add(place);
  return [...set];
}
