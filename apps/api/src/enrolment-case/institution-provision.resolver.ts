import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, type OwnProvision } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { isInsider } from '../access/visible-states.js';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { askerOf } from './case-access.js';
import { InstitutionProvisionConnection, InstitutionProvisionType } from './enrolment-case.type.js';

@Resolver(() => InstitutionProvisionType)
export class InstitutionProvisionResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => InstitutionProvisionConnection, {
    description: 'By institution and programme. A college sees its own; those who decide see all.',
  })
  @ForRoles(...STAFF, 'committee')
  async institutionProvisions(
    @Args('region', { type: () => ID }) region: string,
    @Args() page: PageArgs,
    @Context() { principal }: RequestContext,
    @Args('institution', { type: () => ID, nullable: true }) asked?: string | null,
  ): Promise<Connection<InstitutionProvisionType>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isProvisionKey);
    const { institution: own, actor } = askerOf(principal);
    if (!isInsider(principal) && own === null)
      throw new DomainError('FORBIDDEN', `the key "${actor}" speaks for no institution`);
    if (!isInsider(principal) && asked && asked !== own)
      throw new DomainError('FORBIDDEN', `the key "${actor}" speaks for ${own}, not for ${asked}`);
    const institution = isInsider(principal) ? (asked ?? undefined) : own!;
    const found = await this.database.read.provisionRecords.provisions(region, institution, first + 1, after);
    return toConnection(found, first, (one) => [one.institution, one.programme]);
  }

  @ResolveField(() => String, { nullable: true })
  institutionName(@Parent() { institution }: OwnProvision, @Context() context: RequestContext): Promise<string | null> {
    return context.institutionName.load(institution);
  }
}

const isProvisionKey = (key: unknown): key is [string, string] =>
  Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string');
