import { acceptPeriod } from '../accept-period.js';
import { type DotmFit, fitDotm } from '../automatic/members/dotm-path.js';
import type { Model } from '../model.js';
import { eachStep, type NormalFit, normalModel } from '../normal-model.js';
import { seasonalAdjustment } from '../seasonal/seasonal-adjustment.js';
import { sumOfSquares } from '../sum-of-squares.js';

interface OptimisedThetaOptions {
  /** Values per season; 1 for none. */
  readonly period: number;
}

/**
 * The dynamic optimised Theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016) on the seasonally adjusted
 * series. Its states are linear in the observations, so the limits are exact for normal errors and need no simulation.
 */
export function optimisedTheta({ period }: OptimisedThetaOptions = { period: 1 }): Model {
  acceptPeriod(period);
  return normalModel({
    name: period === 1 ? 'optimised-theta' : `optimised-theta(${period})`,
    minimumLength: 6,
    fit: (series) => fit(series, period),
  });
}

/** Alpha, omega and the first level are fitted, and the first two errors are 0 by the way the trend begins. */
const FITTED = 3;
const WITHOUT_TREND = 2;

function fit(series: readonly number[], period: number): NormalFit {
  const { adjusted, factor, added } = seasonalAdjustment(series, period);
  const fitted = fitDotm(adjusted);
  let state = start(fitted.first);
  const errors = adjusted.map((value) => {
    const error = value - expected(state, fitted);
    state = observe(state, value, fitted);
    return error;
  });
  const used = errors.slice(WITHOUT_TREND);
  const sigma = Math.sqrt(sumOfSquares(used) / (used.length - FITTED));
  const last = state;
  return {
    residuals: used.map((error, i) => error * factor(i + WITHOUT_TREND)),
    parameters: { alpha: fitted.alpha, omega: fitted.omega, sigma },
    outlook: (horizon) => {
      const mean = follow(last, fitted, horizon);
      const shocks = Array.from({ length: horizon }, (_, i) => responses(last.time, fitted, i + 1, horizon));
      const time = (step: number): number => series.length + step - 1;
      return {
        mean: mean.map((value, i) => value * factor(time(i + 1)) + added(time(i + 1))),
        deviation: eachStep(horizon, (step) => {
          const variance = shocks.reduce((sum, response) => sum + response[step - 1]! ** 2, 0);
          return factor(time(step)) * sigma * Math.sqrt(variance);
        }),
      };
    },
  };
}

/** After `time` observations: the smoothed level, and the least-squares line and the average of all of them. */
interface ThetaState {
  readonly time: number;
  readonly level: number;
  readonly intercept: number;
  readonly slope: number;
  readonly average: number;
}

const start = (level: number): ThetaState => ({ time: 0, level, intercept: 0, slope: 0, average: 0 });

function expected({ time, level, intercept, slope }: ThetaState, { alpha, omega }: DotmFit): number {
  const weight = (1 - alpha) ** time;
  return level + omega * (intercept * weight + (slope * (1 - weight * (1 - alpha))) / alpha);
}

function observe(state: ThetaState, value: number, { alpha }: DotmFit): ThetaState {
  const time = state.time + 1;
  const average = (state.time * state.average + value) / time;
  const level = alpha * value + (1 - alpha) * state.level;
  if (time === 1) return { time, level, intercept: value, slope: 0, average };
  const slope = ((time - 2) * state.slope + (6 * (value - state.average)) / time) / (time + 1);
  return { time, level, slope, average, intercept: average - (slope * (time + 1)) / 2 };
}

/** The future values from `state`, each taken as observed for the next; `shock(step)` is added to them. */
function follow(state: ThetaState, fitted: DotmFit, horizon: number, shock: (step: number) => number = () => 0) {
  let now = state;
  return eachStep(horizon, (step) => {
    const value = expected(now, fitted) + shock(step);
    now = observe(now, value, fitted);
    return value;
  });
}

/** How the future values answer to an error of 1 at step `at`. */
const responses = (time: number, fitted: DotmFit, at: number, horizon: number): number[] =>
  follow({ ...start(0), time }, fitted, horizon, (step) => (step === at ? 1 : 0));
