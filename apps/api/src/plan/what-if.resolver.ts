import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import {
  Database,
  JobChanges,
  requestWhatIf,
  type PlanRecord,
  type WhatIfAnswer,
  type WhatIfRecord,
} from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { ForRoles, nameOf, STAFF } from '../access/access.guard.js';
import { isInsider } from '../access/visible-states.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import { ownInstitution } from './own-institution.js';
import { planChangesOf } from './plan-change-of.js';
import { PlanType } from './plan.type.js';
import { firstAnswer, followed } from './what-if-watch.js';
import { PlanChangeInput, PlanDifferenceType, WhatIfAnswerType, WhatIfType } from './what-if.type.js';

/** Longest a query waits for a first answer; what comes later comes by subscription. */
const PATIENCE_MS = 10_000;
/** Differences shown of each list. */
const SHOWN = 200;

@Resolver(() => WhatIfType)
export class WhatIfResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobChanges) private readonly changes: JobChanges,
  ) {}

  @Query(() => WhatIfType, {
    description:
      'What the newest plan of a region and year that has an answer would be if something were otherwise: a first answer at once; better ones by whatIfImproved. Who hangs up before the first answer has cancelled it.',
  })
  @ForRoles(...STAFF)
  async whatIf(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('changes', { type: () => [PlanChangeInput] }) changes: readonly PlanChangeInput[],
    @Context() { principal, gone }: RequestContext,
    @Args('asker', {
      type: () => ID,
      nullable: true,
      description: 'A name of the slider or window that asks: its newest what-if cancels those before it.',
    })
    asker?: string | null,
  ): Promise<WhatIfRecord> {
    const id = await requestWhatIf(this.database, {
      region,
      year,
      changes: planChangesOf(changes),
      requestedBy: nameOf(principal),
      asker: asker ?? undefined,
    });
    const left = AbortSignal.any([gone, AbortSignal.timeout(PATIENCE_MS)]);
    const whatIf = await firstAnswer(this.database, this.changes, id, left);
    if (gone.aborted) await this.database.read.whatIfs.cancel(id);
    return whatIf;
  }

  @Subscription(() => WhatIfType, {
    description:
      'A what-if each time its answer is a better one, beginning with the present; ends with the search. When its asker ends it, the search ends too.',
    resolve: (whatIf: WhatIfRecord) => whatIf,
  })
  @ForRoles(...STAFF)
  async whatIfImproved(
    @Args('id', { type: () => ID }) id: string,
    @Context() { principal }: RequestContext,
  ): Promise<AsyncIterable<WhatIfRecord>> {
    const whatIf = isUuid(id) ? await this.database.read.whatIfs.find(id) : undefined;
    if (!whatIf || !(isInsider(principal) || whatIf.requestedBy === nameOf(principal)))
      throw new DomainError('NOT_FOUND', `there is no what-if "${id}"`);
    const isAsker = whatIf.requestedBy === nameOf(principal);
    return followed(this.database, this.changes, id, async () => {
      if (isAsker) await this.database.read.whatIfs.cancel(id);
    });
  }

  @ResolveField(() => PlanType)
  async plan(@Parent() { planId }: WhatIfRecord): Promise<PlanRecord> {
    return (await this.database.read.planReader.find(planId))!;
  }

  @ResolveField(() => WhatIfAnswerType, { nullable: true, description: 'Null until there is a first one.' })
  answer(@Parent() { answer }: WhatIfRecord) {
    return answer && { ...answer, isOptimal: answer.status === 'optimal' };
  }
}

@Resolver(() => WhatIfAnswerType)
export class WhatIfAnswerResolver {
  @ResolveField(() => PlanDifferenceType, { description: 'A college sees the lines of its own provisions.' })
  difference(@Parent() { difference }: WhatIfAnswer, @Context() { principal }: RequestContext): PlanDifferenceType {
    const own = ownInstitution(principal);
    const lines = difference.lines
      .map(({ provision, ...line }) => ({ ...partsOf(provision), ...line }))
      .filter(({ institution }) => own === null || institution === own);
    return {
      lineCount: lines.length,
      lines: lines.slice(0, SHOWN),
      gapCount: difference.gaps.length,
      gaps: difference.gaps.slice(0, SHOWN),
    };
  }
}

/** INSTITUTION/PROGRAMME; no code of a programme has a slash. */
function partsOf(provision: string): { institution: string; programme: string } {
  const at = provision.lastIndexOf('/');
  return { institution: provision.slice(0, at), programme: provision.slice(at + 1) };
}
