/** Solves `matrix x = right` by Cholesky's factors of the lower half, in place; false if it is not positive definite. */
export function solvePositive(matrix: Float64Array, right: Float64Array, x: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let value = matrix[i * count + j]!;
      for (let k = 0; k < j; k++) value -= matrix[i * count + k]! * matrix[j * count + k]!;
      if (i !== j) matrix[i * count + j] = value / matrix[j * count + j]!;
      else if (value > 0) matrix[i * count + i] = Math.sqrt(value);
      else return false;
    }
  }
  for (let i = 0; i < count; i++) {
    let value = right[i]!;
    for (let k = 0; k < i; k++) value -= matrix[i * count + k]! * x[k]!;
    x[i] = value / matrix[i * count + i]!;
  }
  for (let i = count - 1; i >= 0; i--) {
    let value = x[i]!;
    for (let k = i + 1; k < count; k++) value -= matrix[k * count + i]! * x[k]!;
    x[i] = value / matrix[i * count + i]!;
  }
  return true;
}
