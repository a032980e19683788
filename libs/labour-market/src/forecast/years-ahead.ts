import { roundSignificant } from './round-significant.js';
import type { ForecastMeasure, ForecastPoint } from './series-forecast.js';

/** Years beyond its own a line of the catalogue shows. */
export const YEARS_AHEAD = 3;

/** A figure to come, with limits that hold it with a probability of 80 %; persons. */
export interface Expected {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What the registers and employment are expected to show in one year to come; null where there is no forecast. */
export interface YearAhead {
  readonly year: number;
  readonly employment: Expected | null;
  /** Registered openings. */
  readonly demand: Expected | null;
  /** Registered job seekers. */
  readonly supply: Expected | null;
  /** demand − supply. */
  readonly gap: Expected | null;
}

/** A forecast point of one occupation in the whole region. */
export interface MeasuredPoint extends Pick<ForecastPoint, 'year' | 'mean' | 'lower80' | 'upper80'> {
  readonly measure: ForecastMeasure;
}

/** The years after the catalogue's own, each with what is forecast for it. */
export function yearsAhead(points: readonly MeasuredPoint[], year: number, years = YEARS_AHEAD): readonly YearAhead[] {
  return Array.from({ length: years }, (_, step) => {
    const at = year + step + 1;
    const of = (measure: ForecastMeasure): Expected | null =>
      expected(points.find((point) => point.year === at && point.measure === measure));
    const [demand, supply] = [of('openings'), of('job_seekers')];
    return { year: at, employment: of('employment'), demand, supply, gap: differenceOf(demand, supply) };
  });
}

const expected = (point: MeasuredPoint | undefined): Expected | null =>
  point && point.lower80 !== null && point.upper80 !== null
    ? { mean: point.mean, low: point.lower80, high: point.upper80 }
    : null;

/**
 * Limits of a difference from the limits of its terms, the terms taken as independent: square and add (Newcombe 1998;
 * "MOVER", Zou and Donner 2008, Statistics in Medicine 27:1693).
 */
function differenceOf(a: Expected | null, b: Expected | null): Expected | null {
  if (a === null || b === null) return null;
  const mean = a.mean - b.mean;
  const low = mean - Math.hypot(a.mean - a.low, b.high - b.mean);
  const high = mean + Math.hypot(a.high - a.mean, b.mean - b.low);
  return roundSignificant({ mean, low, high });
}
