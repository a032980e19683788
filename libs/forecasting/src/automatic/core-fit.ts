import type { Forecast, Interval } from '../model.js';
import { widthsAt, type Calibration } from './calibration.js';
import type { Choice } from './choice.js';
import { combined } from './combined.js';
import { factorAt } from './factor-at.js';
import { memberPaths } from './members/index.js';
import { runNetwork } from './network.js';
import { fromRoot, rootChange, toRoot } from './root-scale.js';
import { FAR, meanChange, traitsOf } from './traits.js';
import { byTrust, reasonsFor, weigh } from './weigh.js';

/** The shortest series with traits to read: two changes that can be compared. */
export const SHORTEST_READ = 3;

type CoreChoice = Omit<Choice, 'seasonal'>;

/** A series without season, fitted. */
export interface CoreFit {
  readonly choice: () => CoreChoice;
  /** Of the members, in their order; undefined where a rule decides. */
  readonly weights?: Float64Array;
  readonly forecast: (horizon: number, levels: readonly number[]) => Forecast;
}

export function coreFit(y: Float64Array, calibration: Calibration): CoreFit {
  if (y.length > 1 && !(meanChange(y) > 0)) return constantFit(y);
  return y.length < SHORTEST_READ ? shortFit(y, calibration) : combinationFit(y, calibration);
}

const byRule = (rule: Choice['rule']) => (): CoreChoice => ({
  rule,
  members: [{ member: 'naive', weight: 1 }],
  reasons: [],
});

function combinationFit(y: Float64Array, calibration: Calibration): CoreFit {
  const paths = memberPaths(y, FAR);
  const traits = traitsOf(y, paths);
  const weights = weigh(calibration.weights, traits);
  return {
    weights,
    choice: () => ({
      rule: 'combination',
      members: byTrust(weights),
      reasons: reasonsFor(calibration.weights, traits),
    }),
    forecast(horizon, levels) {
      const mean = combined(horizon > FAR ? memberPaths(y, horizon) : paths, weights, horizon);
      const outputs = runNetwork(calibration.widths, traits);
      const scale = rootChange(y);
      const limits = (step: number, level: number) => {
        const { below, above } = widthsAt(outputs, step, calibration.horizon);
        const factor = scale * factorAt(calibration.levels, calibration.factors, level, step);
        return { below: factor * below, above: factor * above };
      };
      return { mean: [...mean], intervals: intervalsAround(mean, levels, limits) };
    },
  };
}

/** One or two values: the last one stays, and may move as series of its level move. */
function shortFit(y: Float64Array, { levels: known, unscaled }: Calibration): CoreFit {
  const last = y[y.length - 1]!;
  const size = y.reduce((high, value) => Math.max(high, Math.abs(toRoot(value))), 0);
  return {
    choice: byRule('short'),
    forecast(horizon, levels) {
      const mean = new Float64Array(horizon).fill(last);
      const limits = (step: number, level: number) => {
        const distance = size * factorAt(known, unscaled, level, step);
        return { below: distance, above: distance };
      };
      return { mean: [...mean], intervals: intervalsAround(mean, levels, limits) };
    },
  };
}

/**
 * Never seen to change in n periods: it stays. A future value's chance of being another is 1/(n + 1) (rule of succession);
 * limits of a higher level than that cannot be told from the series and span the value's whole size.
 */
function constantFit(y: Float64Array): CoreFit {
  const value = y[y.length - 1]!;
  return {
    choice: byRule('constant'),
    forecast(horizon, levels) {
      const mean = Array.from({ length: horizon }, () => value);
      const intervals = levels.map((level): Interval => {
        const isKnown = level <= 1 - 1 / (y.length + 1);
        const distance = isKnown ? 0 : Math.abs(value);
        return { level, lower: mean.map((m) => m - distance), upper: mean.map((m) => m + distance) };
      });
      return { mean, intervals };
    },
  };
}

const intervalsAround = (
  mean: Float64Array,
  levels: readonly number[],
  limits: (step: number, level: number) => { below: number; above: number },
): Interval[] =>
  levels.map((level) => {
    const lower: number[] = [];
    const upper: number[] = [];
    mean.forEach((value, h) => {
      const { below, above } = limits(h + 1, level);
      lower.push(fromRoot(toRoot(value) - below));
      upper.push(fromRoot(toRoot(value) + above));
    });
    return { level, lower, upper };
  });
