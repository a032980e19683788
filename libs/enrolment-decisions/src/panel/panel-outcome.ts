import { round6 } from '@gongxu/shortage';
import type { DecisionPolicy } from '../policy/decision-policy.js';
import { compositionFaults, type InterestedParties } from './composition-faults.js';
import { judgesOf, type Panel } from './panel.js';

export interface PanelOutcome {
  /** What the rule says; null while the panel cannot decide. */
  readonly outcome: 'support' | 'oppose' | null;
  /** Why it cannot decide, in words. */
  readonly faults: readonly string[];
  /** Members without a conflict, how many of them reviewed and how many must. */
  readonly judges: number;
  readonly reviewed: number;
  readonly quorum: number;
  readonly inFavour: number;
  /** Of 100; null without reviews. */
  readonly mean: { readonly need: number; readonly capacity: number; readonly guidance: number } | null;
  readonly total: number | null;
}

/** A proposal is supported by a panel that is rightly composed and has its quorum, with enough marks and enough votes. */
export function panelOutcome(panel: Panel, parties: InterestedParties, policy: DecisionPolicy): PanelOutcome {
  const judges = judgesOf(panel);
  const reviews = panel.reviews.filter(({ member }) => judges.some(({ name }) => name === member));
  const quorum = Math.ceil(policy.panel.quorum * judges.length - 1e-9);
  const inFavour = reviews.filter(({ recommendation }) => recommendation === 'support').length;
  const meanOf = (of: 'need' | 'capacity' | 'guidance'): number =>
    round6(reviews.reduce((sum, review) => sum + review[of], 0) / reviews.length);
  const mean =
    reviews.length === 0 ? null : { need: meanOf('need'), capacity: meanOf('capacity'), guidance: meanOf('guidance') };
  const { weights } = policy.proposal;
  const total =
    mean && round6(weights.need * mean.need + weights.capacity * mean.capacity + weights.guidance * mean.guidance);
  const faults = [
    ...compositionFaults(judges, parties, policy.panel),
    ...(reviews.length < quorum ? [`${reviews.length} of ${judges.length} members have reviewed, ${quorum} must`] : []),
  ];
  const supports =
    total !== null &&
    total >= policy.panel.passMark - 1e-9 &&
    inFavour >= policy.panel.inFavour * reviews.length - 1e-9;
  return {
    outcome: faults.length > 0 || total === null ? null : supports ? 'support' : 'oppose',
    faults,
    judges: judges.length,
    reviewed: reviews.length,
    quorum,
    inFavour,
    mean,
    total,
  };
}
