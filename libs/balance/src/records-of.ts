import type { BalanceLine } from './balance-line.js';

/**
 * Records of the registers behind a line: postings and job seekers. A posting of many openings is one observation, not
 * many. Null when the region has no register.
 */
export const recordsOf = ({ postings, seekers }: Pick<BalanceLine, 'postings' | 'seekers'>): number | null =>
  postings === null && seekers === null ? null : (postings ?? 0) + (seekers ?? 0);
