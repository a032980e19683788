import { normalQuantile } from '../normal-quantile.js';
import type { ErrorCovariance } from './error-covariance.js';

/** One draw for all nodes together; each node's score is standard normal, or its own past errors in their own scale. */
export type JointScores = () => Float64Array;

/** Normal scores that vary together as the covariance says; `random` gives numbers from 0 up to 1. */
export function gaussianScores({ own, factors }: ErrorCovariance, random: () => number): JointScores {
  const scale = own.map((variance, node) => Math.sqrt(factors.reduce((sum, f) => sum + f[node]! ** 2, variance)));
  const alone = own.map((variance, node) => (scale[node] === 0 ? 1 : Math.sqrt(variance) / scale[node]!));
  const together = factors.map((factor) => factor.map((value, node) => (scale[node] === 0 ? 0 : value / scale[node]!)));
  const normal = (): number => normalQuantile(Math.max(random(), 2 ** -54));
  return () => {
    const scores = alone.map((weight) => (weight === 0 ? 0 : weight * normal()));
    for (const factor of together) {
      const common = normal();
      for (let node = 0; node < scores.length; node++) scores[node]! += factor[node]! * common;
    }
    return scores;
  };
}

/** The errors of all nodes in one past period, drawn at random. */
export function bootstrapScores(residuals: readonly Float64Array[], random: () => number): JointScores {
  const scaled = residuals.map((errors) => {
    const scale = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    return errors.map((error) => (scale > 0 ? error / scale : 0));
  });
  return () => {
    const period = Math.floor(random() * scaled[0]!.length);
    return Float64Array.from(scaled, (errors) => errors[period]!);
  };
}
