import type { MethodDefinition, MethodKind } from './method-definition.js';
import type { MethodResult } from './method-result.js';
import { rateAccounts } from './methods/accounts.js';
import { rateConditions } from './methods/conditions.js';
import { rateFillRate } from './methods/fill-rate.js';
import { rateGrowthShare } from './methods/growth-share.js';
import { ratePoints } from './methods/points.js';
import { rateRatioGap } from './methods/ratio-gap.js';
import { rateStandardised } from './methods/standardised.js';
import type { RatingContext, Subject } from './subject.js';

/** Rates every subject under one method: one result for each, in the order given. */
export function rate(method: MethodDefinition, subjects: readonly Subject[], context: RatingContext): MethodResult[] {
  switch (method.kind) {
    case 'points':
      return ratePoints(method, subjects);
    case 'ratio_gap':
      return rateRatioGap(method, subjects, context);
    case 'growth_share':
      return rateGrowthShare(method, subjects);
    case 'accounts':
      return rateAccounts(method, subjects);
    case 'conditions':
      return rateConditions(method, subjects);
    case 'standardised':
      return rateStandardised(method, subjects);
    case 'fill_rate':
      return rateFillRate(method, subjects);
  }
}

/** Whether one occupation's rating under a kind of method moves when another's figures do. */
export const COMPARES_OCCUPATIONS: Readonly<Record<MethodKind, boolean>> = {
  points: false,
  ratio_gap: false,
  growth_share: true,
  accounts: false,
  conditions: true,
  standardised: true,
  fill_rate: false,
};
