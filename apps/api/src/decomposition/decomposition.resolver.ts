import { Inject } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { DecomposedOccupation, Decomposition } from '@gongxu/labour-market';
import { Database, employmentDecomposition } from '@gongxu/data-access';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { decodeCursor, isCodeKey, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import { DecomposedOccupationConnection, EmploymentDecompositionType } from './decomposition.type.js';

@Resolver(() => EmploymentDecompositionType)
export class DecompositionResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => EmploymentDecompositionType, { description: 'With the files that count now.' })
  @ForRoles(...STAFF)
  employmentDecomposition(
    @Args('region', { type: () => ID }) region: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<Decomposition> {
    return employmentDecomposition(this.database.read, { region, from, to });
  }

  @ResolveField(() => DecomposedOccupationConnection, { description: 'In code order.' })
  occupations(
    @Parent() { occupations }: Decomposition,
    @Args() page: PageArgs,
    @Args('occupation', { type: () => ID, nullable: true }) occupation?: string | null,
  ): Connection<DecomposedOccupation> {
    const first = pageSize(page);
    const seen = decodeCursor(page.after, isCodeKey)?.[0] ?? '';
    const rest = occupations.filter(
      (one) => one.occupation > seen && (occupation ?? one.occupation) === one.occupation,
    );
    return toConnection(rest.slice(0, first + 1), first, (one) => [one.occupation]);
  }
}
