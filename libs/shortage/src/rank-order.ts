import { RATINGS } from '@gongxu/domain';
import type { Verdict } from './rule.js';
import type { Subject } from './subject.js';

/** What decides the order of lines, one place for each: rating first, then score, tie-break and gap, higher first. */
export interface RankKeys {
  readonly ratings: Uint8Array;
  readonly scores: Float64Array;
  readonly tieBreaks: Float64Array;
  readonly gaps: Float64Array;
}

export const emptyRankKeys = (size: number): RankKeys => ({
  ratings: new Uint8Array(size),
  scores: new Float64Array(size),
  tieBreaks: new Float64Array(size),
  gaps: new Float64Array(size),
});

export function putRankKey(keys: RankKeys, place: number, verdict: Verdict, gap: number | null): void {
  keys.ratings[place] = RATINGS.indexOf(verdict.rating);
  keys.scores[place] = comparable(verdict.score);
  keys.tieBreaks[place] = comparable(verdict.tieBreak ?? null);
  keys.gaps[place] = comparable(gap);
}

/** What differs only by rounding is equal; the absent is below everything. */
const comparable = (value: number | null): number => (value === null ? -Infinity : Math.round(value * 1e6));

/** The places from `start` on in their order; of equals the earlier place comes first. */
export function rankOrder(keys: RankKeys, start: number, size: number): Uint32Array {
  const { ratings, scores, tieBreaks, gaps } = keys;
  const places = Uint32Array.from({ length: size }, (_, at) => start + at);
  return places.sort(
    (a, b) =>
      ratings[a]! - ratings[b]! ||
      descending(scores[a]!, scores[b]!) ||
      descending(tieBreaks[a]!, tieBreaks[b]!) ||
      descending(gaps[a]!, gaps[b]!) ||
      a - b,
  );
}

const descending = (a: number, b: number): number => (a === b ? 0 : b - a);

/** Subjects in the order of their results; of equals the earlier comes first. */
export function ranked<S extends Subject>(subjects: readonly S[], results: readonly Verdict[]): S[] {
  const keys = emptyRankKeys(subjects.length);
  subjects.forEach((subject, at) => putRankKey(keys, at, results[at]!, subject.line.gap));
  return [...rankOrder(keys, 0, subjects.length)].map((at) => subjects[at]!);
}
