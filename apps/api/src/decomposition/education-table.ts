import { Inject } from '@nestjs/common';
import { Args, Field, Float, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EducationTable } from '@gongxu/balance';
import { Database, educationOfEdition, type EditionRecord } from '@gongxu/data-access';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import {
  connectionOf,
  decodeCursor,
  isCodeKey,
  PageArgs,
  pageSize,
  toConnection,
  type Connection,
} from '../connection.js';

@ObjectType('OccupationEducation')
class OccupationEducationType {
  @Field(() => ID)
  occupation: string;

  @Field(() => Float)
  demand: number;

  @Field(() => [Float], { description: 'Persons a year, in the order of the levels; they sum to the demand.' })
  persons: readonly number[];
}

@ObjectType()
class OccupationEducationConnection extends connectionOf(OccupationEducationType, 'OccupationEducation') {}

@ObjectType('EducationTable', {
  description:
    'Demand by occupation and level of education, made consistent by iterative proportional fitting. 分学历需求',
})
class EducationTableType {
  @Field(() => [ID], { description: 'ISCED 2011 levels.' })
  levels: readonly string[];

  @Field(() => [Float], { nullable: true, description: 'By the survey, scaled to the whole demand; null without one.' })
  levelTotals: readonly number[] | null;

  @Field(() => Boolean)
  converged: boolean;

  @Field(() => Int)
  iterations: number;

  @Field(() => Float, { description: 'Persons, from any total.' })
  largestDeviation: number;
}

type Parted = EducationTable & EducationTable['fit'];

@Resolver(() => CatalogueType)
export class CatalogueEducationResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @ResolveField(() => EducationTableType)
  async educationTable(@Parent() edition: EditionRecord): Promise<Parted> {
    const table = await educationOfEdition(this.database.read, edition);
    return { ...table, ...table.fit };
  }
}

@Resolver(() => EducationTableType)
export class EducationTableResolver {
  @ResolveField(() => OccupationEducationConnection, { description: 'Occupations with any demand, in code order.' })
  occupations(@Parent() { rows }: Parted, @Args() page: PageArgs): Connection<EducationTable['rows'][number]> {
    const first = pageSize(page);
    const seen = decodeCursor(page.after, isCodeKey)?.[0] ?? '';
    const rest = rows.filter(({ occupation }) => occupation > seen);
    return toConnection(rest.slice(0, first + 1), first, ({ occupation }) => [occupation]);
  }
}
