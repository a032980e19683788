import type { DurationCount } from './inputs.js';

/** Probability of lasting longer than each time at which something ended. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
}

/** Product-limit estimate (Kaplan & Meier 1958). What is censored at a time was still at risk at that time. */
export function kaplanMeier(durations: readonly DurationCount[]): SurvivalStep[] {
  const ordered = [...durations].sort((a, b) => a.days - b.days);
  let atRisk = ordered.reduce((sum, { closed, censored }) => sum + closed + censored, 0);
  let survival = 1;
  const steps: SurvivalStep[] = [];
  for (let index = 0; index < ordered.length;) {
    const time = ordered[index]!.days;
    let ended = 0;
    let left = 0;
    for (; ordered[index]?.days === time; index++) {
      ended += ordered[index]!.closed;
      left += ordered[index]!.closed + ordered[index]!.censored;
    }
    if (ended > 0) {
      survival *= 1 - ended / atRisk;
      steps.push({ time, survival });
    }
    atRisk -= left;
  }
  return steps;
}

/** Rounding of the product must not turn a survival of one half into a little more. */
const TOLERANCE = 1e-9;

/** Smallest time by which at least half have ended; null while more than half are still open. */
export const medianSurvival = (durations: readonly DurationCount[]): number | null =>
  kaplanMeier(durations).find(({ survival }) => survival <= 0.5 + TOLERANCE)?.time ?? null;
