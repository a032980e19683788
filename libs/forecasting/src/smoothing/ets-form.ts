import { SeriesError } from '../series-error.js';

/** A model of the ETS family: additive (A), multiplicative (M) or no (N) error, trend and season. */
export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A';
  readonly damped: boolean;
  readonly season: 'N' | 'A' | 'M';
  /** Values per season; of no account without season. */
  readonly period: number;
}

/** As Hyndman et al. write it: ETS(M,Ad,N). */
export const nameOf = ({ error, trend, damped, season }: EtsForm): string =>
  `ETS(${error},${trend}${damped ? 'd' : ''},${season})`;

export const weightCount = ({ trend, damped, season }: EtsForm): number =>
  1 + (trend === 'A' ? 1 : 0) + (damped ? 1 : 0) + (season === 'N' ? 0 : 1);

/** First level, first slope and all seasonal states but the last, which the others settle. */
export const stateCount = ({ trend, season, period }: EtsForm): number =>
  1 + (trend === 'A' ? 1 : 0) + (season === 'N' ? 0 : period - 1);

/** Estimated numbers as information criteria count them: weights, first states and the variance. */
export const parameterCount = (form: EtsForm): number => weightCount(form) + stateCount(form) + 1;

/** The corrected criterion of Akaike is defined from this length on. */
export const shortestFor = (form: EtsForm): number => parameterCount(form) + 2;

/** Multiplicative parts need values above 0. */
export const needsPositive = ({ error, season }: EtsForm): boolean => error === 'M' || season === 'M';

/** Refuses forms whose forecasts have no stable variance or no meaning. */
export function acceptForm(form: EtsForm): void {
  if (form.error === 'A' && form.season === 'M') {
    throw new SeriesError('INVALID_OPTION', `${nameOf(form)} is unstable: a multiplicative season needs that error`);
  }
  if (form.damped && form.trend === 'N') {
    throw new SeriesError('INVALID_OPTION', 'a trend that is not there cannot be damped');
  }
  if (form.season !== 'N' && form.period < 2) {
    throw new SeriesError('INVALID_OPTION', `a season has 2 or more values, not ${form.period}`);
  }
}
