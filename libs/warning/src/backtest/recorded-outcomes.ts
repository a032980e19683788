import { DEFAULT_FORWARD_POLICY } from '../forward/forward-policy.js';
import { outlookSeries } from '../forward/outlook-series.js';
import type { TrainingRecords } from '../forward/training-records.js';
import type { OutcomeYear, SupplyOutcome } from './judged-signal.js';

/** What the records themselves say came of each programme and year: all leavers of its occupations against their openings. */
export function recordedOutcomes(
  records: TrainingRecords,
  tolerance = DEFAULT_FORWARD_POLICY.tolerance,
): OutcomeYear[] {
  return [...outlookSeries(records)].flatMap(([programme, { leavers, openings }]) => {
    if (!openings) return [];
    return openings.values.flatMap((persons, place): OutcomeYear[] => {
      const year = openings.firstYear + place;
      const arrived = [...leavers.values()].map(({ firstYear, values }) => values[year - firstYear]);
      if (arrived.length === 0 || arrived.includes(undefined)) return [];
      const supply = arrived.reduce<number>((sum, value) => sum + value!, 0);
      return [{ programme, year, outcome: outcomeOf(supply, persons, tolerance) }];
    });
  });
}

/** Over: more than 1 + tolerance graduates an opening; under: more than 1 + tolerance openings a graduate. */
export function outcomeOf(graduates: number, openings: number, tolerance: number): SupplyOutcome {
  if (graduates > (1 + tolerance) * openings) return 'over';
  return openings > (1 + tolerance) * graduates ? 'under' : 'balanced';
}
