import { SeriesError } from '../series-error.js';
import { fillIn } from './fill-in.js';
import { observed } from './point.js';
import { without } from './raw-series.js';
import type { Finding, Screening } from './screen.js';
import { seasonOf } from './season-of.js';

/** What is done with each kind of finding. */
export interface Handling {
  readonly missing: 'interpolate' | 'refuse';
  readonly outliers: 'keep' | 'interpolate' | 'refuse';
  readonly levelShifts: 'keep' | 'since_shift' | 'refuse';
}

export interface Change {
  readonly index: number;
  readonly from: number | null;
  /** Null for a period that is left out. */
  readonly to: number | null;
  readonly rule: 'interpolate' | 'since_shift' | 'since_first_value';
}

export interface Handled {
  /** Without gaps, ready for a model. */
  readonly series: readonly number[];
  /** Index of its first value among the periods screened. */
  readonly start: number;
  readonly found: readonly Finding[];
  readonly changes: readonly Change[];
  readonly notExamined: Screening['notExamined'];
}

/** Nothing is changed unless asked for, and a gap is refused unless asked to be filled. */
const UNTOUCHED: Handling = { missing: 'refuse', outliers: 'keep', levelShifts: 'keep' };

/** The series to forecast from and every change made to it. Gaps before the first value are left out; the newest value has to be there. */
export function handle(screening: Screening, handling: Partial<Handling> = {}): Handled {
  const { missing, outliers, levelShifts } = { ...UNTOUCHED, ...handling };
  const { values, findings, notExamined } = screening;
  const of = (kind: Finding['kind']): number[] =>
    findings.filter((finding) => finding.kind === kind).map(({ index }) => index);
  const periods = (indices: readonly number[]): string => indices.map((index) => index + 1).join(', ');
  const refuse = (code: 'MISSING' | 'OUTLIER' | 'LEVEL_SHIFT', indices: readonly number[], what: string): void => {
    if (indices.length > 0) throw new SeriesError(code, `${what} in period ${periods(indices)}`);
  };

  if (missing === 'refuse') refuse('MISSING', of('missing'), 'no figure');
  if (outliers === 'refuse') refuse('OUTLIER', of('outlier'), 'a value out of line');
  if (levelShifts === 'refuse') refuse('LEVEL_SHIFT', of('level_shift'), 'a shift of the level');
  if (values.at(-1) === null) throw new SeriesError('MISSING', 'no figure for the newest period');
  if (values.length === 0) throw new SeriesError('TOO_SHORT', 'the series has no values');

  const replaced = outliers === 'interpolate' ? of('outlier') : [];
  const filled = interpolated(screening, new Set(replaced));
  const first = values.findIndex((value) => value !== null);
  const shifts = levelShifts === 'since_shift' ? of('level_shift') : [];
  const start = Math.max(first, ...shifts);
  const changes = values.flatMap((from, index): Change[] => {
    if (index < first) return [{ index, from, to: null, rule: 'since_first_value' }];
    if (index < start) return [{ index, from, to: null, rule: 'since_shift' }];
    return filled[index] === from ? [] : [{ index, from, to: filled[index]!, rule: 'interpolate' }];
  });
  return { series: filled.slice(start), start, found: findings, changes, notExamined };
}

/** All periods; whole where all figures are whole, and not below 0 where none is. */
function interpolated(screening: Screening, replaced: ReadonlySet<number>): number[] {
  const values = without(screening.values, replaced);
  const { points, restore } = seasonOf({ values, period: screening.period });
  const figures = observed(screening.values).map(({ value }) => value);
  const isWhole = figures.every(Number.isInteger);
  const least = figures.every((value) => value >= 0) ? 0 : -Infinity;
  return values.map((value, time) => {
    if (value !== null) return value;
    const estimate = Math.max(least, restore(fillIn(points, time), time));
    return isWhole ? Math.round(estimate) : estimate;
  });
}
