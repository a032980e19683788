import { INDICATORS, type IndicatorId } from '@gongxu/balance';
import { groupBy, type Rating } from '@gongxu/domain';
import type { MethodDefinition } from '../method-definition.js';
import type { MethodResult } from '../method-result.js';
import { COMPARES_OCCUPATIONS, rate } from '../rate.js';
import { round6 } from '../round6.js';
import type { RatingContext, Subject } from '../subject.js';
import { withIndicator } from './with-indicator.js';

/** One indicator that would give the line another rating if it alone stood at `to`, or just beyond. */
export interface IndicatorFlip {
  readonly indicator: IndicatorId;
  readonly from: number;
  readonly to: number;
  readonly rating: Rating;
}

interface Probe {
  /** Of the subject. */
  readonly at: number;
  readonly id: IndicatorId;
  readonly from: number;
  readonly direction: 1 | -1;
  /** The farthest change tried. */
  readonly reach: number;
  /** Changes known to keep the rating, and to flip it. */
  keeps: number;
  flips: number;
  rating: Rating | undefined;
}

/** Doublings from a thousandth of the indicator's own scale to eight times of it. */
const DOUBLINGS = 14;
const HALVINGS = 40;
/** The last bracket is this part of the indicator's scale: below what is shown. */
const PRECISE = 1e-8;

/**
 * For each subject the nearest flip of each indicator, up and down, found through the method itself: steps that double
 * until the rating changes, then halves. The others stay as they are.
 */
export function indicatorFlips(
  method: MethodDefinition,
  subjects: readonly Subject[],
  context: RatingContext,
): readonly (readonly IndicatorFlip[])[] {
  const before = rate(method, subjects, context);
  const ratings = before.map(({ rating }) => rating);
  const scales = scalesOf(subjects);
  const all = groupBy(
    subjects.flatMap((subject, at) => probesOf(subject, at, scales)),
    ({ id, direction }) => `${id}/${direction}`,
  );
  const probes = [...all.values()].filter((same) => matters(method, subjects, context, before, same)).flat();
  const ratingsOf = (tried: readonly Probe[], change: (probe: Probe) => number): Rating[] =>
    probed(method, subjects, context, tried, change);
  let open = probes;
  for (let step = 0; step < DOUBLINGS; step++) {
    const change = ({ reach }: Probe): number => reach * 2 ** (step + 1 - DOUBLINGS);
    const found = ratingsOf(open, change);
    open.forEach((probe, index) => note(probe, change(probe), found[index]!, ratings[probe.at]!));
    open = open.filter(({ rating }) => rating === undefined);
  }
  let wide = probes.filter(({ rating }) => rating !== undefined);
  for (let step = 0; step < HALVINGS && wide.length > 0; step++) {
    const middle = ({ keeps, flips }: Probe): number => (keeps + flips) / 2;
    const found = ratingsOf(wide, middle);
    wide.forEach((probe, index) => note(probe, middle(probe), found[index]!, ratings[probe.at]!));
    wide = wide.filter(({ keeps, flips, reach }) => flips - keeps > PRECISE * reach);
  }
  const flips: IndicatorFlip[][] = subjects.map(() => []);
  for (const { at, id, from, direction, flips: change, rating } of probes) {
    if (rating !== undefined) flips[at]!.push({ indicator: id, from, to: round6(from + direction * change), rating });
  }
  return flips;
}

/** Whether the method looks at an indicator at all: moving it everywhere, a little and far, moves a rating or a score. */
function matters(
  method: MethodDefinition,
  subjects: readonly Subject[],
  context: RatingContext,
  before: readonly MethodResult[],
  probes: readonly Probe[],
): boolean {
  return [0.05, 0.3, 1].some((part) => {
    const among = [...subjects];
    for (const { at, id, from, direction, reach } of probes)
      among[at] = withIndicator(subjects[at]!, id, from + direction * part * reach);
    const after = rate(method, among, context);
    return after.some(
      ({ rating, score }, at) => rating !== before[at]!.rating || (score !== null && score !== before[at]!.score),
    );
  });
}

function note(probe: Probe, change: number, rating: Rating, before: Rating): void {
  if (rating === before) {
    probe.keeps = change;
  } else {
    probe.flips = change;
    probe.rating = rating;
  }
}

function probesOf({ indicators }: Subject, at: number, scales: ReadonlyMap<IndicatorId, number>): Probe[] {
  return indicators.flatMap((indicator) => {
    if (indicator.status !== 'rated') return [];
    const { id, value: from } = indicator;
    const farthest = 8 * Math.max(scales.get(id)!, Math.abs(from));
    const [lowest, highest] = RANGES[id] ?? [0, Infinity];
    return ([1, -1] as const).flatMap((direction): Probe[] => {
      const reach = Math.min(farthest, direction === 1 ? highest - from : from - lowest);
      return reach > 0 ? [{ at, id, from, direction, reach, keeps: 0, flips: reach, rating: undefined }] : [];
    });
  });
}

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

/** Mean size of each indicator over all subjects. */
function scalesOf(subjects: readonly Subject[]): ReadonlyMap<IndicatorId, number> {
  const scales = new Map<IndicatorId, number>();
  for (const { id } of INDICATORS) {
    const sizes = subjects.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) =>
        indicator.id === id && indicator.status === 'rated' ? [Math.abs(indicator.value)] : [],
      ),
    );
    scales.set(id, sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) / sizes.length : 0);
  }
  return scales;
}

/** Where occupations are compared, so few are changed at a time that what they are compared with hardly moves. */
const CHANGED_TOGETHER = 0.02;

function probed(
  method: MethodDefinition,
  subjects: readonly Subject[],
  context: RatingContext,
  probes: readonly Probe[],
  change: (probe: Probe) => number,
): Rating[] {
  const changed = (probe: Probe): Subject =>
    withIndicator(subjects[probe.at]!, probe.id, probe.from + probe.direction * change(probe));
  if (!COMPARES_OCCUPATIONS[method.kind]) return rate(method, probes.map(changed), context).map(({ rating }) => rating);
  const ratings: Rating[] = [];
  const most = Math.max(1, Math.floor(CHANGED_TOGETHER * subjects.length));
  for (let from = 0; from < probes.length;) {
    const among = [...subjects];
    const batch: number[] = [];
    while (from < probes.length && batch.length < most && !batch.includes(probes[from]!.at)) {
      const { at } = probes[from]!;
      among[at] = changed(probes[from++]!);
      batch.push(at);
    }
    const results = rate(method, among, context);
    ratings.push(...batch.map((at) => results[at]!.rating));
  }
  return ratings;
}
