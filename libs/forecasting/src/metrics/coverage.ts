import type { Interval } from '../model.js';
import { acceptPairs } from './mean-loss.js';

/** Share of the observations on or between the limits, 0 to 1. */
export function coverage({ lower, upper }: Interval, actual: readonly number[]): number {
  acceptPairs(actual, lower);
  acceptPairs(actual, upper);
  return actual.filter((y, step) => lower[step]! <= y && y <= upper[step]!).length / actual.length;
}

/** Absolute coverage difference of the M4 competition: how far the share of all observations covered is from the level. */
export const absoluteCoverageDifference = (covered: number, level: number): number => Math.abs(covered - level);
