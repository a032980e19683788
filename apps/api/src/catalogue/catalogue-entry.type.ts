import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';
import { AreaIndicatorsType } from './area-indicators.type.js';
import { ProgrammeType } from '../programme/programme.type.js';
import { EntryOrderField, OrderDirection, RatingEnum, TalentTierEnum } from './rating.enum.js';

@ObjectType('IndicatorValue', {
  description: 'One indicator. Without a value it says why: never zero, never imputed. 指标',
})
export class IndicatorValueType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  labelZh: string;

  @Field(() => String)
  labelEn: string;

  @Field(() => String)
  unit: string;

  @Field(() => String)
  formula: string;

  @Field(() => String)
  formulaVersion: string;

  @Field(() => String, { description: 'On which side a value is a sign of shortage: high or low.' })
  direction: string;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'Records or persons the value rests on.' })
  n: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no value: not_collected, too_thin, suppressed or not_applicable.',
  })
  notRated: string | null;

  @Field(() => Float, { nullable: true, description: 'Points 0 to 3 under the default method, where it gives points.' })
  points: number | null;

  @Field(() => [String])
  datasets: readonly string[];
}

@ObjectType('MethodRating', { description: 'What one method says of the occupation.' })
export class MethodRatingType {
  @Field(() => ID)
  method: string;

  @Field(() => String)
  version: string;

  @Field(() => RatingEnum)
  rating: string;

  @Field(() => String, { description: 'The method’s own word.' })
  label: string;

  @Field(() => String)
  labelZh: string;

  @Field(() => Float, { nullable: true })
  score: number | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What makes a shortage, where the method names it: long_training_gap, short_training_gap, suitability_gap, retention_gap or undetermined.',
  })
  driver: string | null;
}

@ObjectType('BalanceComponent', { description: 'One part of demand or supply, persons a year.' })
export class BalanceComponentType {
  @Field(() => String)
  id: string;

  @Field(() => String)
  side: string;

  @Field(() => Float, { nullable: true, description: 'Null where it is not published.' })
  value: number | null;

  @Field(() => Boolean, { description: 'A part that is not counted is shown beside, never added.' })
  counted: boolean;

  @Field(() => [String])
  datasets: readonly string[];
}

@ObjectType('IndustryOpenings')
export class IndustryOpeningsType {
  @Field(() => ID)
  code: string;

  @Field(() => Int)
  openings: number;
}

@ObjectType('AreaMarket', { description: 'Registered openings and seekers in a sub-region.' })
export class AreaMarketType {
  @Field(() => ID)
  region: string;

  @Field(() => Int)
  openings: number;

  @Field(() => Int, { nullable: true, description: 'Null where they are not published.' })
  seekers: number | null;
}

@ObjectType('TypicalInstitution')
export class TypicalInstitutionType {
  @Field(() => ID)
  code: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => Int, { nullable: true })
  graduates: number | null;
}

@ObjectType('TypicalProgramme', {
  description: 'A programme that leads to the occupation, with the colleges of the region. 典型专业',
})
export class TypicalProgrammeType {
  @Field(() => ProgrammeType)
  programme: ProgrammeType;

  @Field(() => Float, { description: 'Share of the programme’s graduates led to the occupation.' })
  weight: number;

  @Field(() => Int, { nullable: true })
  graduates: number | null;

  @Field(() => [TypicalInstitutionType])
  institutions: readonly TypicalInstitutionType[];
}

@ObjectType('CatalogueEntry', { description: 'One occupation of an edition. 目录条目' })
export class CatalogueEntryType {
  @Field(() => Int)
  rank: number;

  @Field(() => Int, { nullable: true })
  previousRank: number | null;

  @Field(() => String, { description: 'Against the previous edition: new, persistent, dropped or none.' })
  change: string;

  @Field(() => Boolean, { description: 'After a change by a person, if there was one.' })
  listed: boolean;

  @Field(() => RatingEnum, { description: 'After a change by a person, if there was one.' })
  rating: string;

  @Field(() => RatingEnum, { description: 'As the default method gave it.' })
  computedRating: string;

  @Field(() => Float, { nullable: true })
  score: number | null;

  @Field(() => String, { nullable: true, description: 'Why the default method gave no rating.' })
  reason: string | null;

  @Field(() => Float, { nullable: true, description: 'Persons a year.' })
  demand: number | null;

  @Field(() => String, { description: 'account, registered or none.' })
  demandBasis: string;

  @Field(() => Float, { nullable: true, description: 'Persons a year.' })
  supply: number | null;

  @Field(() => String, { description: 'account, registered, mixed, graduates or none.' })
  supplyBasis: string;

  @Field(() => Float, { nullable: true, description: 'demand − supply, persons a year.' })
  gap: number | null;

  @Field(() => Float, { nullable: true, description: 'gap ÷ employment.' })
  relativeGap: number | null;

  @Field(() => Float, { nullable: true })
  employment: number | null;

  @Field(() => String, { nullable: true, description: 'ISCED 2011 level most openings ask for.' })
  educationLevel: string | null;

  @Field(() => Float, { nullable: true, description: 'Currency units of the policy a month.' })
  medianWage: number | null;

  @Field(() => TalentTierEnum)
  talentTier: string;

  @Field(() => [BalanceComponentType])
  components: readonly BalanceComponentType[];

  @Field(() => [IndustryOpeningsType])
  industries: readonly IndustryOpeningsType[];

  @Field(() => [AreaMarketType])
  regions: readonly AreaMarketType[];

  @Field(() => [AreaIndicatorsType], { description: 'Indicators of the sub-regions, shrunk towards the region.' })
  areas: readonly AreaIndicatorsType[];

  @Field(() => [MethodRatingType])
  ratings: readonly MethodRatingType[];
}

@ObjectType()
export class CatalogueEntryConnection extends connectionOf(CatalogueEntryType, 'CatalogueEntry') {
  @Field(() => Int, { description: 'Entries the filter finds, on all pages.' })
  totalCount: number;
}

@InputType({ description: 'All conditions must hold.' })
export class EntryFilterInput {
  @Field(() => ID, { nullable: true, description: 'A sub-region with openings or seekers of the occupation.' })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'An industry of any level with openings of the occupation.' })
  industry?: string | null;

  @Field(() => RatingEnum, { nullable: true })
  rating?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose rating `rating` means; the default method when absent.' })
  method?: string | null;

  @Field(() => ID, { nullable: true, description: 'ISCED 2011 level, 0 to 8.' })
  educationLevel?: string | null;

  @Field(() => TalentTierEnum, { nullable: true })
  talentTier?: string | null;

  @Field(() => String, { nullable: true, description: 'Looked for in code, Chinese and English names and job titles.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'A programme that leads to the occupation.' })
  programme?: string | null;

  @Field(() => Boolean, { nullable: true })
  listed?: boolean | null;
}

@InputType()
export class EntryOrderInput {
  @Field(() => EntryOrderField, { defaultValue: EntryOrderField.RANK })
  field: EntryOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}
