/**
 * Solves A·x = b for a symmetric positive definite A, of which row i gives its first i + 1 entries, by Cholesky's A = L·Lᵀ.
 * A pivot lost to rounding is held at 1e-13 of its diagonal entry.
 */
export function choleskySolver(rows: readonly Float64Array[]): (right: Float64Array) => Float64Array {
  const lower = factorise(rows);
  return (right) => {
    const x = right.slice();
    for (let i = 0; i < x.length; i++) {
      const row = lower[i]!;
      x[i] = (x[i]! - dot(row, x, i)) / row[i]!;
    }
    for (let i = x.length - 1; i >= 0; i--) {
      const row = lower[i]!;
      const value = (x[i]! /= row[i]!);
      for (let j = 0; j < i; j++) x[j]! -= row[j]! * value;
    }
    return x;
  };
}

function factorise(rows: readonly Float64Array[]): readonly Float64Array[] {
  const lower = rows.map((row) => row.slice());
  lower.forEach((row, i) => {
    const diagonal = row[i]!;
    for (let j = 0; j < i; j++) row[j] = (row[j]! - dot(row, lower[j]!, j)) / lower[j]![j]!;
    row[i] = Math.sqrt(Math.max(diagonal - dot(row, row, i), 1e-13 * diagonal));
  });
  return lower;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}
