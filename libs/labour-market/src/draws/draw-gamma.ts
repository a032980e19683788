import { drawNormal } from './draw-normal.js';
import type { RandomSource } from './random-source.js';

/** Gamma with the given shape above 0 and scale 1 (Marsaglia & Tsang 2000). */
export function drawGamma(shape: number, random: RandomSource): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
