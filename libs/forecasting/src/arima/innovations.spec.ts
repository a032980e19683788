import fc from 'fast-check';
import { innovations } from './innovations.js';

const coefficient = fc.double({ min: -0.9, max: 0.9, noNaN: true });
const SERIES = [1.2, -0.4, 0.8, 2.1, 0.3, -1.7, -0.2, 0.9, 1.4, -0.6];

it('the innovations of an ARMA(1,1) give the density of a normal vector with its autocovariances', () => {
  fc.assert(
    fc.property(coefficient, coefficient, (phi, theta) => {
      const { residuals } = innovations(Float64Array.from(SERIES), { p: 1, q: 1, withConstant: false });
      const sum = residuals({ ar: Float64Array.of(phi), ma: Float64Array.of(theta) }, new Float64Array(10));
      const variance = (1 + 2 * phi * theta + theta * theta) / (1 - phi * phi);
      const beside = ((1 + phi * theta) * (phi + theta)) / (1 - phi * phi);
      const covariance = (lag: number): number => (lag === 0 ? variance : beside * phi ** (lag - 1));
      expect(sum / denseSum(SERIES, covariance)).toBeCloseTo(1, 6);
    }),
  );
});

it('a constant is found that leaves the least sum', () => {
  const shifted = Float64Array.from(SERIES, (value) => value + 5);
  const arma = { ar: Float64Array.of(0.5), ma: Float64Array.of(-0.3, 0.2) };
  const free = innovations(shifted, { p: 1, q: 2, withConstant: true });
  const least = free.residuals(arma, new Float64Array(10));
  const { constant } = free.last();
  for (const nudge of [-0.1, 0.1]) {
    const other = Float64Array.from(shifted, (value) => value - constant - nudge);
    const held = innovations(other, { p: 1, q: 2, withConstant: false });
    expect(held.residuals(arma, new Float64Array(10))).toBeGreaterThan(least);
  }
});

/** x' Γ⁻¹ x times the n-th root of |Γ|, by elimination. */
function denseSum(values: readonly number[], covariance: (lag: number) => number): number {
  const rows = values.map((value, i) => [...values.map((_, j) => covariance(Math.abs(i - j))), value]);
  let logDeterminant = 0;
  let sum = 0;
  rows.forEach((row, k) => {
    logDeterminant += Math.log(row[k]!);
    sum += row.at(-1)! ** 2 / row[k]!;
    for (const other of rows.slice(k + 1)) {
      const ratio = other[k]! / row[k]!;
      row.forEach((value, j) => (other[j] = other[j]! - ratio * value));
    }
  });
  return sum * Math.exp(logDeterminant / values.length);
}
