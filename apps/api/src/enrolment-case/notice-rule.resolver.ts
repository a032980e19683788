import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Database } from '@gongxu/data-access';
import { ROLES } from '@gongxu/domain';
import { decisionPolicyOf, type NoticeRule } from '@gongxu/enrolment-decisions';
import { ForRoles } from '../access/access.guard.js';
import { NoticeRuleType } from './notice-rule.type.js';

@Resolver()
export class NoticeRuleResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => [NoticeRuleType], {
    description: 'From the softest action to the hardest, by the policy of the region.',
  })
  @ForRoles(...ROLES)
  async enrolmentNoticeRules(@Args('region', { type: () => ID }) region: string): Promise<readonly NoticeRule[]> {
    return decisionPolicyOf((await this.database.read.policies.forRegion(region)).enrolment).notice;
  }
}
