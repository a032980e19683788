import { type DurationCount, medianSurvival } from '@gongxu/balance';
import { normalDistribution } from './normal-distribution.js';

/** The median that a share (uniform in [0, 1)) of repeated samples stays below; null while more than half would be open. */
export type MedianDraw = (share: number) => number | null;

interface Step {
  readonly time: number;
  /** Share of repeated samples whose median is at most `time`. */
  readonly reached: number;
}

/**
 * How the Kaplan–Meier median would vary if the postings were drawn again: half have ended by a time with probability
 * Φ((½ − S) ÷ s), s after Greenwood — the interval of Brookmeyer & Crowley (1982) at every level. No row is drawn.
 */
export function medianDraw(durations: readonly DurationCount[]): MedianDraw {
  const observed = medianSurvival(durations);
  const steps = medianSteps(durations);
  if (steps.length === 0) return () => observed;
  return (share) => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle]!.reached >= share) high = middle;
      else low = middle + 1;
    }
    return steps[low]?.time ?? null;
  };
}

/** Of a product of doubles. */
const ROUNDING = 1e-9;

function medianSteps(durations: readonly DurationCount[]): Step[] {
  const ordered = [...durations].sort((a, b) => a.days - b.days);
  let atRisk = ordered.reduce((sum, { closed, censored }) => sum + closed + censored, 0);
  let survival = 1;
  let greenwood = 0;
  let reached = 0;
  const steps: Step[] = [];
  for (const { days, closed, censored } of ordered) {
    if (closed > 0) {
      survival *= 1 - closed / atRisk;
      if (atRisk > closed) greenwood += closed / (atRisk * (atRisk - closed));
      const deviation = survival * Math.sqrt(greenwood);
      const ended = survival <= 0.5 + ROUNDING;
      const chance = deviation > 0 ? normalDistribution((0.5 - survival) / deviation) : ended ? 1 : 0;
      const half = ended ? Math.max(0.5, chance) : Math.min(chance, 0.5 - ROUNDING);
      if (half > reached) steps.push({ time: days, reached: (reached = half) });
    }
    atRisk -= closed + censored;
  }
  return steps;
}
