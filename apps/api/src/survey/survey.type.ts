import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { TalentTierEnum } from '../catalogue/rating.enum.js';

@ObjectType('ResponseRate', {
  description: 'How many of the employers, and of the persons they employ, a survey reached.',
})
export class ResponseRateType {
  @Field(() => ID, { description: 'Region, industry section or size class; "*" is the whole, "?" not known.' })
  key: string;

  @Field(() => Int, { nullable: true, description: 'Null where it is not published.' })
  responded: number | null;

  @Field(() => Int, { nullable: true, description: 'Employers of the population; null where they are not listed.' })
  employers: number | null;

  @Field(() => Float, { nullable: true, description: 'responded ÷ employers.' })
  rate: number | null;

  @Field(() => Float, { nullable: true, description: 'Null where it is not published.' })
  respondedHeadcount: number | null;

  @Field(() => Float, { nullable: true, description: 'Insured persons of the population.' })
  headcount: number | null;

  @Field(() => Float, { nullable: true, description: 'respondedHeadcount ÷ headcount.' })
  coverage: number | null;
}

@ObjectType('SurveyResponse', {
  description: 'Response to the survey of demand and how it is weighted. 摸底统计回收与加权',
})
export class SurveyResponseType {
  @Field(() => String, { description: 'Whom the answers are weighted to: employers, employment or none.' })
  population: string;

  @Field(() => ResponseRateType)
  total: ResponseRateType;

  @Field(() => [ResponseRateType])
  byRegion: readonly ResponseRateType[];

  @Field(() => [ResponseRateType], { description: 'By section (门类) of the classification of industries.' })
  bySection: readonly ResponseRateType[];

  @Field(() => [ResponseRateType], { description: 'By persons employed; one class when employers are not listed.' })
  bySize: readonly ResponseRateType[];

  @Field(() => Int, { description: 'Respondents that are not in the list of employers.' })
  unlisted: number;

  @Field(() => Int, { description: 'Cells of region × section × size.' })
  cells: number;

  @Field(() => Int, { description: 'Strata after thin cells were joined.' })
  strata: number;

  @Field(() => Int, { description: 'Strata whose weight was cut.' })
  trimmed: number;

  @Field(() => Float)
  lowestWeight: number;

  @Field(() => Float)
  highestWeight: number;

  @Field(() => Float, { description: '1 + squared coefficient of variation of the weights (Kish).' })
  designEffect: number;
}

@ObjectType('TierDemand')
export class TierDemandType {
  @Field(() => TalentTierEnum)
  tier: string;

  @Field(() => Float, { nullable: true, description: 'Null where they are not published.' })
  persons: number | null;
}

@ObjectType('EducationDemand')
export class EducationDemandType {
  @Field(() => ID, { description: 'ISCED 2011 level, 0 to 8.' })
  level: string;

  @Field(() => Float, { nullable: true, description: 'Null where they are not published.' })
  persons: number | null;
}

@ObjectType('SurveyDemand', {
  description: 'Demand employers name, weighted to insured employment; beside the demand, never added to it. 摸底需求',
})
export class SurveyDemandType {
  @Field(() => Int, { description: 'Employers that named the occupation.' })
  employers: number;

  @Field(() => Float, { description: 'Persons they want this year, before weighting.' })
  surveyed: number;

  @Field(() => Float)
  thisYear: number;

  @Field(() => Float, { nullable: true, description: 'Design-based standard error of thisYear.' })
  standardError: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit of the 90 % interval.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit of the 90 % interval.' })
  high: number | null;

  @Field(() => Float, { nullable: true })
  nextYear: number | null;

  @Field(() => Float, { nullable: true, description: 'Over the next three years together.' })
  threeYears: number | null;

  @Field(() => Float, { nullable: true })
  hardToFill: number | null;

  @Field(() => TalentTierEnum, {
    nullable: true,
    description: 'The tier most of the demand is of, in the employers’ words.',
  })
  talentTier: string | null;

  @Field(() => [TierDemandType])
  tiers: readonly TierDemandType[];

  @Field(() => [EducationDemandType])
  education: readonly EducationDemandType[];
}
