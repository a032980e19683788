import { boxCox, boxCoxLambda, inverseBoxCox } from './box-cox.js';
import { dotmPath } from './dotm-path.js';
import { fitTrend, trendPath } from './holt-path.js';
import { fitSes } from './ses-fit.js';
import { changesPath, driftPath, naivePath, recentDriftPath } from './simple-paths.js';

/** The members of the automatic combination, in the order of the network's outputs. */
export const MEMBERS = [
  'naive',
  'drift',
  'recent_drift',
  'ses',
  'holt',
  'damped',
  'dotm',
  'ar_changes',
  'box_cox_drift',
  'box_cox_dotm',
  'log_drift',
] as const;

export type Member = (typeof MEMBERS)[number];

/** The path of every member, in the order of `MEMBERS`. Box–Cox and log members need positive values; without them they stay on the plain scale. */
export function memberPaths(y: Float64Array, horizon: number): Float64Array[] {
  const isPositive = y.every((value) => value > 0);
  const lambda = isPositive ? boxCoxLambda(y) : 1;
  const onScale = (power: number, forecast: (z: Float64Array, horizon: number) => Float64Array): Float64Array => {
    if (power === 1) return forecast(y, horizon);
    const path = forecast(
      y.map((value) => boxCox(value, power)),
      horizon,
    );
    // Exponential growth may run away: no step goes beyond ten times the highest observation.
    const roof = 10 * y.reduce((high, value) => Math.max(high, value), 0);
    return path.map((value) => Math.min(roof, inverseBoxCox(value, power)));
  };
  const { level } = fitSes(y);
  return [
    naivePath(y, horizon),
    driftPath(y, horizon),
    recentDriftPath(y, horizon),
    new Float64Array(horizon).fill(level),
    trendPath(fitTrend(y, 1), horizon),
    dampedPath(y, horizon),
    dotmPath(y, horizon),
    changesPath(y, horizon),
    onScale(lambda, driftPath),
    onScale(lambda, dotmPath),
    onScale(isPositive ? 0 : 1, driftPath),
  ];
}

function dampedPath(y: Float64Array, horizon: number): Float64Array {
  const fits = [0.8, 0.9, 0.98].map((phi) => fitTrend(y, phi));
  return trendPath(
    fits.reduce((best, fit) => (fit.sse < best.sse ? fit : best)),
    horizon,
  );
}
