import type { Calibration } from '../calibration.js';
import { ANNUAL } from './annual.js';
import { MONTHLY } from './monthly.js';
import { QUARTERLY } from './quarterly.js';

/** The shipped tables nearest to a number of observations a year. */
export function calibrationFor(period: number): Calibration {
  if (period < 2) return ANNUAL;
  return period < 8 ? QUARTERLY : MONTHLY;
}
