import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';

@ObjectType('RegionFlow', { description: 'From where people live or were trained to where they work.' })
export class RegionFlowType {
  @Field(() => ID)
  from: string;

  @Field(() => ID)
  to: string;

  @Field(() => Float, { description: 'Share of the school leavers of `from` who look for work in `to`, 0 to 1.' })
  migration: number;

  @Field(() => Float, { description: 'Share of the openings of `to` that people living in `from` take, 0 to 1.' })
  commuting: number;
}

@ObjectType('RegionGroup', { description: 'Regions that share one labour market in part, as the policy says.' })
export class RegionGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  titleZh: string;

  @Field(() => String)
  titleEn: string;

  @Field(() => String)
  source: string;

  @Field(() => [ID])
  regions: readonly string[];

  @Field(() => [RegionFlowType], { description: 'Pairs that are not named exchange nobody.' })
  flows: readonly RegionFlowType[];
}

@ObjectType('SupplySides', {
  description: 'School leavers and openings of a programme’s occupations together, persons.',
})
export class SupplySidesType {
  @Field(() => Float)
  openings: number;

  @Field(() => Float)
  leavers: number;

  @Field(() => Float, { nullable: true, description: 'leavers ÷ openings.' })
  ratio: number | null;

  @Field(() => String, { nullable: true, description: 'over, balanced or under; null where nothing is known.' })
  outcome: string | null;
}

@ObjectType('NeighbourExchange', { description: 'What passes between the region and one neighbour, persons.' })
export class NeighbourExchangeType {
  @Field(() => ID)
  region: string;

  @Field(() => Float)
  leaversIn: number;

  @Field(() => Float)
  leaversOut: number;

  @Field(() => Float, { description: 'Openings there that people living here take.' })
  openingsThere: number;

  @Field(() => Float, { description: 'Openings here that people living there take.' })
  openingsTaken: number;
}

@ObjectType('NeighbourProgramme')
export class NeighbourProgrammeType {
  /** Not in the schema: they are the `programme`'s. */
  programmeSystem: string;
  programme: string;

  @Field(() => SupplySidesType)
  alone: SupplySidesType;

  @Field(() => SupplySidesType)
  withNeighbours: SupplySidesType;

  @Field(() => [NeighbourExchangeType])
  exchanges: readonly NeighbourExchangeType[];

  @Field(() => String, {
    nullable: true,
    description:
      'What the openings are counted from: employment (expansion and retirements), registered (the register of vacancies) or mixed.',
  })
  openingsFrom: string | null;

  @Field(() => [ID], { description: 'Neighbours whose figures are not known: nobody is counted from or to them.' })
  unknown: readonly string[];
}

@ObjectType()
export class NeighbourProgrammeConnection extends connectionOf(NeighbourProgrammeType, 'NeighbourProgramme') {}

@ObjectType('NeighbourOutlook')
export class NeighbourOutlookType {
  @Field(() => RegionGroupType)
  group: RegionGroupType;

  @Field(() => Int, { description: 'The year openings and graduates are forecast for.' })
  year: number;

  /** Not in the schema: read by the connection of the same name. */
  programmes: readonly NeighbourProgrammeType[];
}
