import { normalQuantile } from './normal-quantile.js';

/**
 * The value below which a Student t variable lies with probability `p`, for 0 < p < 1 and 1 or more degrees of freedom.
 * G. W. Hill, Algorithm 396, Communications of the ACM 13 (1970); six digits or better.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  const tails = 2 * (1 - p);
  if (freedom === 1) return 1 / Math.tan((tails * Math.PI) / 2);
  if (freedom === 2) return Math.sqrt(2 / (tails * (2 - tails)) - 2);

  const a = 1 / (freedom - 0.5);
  const b = 48 / (a * a);
  const c = (((20700 * a) / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom;
  const y = (d * tails) ** (2 / freedom);
  return Math.sqrt(freedom * (y > 0.05 + a ? nearCentre(tails, freedom, a, b, c, d) : farOut(y, freedom, d)));
}

function nearCentre(tails: number, freedom: number, a: number, b: number, c: number, d: number): number {
  const x = normalQuantile(tails / 2);
  const square = x * x;
  const few = freedom < 5 ? 0.3 * (freedom - 4.5) * (x + 0.6) : 0;
  const scale = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c + few;
  const root = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / scale - square - 3) / b + 1) * x;
  return Math.expm1(a * root * root);
}

const farOut = (y: number, n: number, d: number): number =>
  ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * ((n + 1) / (n + 2)) + 1 / y;
