import { compareText, RATINGS } from '@gongxu/domain';
import type { MethodResult } from './method-result.js';
import type { Subject } from './subject.js';

/** Positions of the subjects by rating, then score, tie-break and gap, higher first and the absent last, then code. */
export function rankOrder(subjects: readonly Subject[], results: readonly MethodResult[]): number[] {
  const ratings = results.map(({ rating }) => RATINGS.indexOf(rating));
  const scores = results.map(({ score }) => comparable(score));
  const tieBreaks = results.map(({ tieBreak }) => comparable(tieBreak ?? null));
  const gaps = subjects.map(({ line }) => comparable(line.gap));
  return subjects
    .map((_, index) => index)
    .sort(
      (a, b) =>
        ratings[a]! - ratings[b]! ||
        descending(scores[a]!, scores[b]!) ||
        descending(tieBreaks[a]!, tieBreaks[b]!) ||
        descending(gaps[a]!, gaps[b]!) ||
        compareText(subjects[a]!.occupation, subjects[b]!.occupation),
    );
}

/** What differs only by rounding is equal; the absent is below everything. */
const comparable = (value: number | null): number => (value === null ? -Infinity : Math.round(value * 1e6));

const descending = (a: number, b: number): number => (a === b ? 0 : b - a);
