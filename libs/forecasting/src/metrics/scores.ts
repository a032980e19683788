import type { Forecast } from '../model.js';
import { absoluteCoverageDifference, coverage } from './coverage.js';
import { crpsOfQuantiles, quantilesOf } from './crps.js';
import { mase, type Scaled } from './mase.js';
import { meanLoss } from './mean-loss.js';
import { meanOf } from './mean-of.js';
import { meanIntervalScore, msis } from './msis.js';
import { naive2 } from './naive2.js';
import { owa } from './owa.js';
import { smape } from './smape.js';

/** A forecast and what came of it. */
export interface Outcome {
  readonly training: readonly number[];
  readonly actual: readonly number[];
  readonly forecast: Forecast;
  /** The forecast of Naive2 from the same training; it is made where it is left out. */
  readonly naive2?: readonly number[];
}

/** Averages over all outcomes. Those whose training is constant have no scale: they count in all but MASE, OWA and MSIS. */
export interface Scores {
  readonly outcomes: number;
  readonly unscaled: number;
  /** Mean absolute error and CRPS are in the unit of the series: they tell something only where all have the same. */
  readonly mae: number;
  readonly crps: number;
  readonly smape: number;
  readonly mase?: number;
  readonly owa?: number;
  readonly intervals: readonly IntervalScores[];
}

export interface IntervalScores {
  readonly level: number;
  readonly coverage: number;
  readonly acd: number;
  /** In the unit of the series. */
  readonly intervalScore: number;
  readonly msis?: number;
}

/**
 * Scores of a collection as the M competitions take them: every outcome's mean over its steps, averaged over the outcomes,
 * and OWA of these averages. All forecasts state the same levels. `period` is the number of values per season, 1 for none.
 */
export function scoresOf(outcomes: readonly Outcome[], period = 1): Scores {
  const scaled = outcomes.map(({ training, actual }): Scaled => ({ training, actual, period }));
  const benchmark = outcomes.map((outcome) => outcome.naive2 ?? naive2Of(outcome, period));
  const masesOf = (means: readonly (readonly number[])[]): number[] =>
    defined(means.map((mean, i) => mase(scaled[i]!, mean)));
  const smapeOf = (means: readonly (readonly number[])[]): number =>
    meanOf(means.map((mean, i) => smape(scaled[i]!.actual, mean)));

  const means = outcomes.map(({ forecast }) => forecast.mean);
  const mases = masesOf(means);
  const errors = { smape: smapeOf(means), mase: meanOf(mases) };
  const ratio = owa(errors, { smape: smapeOf(benchmark), mase: meanOf(masesOf(benchmark)) });
  return {
    outcomes: outcomes.length,
    unscaled: outcomes.length - mases.length,
    mae: meanOf(outcomes.map(({ actual, forecast }) => meanLoss(actual, forecast.mean, (y, f) => Math.abs(y - f)))),
    crps: meanOf(outcomes.map(crpsOf)),
    smape: errors.smape,
    ...(mases.length > 0 && { mase: errors.mase }),
    ...(Number.isFinite(ratio) && { owa: ratio }),
    intervals: (outcomes[0]?.forecast.intervals ?? []).map((_, i) => intervalScores(outcomes, scaled, i)),
  };
}

const naive2Of = ({ training, actual }: Outcome, period: number): readonly number[] =>
  naive2(period).fit(training).forecast(actual.length).mean;

const crpsOf = ({ actual, forecast }: Outcome): number =>
  meanOf(actual.map((y, step) => crpsOfQuantiles(quantilesOf(forecast, step), y)));

function intervalScores(outcomes: readonly Outcome[], scaled: readonly Scaled[], which: number): IntervalScores {
  const intervals = outcomes.map(({ forecast }) => forecast.intervals[which]!);
  const { level } = intervals[0]!;
  const covered = meanOf(intervals.map((interval, i) => coverage(interval, scaled[i]!.actual)));
  const scores = defined(intervals.map((interval, i) => msis(scaled[i]!, interval)));
  return {
    level,
    coverage: covered,
    acd: absoluteCoverageDifference(covered, level),
    intervalScore: meanOf(intervals.map((interval, i) => meanIntervalScore(interval, scaled[i]!.actual))),
    ...(scores.length > 0 && { msis: meanOf(scores) }),
  };
}

const defined = (values: readonly (number | undefined)[]): number[] => values.filter((value) => value !== undefined);
