import { betweenVariance, type Dispersion } from './between-areas.js';

/**
 * Empirical Bayes: how much of an area's value is the parent's, from 0 (its own) to 1 (the parent's), by the area's
 * weight and the parent's value.
 */
export type BorrowedShare = (weight: number, parent: number) => number;

/** How values of one kind are shrunk, and on which scale they are combined. Null: the spread cannot be told. */
export interface Shrinkage {
  readonly fit: (dispersions: readonly Dispersion[]) => BorrowedShare | null;
  readonly toScale: (value: number) => number;
  readonly fromScale: (value: number) => number;
}

const same = (value: number): number => value;

/**
 * A share: counts are beta-binomial. With the intraclass correlation ρ the prior weighs M = 1 ÷ ρ − 1 persons, and the
 * borrowed share of n persons is M ÷ (n + M). ρ by weighted analysis of variance (Kleinman 1973), all occupations pooled.
 */
export const SHARE: Shrinkage = {
  fit: (dispersions) => {
    const correlation = betweenVariance(dispersions, ({ mean, freedom, scale }) => ({
      byChance: mean * (1 - mean) * freedom,
      perUnit: mean * (1 - mean) * (scale - freedom),
    }));
    if (correlation === null) return null;
    const rho = Math.min(1, correlation);
    return (weight) => (rho === 0 ? 1 : (1 - rho) / (weight * rho + 1 - rho));
  },
  toScale: same,
  fromScale: same,
};

/**
 * A rate per exposure: counts are gamma-Poisson. With the relative variance v between areas the borrowed share of an
 * exposure e around a parent's rate m is 1 ÷ (1 + v m e) (Clayton & Kaldor 1987, moments as Marshall 1991, pooled).
 */
export const RATE: Shrinkage = {
  fit: (dispersions) => {
    const relative = betweenVariance(dispersions, ({ mean, freedom, scale }) => ({
      byChance: mean * freedom,
      perUnit: mean ** 2 * scale,
    }));
    return relative === null ? null : (weight, parent) => 1 / (1 + relative * parent * weight);
  },
  toScale: same,
  fromScale: same,
};

/** Variance of the logarithm of a median of n exponential durations, times n: 1 ÷ (ln 2)². */
const LOG_MEDIAN_VARIANCE = 1 / Math.LN2 ** 2;

/**
 * A median duration: logarithms of 1 + days are combined. Their chance variance is that of exponential durations, 1 ÷
 * ((ln 2)² n) for n that ended; with the variance τ² between areas the borrowed share is chance ÷ (chance + τ²).
 */
export const MEDIAN: Shrinkage = {
  fit: (dispersions) => {
    const between = betweenVariance(dispersions, ({ freedom, scale }) => ({
      byChance: LOG_MEDIAN_VARIANCE * freedom,
      perUnit: scale,
    }));
    return between === null ? null : (weight) => LOG_MEDIAN_VARIANCE / (LOG_MEDIAN_VARIANCE + between * weight);
  },
  toScale: (days) => Math.log1p(days),
  fromScale: (logarithm) => Math.expm1(logarithm),
};
