import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { RatingEnum } from '../catalogue/rating.enum.js';
import { CodeType } from '../code-system/code.type.js';
import { connectionOf } from '../connection.js';

@ObjectType('Occupation', { implements: () => [CodeType], description: 'A unit of an occupation classification. 职业' })
export class OccupationType extends CodeType {}

@ObjectType()
export class OccupationConnection extends connectionOf(OccupationType, 'Occupation') {}

@ObjectType('OccupationYear', { description: 'The occupation in the newest edition of one region and year.' })
export class OccupationYearType {
  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => ID)
  editionId: string;

  @Field(() => [String], { description: 'Warnings of the edition, e.g. 模拟数据.' })
  notices: string[];

  @Field(() => Int)
  rank: number;

  @Field(() => RatingEnum)
  rating: string;

  @Field(() => Boolean)
  listed: boolean;

  @Field(() => Float, { nullable: true })
  score: number | null;

  @Field(() => Float, { nullable: true, description: 'Persons a year.' })
  demand: number | null;

  @Field(() => Float, { nullable: true, description: 'Persons a year.' })
  supply: number | null;

  @Field(() => Float, { nullable: true })
  gap: number | null;
}
