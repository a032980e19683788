import { acceptPeriod } from '../accept-period.js';
import { SeriesError } from '../series-error.js';
import { fillIn, medianStep } from './fill-in.js';
import { findBreaks } from './find-breaks.js';
import { observed, type Point } from './point.js';
import { type RawSeries, without } from './raw-series.js';
import { seasonOf } from './season-of.js';

/** `index` counts the periods from 0; figures are in the unit of the series, scores in standard deviations. */
export type Finding =
  | { readonly kind: 'missing'; readonly index: number }
  | ({ readonly kind: 'outlier'; readonly expected: number } & Judged)
  | ({ readonly kind: 'level_shift'; /** Jump of the level at `index`. */ readonly size: number } & Judged);

interface Judged {
  readonly index: number;
  readonly value: number;
  readonly score: number;
  /** The score that chance alone reaches in one series of twenty. */
  readonly limit: number;
}

export interface Screening extends RawSeries {
  readonly findings: readonly Finding[];
  /** What was not looked for because the series has too few values. */
  readonly notExamined: readonly ('outlier' | 'level_shift')[];
}

const FEWEST = 6;

/**
 * Periods without a figure, values out of line and jumps of the level. What stands out has to do so on the plain scale and,
 * where all values are above 0, on that of the logarithms too, so growth by a steady rate is no finding.
 */
export function screen({ values, period }: RawSeries): Screening {
  acceptPeriod(period);
  const wrong = values.findIndex((value) => value !== null && !Number.isFinite(value));
  if (wrong >= 0) throw new SeriesError('NOT_FINITE', `value ${wrong + 1} of the series is ${values[wrong]}`);

  const missing = values.flatMap((value, index) => (value === null ? [{ kind: 'missing', index } as const] : []));
  if (values.length - missing.length < FEWEST) {
    return { values, period, findings: missing, notExamined: ['outlier', 'level_shift'] };
  }
  const breaks = findOnBothScales(seasonOf({ values, period }).points, leastSpread(observed(values)));
  const outliers = new Set(breaks.filter(({ kind }) => kind === 'outlier').map(({ time }) => time));
  const sound = seasonOf({ values: without(values, outliers), period });
  const judged = breaks.map(({ kind, time: index, score, limit }): Finding => {
    const at = { index, value: values[index]!, score, limit };
    return kind === 'outlier'
      ? { kind, ...at, expected: sound.restore(fillIn(sound.points, index), index) }
      : { kind, ...at, size: jumpAt(sound.points, index) };
  });
  const findings = [...missing, ...judged].sort((a, b) => a.index - b.index);
  return { values, period, findings, notExamined: [] };
}

function findOnBothScales(points: readonly Point[], floor: number) {
  const plain = findBreaks(points, floor);
  if (!points.every(({ value }) => value > 0)) return plain;
  const middle = points.map(({ value }) => value).sort((a, b) => a - b)[points.length >> 1]!;
  const logs = points.map(({ time, value }) => ({ time, value: Math.log(value) }));
  const relative = findBreaks(logs, floor / middle);
  return plain.filter(({ kind, time }) => relative.some((other) => other.kind === kind && other.time === time));
}

/** A step varies by half a unit where figures are rounded to whole ones, and by a thousandth of the level at the least. */
function leastSpread(points: readonly Point[]): number {
  const sizes = points.map(({ value }) => Math.abs(value)).sort((a, b) => a - b);
  const rounding = points.every(({ value }) => Number.isInteger(value)) ? 0.5 : 0;
  return Math.max(rounding, sizes[sizes.length >> 1]! / 1000, Number.MIN_VALUE);
}

function jumpAt(points: readonly Point[], index: number): number {
  const after = points.find(({ time }) => time >= index)!;
  const before = points.findLast(({ time }) => time < index)!;
  return after.value - before.value - medianStep(points) * (after.time - before.time);
}
