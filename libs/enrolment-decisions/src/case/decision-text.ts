import { canonicalJson } from '@gongxu/shortage';
import type { ProgrammeDecision, ProvisionDecision } from './case-event.js';

export interface DecidedCase {
  readonly id: string;
  readonly region: string;
  readonly institution: string;
  readonly programme: string;
  readonly year: number;
}

/** What a decision is hashed over: the case, what was decided with its reason, and everything it relied on. */
export const decisionText = (
  { id, region, institution, programme, year }: DecidedCase,
  decision: Omit<ProvisionDecision, 'hash'> | Omit<ProgrammeDecision, 'hash'>,
  reason: string,
): string => canonicalJson({ case: { id, region, institution, programme, year }, decision: { ...decision }, reason });
