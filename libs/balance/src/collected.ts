import type { BalanceInput } from './balance-input.js';
import type { Collected } from './indicator-context.js';

/** A register exists when it holds anything at all for the region; then, and only then, none of an occupation means zero. */
export const collectedOf = ({ markets, employment, graduates }: BalanceInput): Collected => ({
  vacancies: markets.some(({ postings, openings }) => postings > 0 || openings > 0),
  jobSeekers: markets.some(({ seekers }) => seekers > 0),
  employment: employment.length > 0,
  graduates: graduates.length > 0,
});
