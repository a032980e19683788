import { studentQuantile } from '../student-quantile.js';
import { medianStep } from './fill-in.js';
import type { Point } from './point.js';

export interface Break {
  readonly kind: 'outlier' | 'level_shift';
  /** The value that stands out, or the first after the shift. */
  readonly time: number;
  /** Deviation in standard deviations, and the greatest that chance lets pass. */
  readonly score: number;
  readonly limit: number;
}

/** The change from one observation to the next kept, less the usual drift. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

interface Candidate extends Break {
  /** Which step it takes out; an outlier takes the next too and leaves the one across it. */
  readonly step: number;
  readonly across: readonly Step[];
}

/** How often a random walk with drift, or a line with noise, is to show a break that is none. */
const FALSE_ALARMS = 0.05;
/** A value's distance from the line through its neighbours varies that much more about a trend than in a random walk. */
const TREND_INFLATION = Math.sqrt(1.5);
const VALUES_PER_BREAK = 5;

/**
 * Values and steps that do not fit the other steps, by Rosner's generalised test (Technometrics 25, 1983) on the steps: an
 * outlier makes two of opposite sign, a level shift one. `floor` is the least standard deviation of a step that is believed.
 */
export function findBreaks(points: readonly Point[], floor: number): Break[] {
  const most = Math.max(1, Math.floor(points.length / VALUES_PER_BREAK));
  const found: Candidate[] = [];
  for (let steps = stepsOf(points); found.length < most;) {
    const strongest = candidates(steps, floor).reduce((best, other) => (excess(other) > excess(best) ? other : best));
    found.push(strongest);
    steps = steps.toSpliced(strongest.step, strongest.kind === 'outlier' ? 2 : 1, ...strongest.across);
  }
  return found
    .slice(0, found.findLastIndex((candidate) => excess(candidate) > 1) + 1)
    .map(({ kind, time, score, limit }) => ({ ...atTheEnds(points, { kind, time }), score, limit }));
}

const excess = ({ score, limit }: Break): number => score / limit;

/** One value does not make a level: a shift after the first or before the last is an outlier. */
function atTheEnds(
  points: readonly Point[],
  { kind, time }: Pick<Break, 'kind' | 'time'>,
): Pick<Break, 'kind' | 'time'> {
  if (kind === 'level_shift' && time === points[1]!.time) return { kind: 'outlier', time: points[0]!.time };
  return { kind: time === points.at(-1)!.time ? 'outlier' : kind, time };
}

function stepsOf(points: readonly Point[]): Step[] {
  const drift = medianStep(points);
  return points.slice(1).map(({ time: to, value }, i) => {
    const { time: from, value: before } = points[i]!;
    return { from, to, change: value - before - drift * (to - from) };
  });
}

function candidates(steps: readonly Step[], floor: number): Candidate[] {
  const all = steps.reduce((sums, step) => plus(sums, step, 1), { count: 0, time: 0, change: 0, squares: 0 });
  const level = FALSE_ALARMS / (2 * (2 * steps.length - 1));
  const shiftLimit = studentQuantile(1 - level, steps.length - 2);
  return steps.flatMap((step, i) => {
    const shift: Candidate = {
      kind: 'level_shift',
      time: step.to,
      step: i,
      across: [],
      score: shiftScore(step, plus(all, step, -1), floor),
      limit: shiftLimit,
    };
    const next = steps[i + 1];
    if (next?.from !== step.to) return [shift];
    const across = { from: step.from, to: next.to, change: step.change + next.change };
    const score = outlierScore(step, next, plus(plus(plus(all, step, -1), next, -1), across, 1), floor);
    return [shift, { kind: 'outlier', time: step.to, step: i, across: [across], score, limit: shiftLimit }];
  });
}

function shiftScore(step: Step, rest: Sums, floor: number): number {
  const length = step.to - step.from;
  const deviation = step.change - (rest.change / rest.time) * length;
  return Math.abs(deviation) / (sigma(rest, floor) * Math.sqrt(length * (1 + length / rest.time)));
}

function outlierScore(step: Step, next: Step, rest: Sums, floor: number): number {
  const before = step.to - step.from;
  const after = next.to - next.from;
  const deviation = (after * step.change - before * next.change) / (before + after);
  const spread = sigma(rest, floor) * Math.sqrt((before * after) / (before + after)) * TREND_INFLATION;
  return Math.abs(deviation) / spread;
}

interface Sums {
  readonly count: number;
  /** Periods the steps take together. */
  readonly time: number;
  readonly change: number;
  /** Of the changes, each divided by its periods. */
  readonly squares: number;
}

const plus = ({ count, time, change, squares }: Sums, step: Step, sign: 1 | -1): Sums => ({
  count: count + sign,
  time: time + sign * (step.to - step.from),
  change: change + sign * step.change,
  squares: squares + (sign * step.change ** 2) / (step.to - step.from),
});

/** Standard deviation per period of a random walk with drift that makes these steps. */
const sigma = ({ count, time, change, squares }: Sums, floor: number): number =>
  Math.max(floor, Math.sqrt(Math.max(0, squares - change ** 2 / time) / (count - 1)));
