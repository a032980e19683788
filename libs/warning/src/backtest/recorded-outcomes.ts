import { DEFAULT_FORWARD_POLICY } from '../forward/forward-policy.js';
import { recordedYears } from '../forward/recorded-ratios.js';
import type { TrainingRecords } from '../forward/training-records.js';
import type { OutcomeYear, SupplyOutcome } from './judged-signal.js';

/** What the records themselves say came of each programme and year: all leavers of its occupations against their openings. */
export const recordedOutcomes = (
  records: TrainingRecords,
  tolerance = DEFAULT_FORWARD_POLICY.tolerance,
): OutcomeYear[] =>
  recordedYears(records).map(({ programme, year, graduates, openings }) => ({
    programme,
    year,
    outcome: outcomeOf(graduates, openings, tolerance),
  }));

/** Over: more than 1 + tolerance graduates an opening; under: more than 1 + tolerance openings a graduate. */
export function outcomeOf(graduates: number, openings: number, tolerance: number): SupplyOutcome {
  if (graduates > (1 + tolerance) * openings) return 'over';
  return openings > (1 + tolerance) * graduates ? 'under' : 'balanced';
}
