import { Context, Int, Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { disclosureRuleOf, type EnrolmentCase } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { caseFollowUp, decisionPolicyOf, type FollowUp } from '@gongxu/enrolment-decisions';
import { isInsider } from '../access/visible-states.js';
import type { RequestContext } from '../loaders.js';
import { standingAt } from './case-access.js';
import { EnrolmentCaseType } from './enrolment-case.type.js';
import { FollowUpType } from './new-programme.type.js';

const MOST_YEARS = 30;

@Resolver(() => EnrolmentCaseType)
export class FollowUpResolver {
  @ResolveField(() => FollowUpType, { nullable: true, description: 'Of an approved programme.' })
  async followUp(
    @Parent() of: EnrolmentCase,
    @Context() context: RequestContext,
    @Args('years', { type: () => Int, defaultValue: 8, description: 'From its first intake.' }) years: number,
  ): Promise<FollowUp | null> {
    if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS)
      throw new DomainError('INVALID_ARGUMENT', `years must be from 1 to ${MOST_YEARS}, not ${years}`);
    const { region, institution, programme } = of;
    const records = await context.provisionRecordsOf.load({ region, institution, programme });
    const policy = await context.policyOf.load(region);
    const { principal } = context;
    const isOwn = principal.kind === 'key' && principal.institution === institution;
    return caseFollowUp(await standingAt(of, context), records, {
      policy: decisionPolicyOf(policy.enrolment),
      years,
      minimum: isOwn || isInsider(principal) ? 0 : disclosureRuleOf(policy).minimum,
    });
  }
}
