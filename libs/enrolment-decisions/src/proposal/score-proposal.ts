import { round6 } from '@gongxu/shortage';
import type { ProposalPolicy } from '../policy/decision-policy.js';
import type { NewProgramme } from './new-programme.js';
import { scoreCapacity, type CapacityScore } from './score-capacity.js';
import { scoreGuidance, type GuidanceScore } from './score-guidance.js';
import { scoreNeed, type NeedScore, type OccupationNeed } from './score-need.js';

export interface ProposalInput {
  readonly programme: string;
  readonly proposed: NewProgramme;
  readonly occupations: readonly OccupationNeed[];
  /** Share of entrants who graduate, and of graduates who go on to study; of the region's programmes of the level. */
  readonly completion: number;
  readonly furtherStudy: number;
}

export interface ProposalScore {
  /** Of 100; null where need is undetermined, with what it would be at no need and at full need. */
  readonly total: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly weights: ProposalPolicy['weights'];
  readonly need: NeedScore;
  readonly capacity: CapacityScore;
  readonly guidance: GuidanceScore;
}

/** A new programme scored on need, capacity and industry guidance, with every figure behind the scores. */
export function scoreProposal(input: ProposalInput, policy: ProposalPolicy): ProposalScore {
  const { programme, proposed, occupations, completion, furtherStudy } = input;
  const leavers = round6(proposed.intake * completion * (1 - furtherStudy));
  const year = proposed.firstIntakeYear + proposed.lengthYears;
  const need = scoreNeed({ year, leavers, occupations }, policy);
  const capacity = scoreCapacity(proposed, policy);
  const guidance = scoreGuidance({ programme, occupations, proposed, leavers }, policy);
  const { weights } = policy;
  const totalAt = (ofNeed: number): number =>
    round6(weights.need * ofNeed + weights.capacity * capacity.score + weights.guidance * guidance.score);
  return {
    total: need.score === null ? null : totalAt(need.score),
    lower: totalAt(need.lower ?? 0),
    upper: totalAt(need.upper ?? 100),
    weights,
    need,
    capacity,
    guidance,
  };
}
