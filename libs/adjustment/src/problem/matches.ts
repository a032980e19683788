import type { ChangeLimit } from './plan-problem.js';
import type { PlanProvision } from './plan-provision.js';

/** Provisions a quota or a limit of change is about: a criterion that is null leaves nobody out. */
export type Criteria = Pick<ChangeLimit, 'level' | 'institution' | 'region' | 'programme'>;

export const matches = (criteria: Criteria, provision: PlanProvision): boolean =>
  (criteria.level === null || criteria.level === provision.level) &&
  (criteria.institution === null || criteria.institution === provision.institution) &&
  (criteria.region === null || criteria.region === provision.region) &&
  (criteria.programme === null || criteria.programme === provision.programme);
