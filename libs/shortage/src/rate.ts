import { compareText } from '@gongxu/domain';
import { type Facts, factsOf } from './facts.js';
import type { MethodDefinition } from './method-definition.js';
import type { MethodResult } from './method-result.js';
import { accountsRule } from './methods/accounts.js';
import { conditionsRule } from './methods/conditions.js';
import { fillRateRule } from './methods/fill-rate.js';
import { growthShareRule } from './methods/growth-share.js';
import { pointsRule } from './methods/points.js';
import { ratioGapRule } from './methods/ratio-gap.js';
import { standardisedRule } from './methods/standardised.js';
import type { Rule } from './rule.js';
import type { RatingContext, Subject } from './subject.js';

/** Rates every subject under one method: one result for each, in the order given. */
export function rate(method: MethodDefinition, subjects: readonly Subject[], context: RatingContext): MethodResult[] {
  const { id, version } = method;
  const rule = ruleOf(method, context);
  const facts = subjects.map(factsOf);
  const judge = rule.among([...facts].sort(byOccupation));
  return facts.map((of) => {
    const points = rule.points?.(of);
    return { occupation: of.occupation, method: id, version, ...judge.of(of), ...(points ? { points } : {}) };
  });
}

const byOccupation = (a: Facts, b: Facts): number => compareText(a.occupation, b.occupation);

export function ruleOf(method: MethodDefinition, context: RatingContext): Rule {
  switch (method.kind) {
    case 'points':
      return pointsRule(method.parameters);
    case 'ratio_gap':
      return ratioGapRule(method.parameters, context);
    case 'growth_share':
      return growthShareRule(method.parameters);
    case 'accounts':
      return accountsRule(method.parameters);
    case 'conditions':
      return conditionsRule(method.parameters);
    case 'standardised':
      return standardisedRule(method.parameters);
    case 'fill_rate':
      return fillRateRule(method.parameters);
  }
}
