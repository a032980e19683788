import { Context, Int, Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrolmentCase } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { decisionPolicyOf, followUp, type FollowUp } from '@gongxu/enrolment-decisions';
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
    const { programme, verdict } = await standingAt(of, context);
    if (!programme || !verdict?.isApproved) return null;
    const { region, institution, programme: code } = of;
    const records = await context.provisionRecordsOf.load({ region, institution, programme: code });
    const { promiseTolerance } = decisionPolicyOf((await context.policyOf.load(region)).enrolment);
    const asOf = Math.max(...records.map(({ year }) => year), programme.firstIntakeYear - 1);
    return followUp(programme, records, { asOf, tolerance: promiseTolerance, years });
  }
}
