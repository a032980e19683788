import { tellsFewPersons } from '@gongxu/disclosure';
import type { CaseStanding } from '../case/case-standing.js';
import type { DecisionPolicy } from '../policy/decision-policy.js';
import { followUp, type FollowUp, type ProvisionRecord } from './follow-up.js';

export interface FollowUpView {
  readonly policy: Pick<DecisionPolicy, 'promiseTolerance'>;
  /** Years from the first intake on. */
  readonly years: number;
  /** Persons a figure must count at least to be shown; 0 for those who may see every count. */
  readonly minimum: number;
}

/** Of an approved programme, as far as its records reach; null for every other case. */
export function caseFollowUp(
  { programme, verdict }: Pick<CaseStanding, 'programme' | 'verdict'>,
  records: readonly ProvisionRecord[],
  { policy, years, minimum }: FollowUpView,
): FollowUp | null {
  if (!programme || !verdict?.isApproved) return null;
  const asOf = Math.max(...records.map(({ year }) => year), programme.firstIntakeYear - 1);
  const whole = followUp(programme, records, { asOf, tolerance: policy.promiseTolerance, years });
  const ofFew = new Set(
    records
      .filter(({ graduates, placed, matched }) =>
        tellsFewPersons({ whole: graduates, parts: [placed, matched] }, minimum),
      )
      .map(({ year }) => year),
  );
  const isHidden = (promise: string, year: number): boolean => promise !== 'intake' && ofFew.has(year);
  return {
    ...whole,
    lines: whole.lines.map((line) => (isHidden(line.promise, line.year) ? { ...line, actual: null } : line)),
  };
}
