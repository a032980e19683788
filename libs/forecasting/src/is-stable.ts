/**
 * Whether all roots of z^n + c₁ z^(n−1) + … + c_n lie inside the circle of radius `radius`, by the step-down recursion of
 * Schur and Cohn. `coefficients` are c₁ to c_n.
 */
export function isStable(coefficients: ArrayLike<number>, radius = 1): boolean {
  const rest = Array.from(coefficients, (value, i) => value / radius ** (i + 1));
  for (let order = rest.length; order > 0; order--) {
    const reflection = rest[order - 1]!;
    if (!(Math.abs(reflection) < 1)) return false;
    const scale = 1 - reflection * reflection;
    const next = rest.slice(0, order - 1).map((value, i) => (value - reflection * rest[order - 2 - i]!) / scale);
    for (let i = 0; i < next.length; i++) rest[i] = next[i]!;
  }
  return true;
}
