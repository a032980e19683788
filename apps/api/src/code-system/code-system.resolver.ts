import { Inject } from '@nestjs/common';
import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Database, type CodeSystem } from '@gongxu/data-access';

@ObjectType('CodeSystem', { description: 'A versioned list of codes, e.g. 职业分类大典 2022 or SOC 2018. 代码集' })
class CodeSystemType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'region, occupation, programme, industry, institution or employer.' })
  kind: string;

  @Field(() => String)
  version: string;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true })
  origin: string | null;

  @Field(() => String, { nullable: true })
  licence: string | null;
}

@Resolver(() => CodeSystemType)
export class CodeSystemResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => [CodeSystemType])
  codeSystems(): Promise<CodeSystem[]> {
    return this.database.read.codeLists.systems();
  }
}
