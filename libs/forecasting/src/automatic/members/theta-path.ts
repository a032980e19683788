import { fitSes } from './ses-fit.js';
import { slopeOf } from './linear-trend.js';

/** The Theta method (Assimakopoulos & Nikolopoulos 2000) in the form of Hyndman & Billah 2003: SES with half the trend as drift. */
export function thetaPath(y: ArrayLike<number>, horizon: number): Float64Array {
  const { alpha, level } = fitSes(y);
  const half = slopeOf(y) / 2;
  const lag = (1 - Math.pow(1 - alpha, y.length)) / alpha;
  return Float64Array.from({ length: horizon }, (_, h) => level + half * (h + lag));
}
