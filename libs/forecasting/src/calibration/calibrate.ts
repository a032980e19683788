import { width, widthsAt, type Calibration } from '../automatic/calibration.js';
import { combined } from '../automatic/combined.js';
import { MEMBERS } from '../automatic/members/index.js';
import { runNetwork, softmax, type Network } from '../automatic/network.js';
import { weigh } from '../automatic/weigh.js';
import { rootChange, toRoot } from '../automatic/root-scale.js';
import { holdoutCases, type HoldoutCase } from './holdout-cases.js';
import { seededRandom } from '../seeded-random.js';
import { trainNetwork } from './train-network.js';

export const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];

const NETWORKS = 4;

export interface CalibrationOptions {
  readonly period: number;
  readonly horizon: number;
  readonly origins: number;
  readonly shortest: number;
  readonly seed: number;
  /** Learned before from many more series: weights are adapted gently, the shape of the widths is kept. */
  readonly from?: Calibration;
}

/** Learns from holdouts inside the given series which member to trust and how far off the combination is. */
export function calibrate(series: readonly (readonly number[])[], options: CalibrationOptions): Calibration {
  const random = seededRandom(options.seed);
  const cases = holdoutCases(series, { ...options, random });
  const starts: readonly (Network | undefined)[] = options.from?.weights ?? Array.from({ length: NETWORKS });
  const weights = starts.map((start) => trainWeights(cases, random, start));
  const horizon = options.from?.horizon ?? options.horizon;
  const errors = cases.map((one) => rootErrors(one, weights));
  const widths = options.from?.widths ?? trainWidths(cases, errors, horizon, random);
  const ratios = cases.map((one, index) => {
    const outputs = runNetwork(widths, one.traits);
    return errors[index]!.map((error, step) => {
      const { below, above } = widthsAt(outputs, step + 1, horizon);
      return error < 0 ? -error / below : error / above;
    });
  });
  const changes = cases.map(({ history, future }) => {
    const last = toRoot(history.at(-1)!);
    return Array.from(last === 0 ? [] : future, (value) => Math.abs((toRoot(value) - last) / last));
  });
  return {
    horizon,
    weights,
    widths,
    levels: LEVELS,
    factors: quantiles(ratios, options.horizon),
    unscaled: quantiles(changes, options.horizon),
  };
}

/** Half the relative sMAPE and half the relative MASE of the weighted mean, beside the naive forecast of all cases. */
function trainWeights(cases: readonly HoldoutCase[], random: () => number, start?: Network): Network {
  const naive = { smape: 0, mase: 0 };
  for (const { future, paths, scale } of cases) {
    for (let h = 0; h < future.length; h++) {
      const error = Math.abs(future[h]! - paths[0]![h]!);
      const size = Math.abs(future[h]!) + Math.abs(paths[0]![h]!);
      naive.smape += size > 0 ? error / size / future.length / cases.length : 0;
      naive.mase += error / scale / future.length / cases.length;
    }
  }
  const lossSlope = (index: number, scores: Float64Array, slope: Float64Array): void => {
    const { future, paths, scale } = cases[index]!;
    const weights = softmax(scores);
    const byWeight = new Float64Array(MEMBERS.length);
    for (let h = 0; h < future.length; h++) {
      let mean = 0;
      for (let m = 0; m < MEMBERS.length; m++) mean += weights[m]! * paths[m]![h]!;
      const error = mean - future[h]!;
      const size = Math.abs(mean) + Math.abs(future[h]!);
      const smape = size > 0 ? (Math.sign(error) * size - Math.abs(error) * Math.sign(mean)) / size ** 2 : 0;
      const by = (smape / naive.smape + Math.sign(error) / scale / naive.mase) / 2 / future.length;
      for (let m = 0; m < MEMBERS.length; m++) byWeight[m]! += by * paths[m]![h]!;
    }
    let average = 0;
    for (let m = 0; m < MEMBERS.length; m++) average += weights[m]! * byWeight[m]!;
    for (let m = 0; m < MEMBERS.length; m++) slope[m] = weights[m]! * (byWeight[m]! - average);
  };
  const inputs = cases.map(({ traits }) => traits);
  const training = start
    ? { units: 0, epochs: 5, rate: 0.001, decay: 1e-4, random, start }
    : { units: 16, epochs: 40, rate: 0.003, decay: 1e-4, random, start: MEMBERS.map(() => 0) };
  return trainNetwork(inputs, lossSlope, training);
}

/** Forecast errors of the combination in mean absolute changes, both on the root scale. */
function rootErrors({ history, future, paths, traits }: HoldoutCase, networks: readonly Network[]): number[] {
  const mean = combined(paths, weigh(networks, traits), future.length);
  const scale = rootChange(history);
  return Array.from(future, (value, h) => (toRoot(value) - toRoot(mean[h]!)) / scale);
}

/** Least interval score (Gneiting & Raftery 2007) at 95 %, tempered for holdouts that went quite another way. */
function trainWidths(
  cases: readonly HoldoutCase[],
  errors: readonly (readonly number[])[],
  horizon: number,
  random: () => number,
): Network {
  const penalty = 2 / 0.05;
  const lossSlope = (index: number, outputs: Float64Array, slope: Float64Array): void => {
    const row = errors[index]!;
    slope.fill(0);
    const size = row.reduce((sum, error) => sum + Math.abs(error), 0) / row.length;
    const share = 1 / (1 + size / 10) / row.length / 5;
    row.forEach((error, h) => {
      const growth = Math.log(h + 1) / Math.log(horizon);
      const below = width(outputs[0]! + outputs[1]! * growth);
      const above = width(outputs[2]! + outputs[3]! * growth);
      const byBelow = share * below * (-error > below ? 1 - penalty : 1);
      const byAbove = share * above * (error > above ? 1 - penalty : 1);
      slope[0]! += byBelow;
      slope[1]! += byBelow * growth;
      slope[2]! += byAbove;
      slope[3]! += byAbove * growth;
    });
  };
  const start = [Math.log(2), 1.5, Math.log(2), 1.5];
  return trainNetwork(
    cases.map(({ traits }) => traits),
    lossSlope,
    { units: 6, epochs: 5, rate: 0.001, decay: 1e-4, random, start },
  );
}

/** For each level and step, the value that the level's share of the rows does not exceed. */
const quantiles = (rows: readonly (readonly number[])[], horizon: number): number[][] => {
  const sorted = Array.from({ length: horizon }, (_, step) =>
    Float64Array.from(rows.flatMap((row) => row[step] ?? [])).sort(),
  );
  return LEVELS.map((level) => sorted.map((values) => values[Math.ceil(level * values.length) - 1]!));
};
