import { INDICATOR_IDS, INDICATOR_PLACES, type IndicatorId } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import { type Facts, type IndicatorNumbers, noNumbers } from '../facts.js';
import { round6 } from '../round6.js';
import type { Rule } from '../rule.js';
import { looksAt, withIndicator } from './with-indicator.js';

/** One indicator that would give the line another rating if it alone stood at `to`, or just beyond. */
export interface IndicatorFlip {
  readonly indicator: IndicatorId;
  readonly from: number;
  readonly to: number;
  readonly rating: Rating;
}

/** A way an indicator could go. */
interface Way {
  readonly indicator: IndicatorId;
  readonly from: number;
  readonly direction: 1 | -1;
  /** The farthest change tried. */
  readonly reach: number;
}

/** Doublings from a thousandth of the indicator's own scale to eight times of it. */
const DOUBLINGS = 14;
const HALVINGS = 40;
/** The last bracket is this part of the indicator's scale: below what is shown. */
const PRECISE = 1e-8;

/**
 * For each occupation in turn the nearest flip of each indicator, up and down, found through the method itself: steps that
 * double until the rating changes, then halves. The other indicators and all other occupations stay as they are.
 */
export function* indicatorFlips(rule: Rule, all: readonly Facts[]): Generator<IndicatorFlip[]> {
  const judge = rule.among(all);
  const scales = scalesOf(all);
  const indicators = INDICATOR_IDS.filter((id) => looksAt(rule, id));
  for (const facts of all) {
    const before = judge.of(facts).rating;
    yield waysOf(facts, indicators, scales).flatMap((way) => {
      const { indicator, from, direction } = way;
      const ratingAt = (change: number): Rating =>
        judge.instead(facts, withIndicator(facts, indicator, from + direction * change)).rating;
      const flip = nearestFlip(way, before, ratingAt);
      return flip ? [{ indicator, from, to: round6(from + direction * flip.change), rating: flip.rating }] : [];
    });
  }
}

interface Flip {
  readonly change: number;
  readonly rating: Rating;
}

function nearestFlip({ reach }: Way, before: Rating, ratingAt: (change: number) => Rating): Flip | null {
  let keeps = 0;
  for (let step = 1 - DOUBLINGS; step <= 0; step++) {
    const change = reach * 2 ** step;
    const rating = ratingAt(change);
    if (rating !== before) return closed(keeps, { change, rating }, reach, before, ratingAt);
    keeps = change;
  }
  return null;
}

/** Between a change that keeps the rating and one that flips it. */
function closed(from: number, wide: Flip, reach: number, before: Rating, ratingAt: (change: number) => Rating): Flip {
  let [keeps, flips] = [from, wide];
  for (let step = 0; step < HALVINGS && flips.change - keeps > PRECISE * reach; step++) {
    const change = (keeps + flips.change) / 2;
    const rating = ratingAt(change);
    if (rating === before) keeps = change;
    else flips = { change, rating };
  }
  return flips;
}

const waysOf = ({ values }: Facts, indicators: readonly IndicatorId[], scales: IndicatorNumbers): Way[] =>
  indicators.flatMap((indicator) => {
    const place = INDICATOR_PLACES[indicator];
    const from = values[place]!;
    if (Number.isNaN(from)) return [];
    const farthest = 8 * Math.max(scales[place]!, Math.abs(from));
    const [lowest, highest] = RANGES[indicator] ?? [0, Infinity];
    return ([1, -1] as const).flatMap((direction): Way[] => {
      const reach = Math.min(farthest, direction === 1 ? highest - from : from - lowest);
      return reach > 0 ? [{ indicator, from, direction, reach }] : [];
    });
  });

/** Values an indicator can take, where it is not any number from 0 up. */
const RANGES: { readonly [Id in IndicatorId]?: readonly [number, number] } = {
  relative_gap: [-Infinity, Infinity],
  fill_rate: [0, 1],
  occupation_unemployment: [0, 1],
  wage_growth: [-1, Infinity],
  employment_growth: [-1, Infinity],
  hard_to_fill_share: [0, 1],
  retirement_share: [0, 1],
};

/** Mean size of each indicator over all occupations that have it. */
function scalesOf(all: readonly Facts[]): IndicatorNumbers {
  const scales = noNumbers();
  for (const id of INDICATOR_IDS) {
    const place = INDICATOR_PLACES[id];
    const sizes = all.flatMap(({ values }) => (Number.isNaN(values[place]!) ? [] : [Math.abs(values[place]!)]));
    scales[place] = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  }
  return scales;
}
