import { acceptPeriod } from '../accept-period.js';
import type { Model } from '../model.js';
import { normalModel } from '../normal-model.js';
import { repeatSeason } from './naive.js';

/** Repeats the last season of `period` values. Hyndman & Athanasopoulos, FPP3, sections 5.2 and 5.5. */
export function seasonalNaive(period: number): Model {
  acceptPeriod(period);
  return normalModel({
    name: `seasonal-naive(${period})`,
    minimumLength: period + 1,
    fit: (series) => repeatSeason(series, period),
  });
}
