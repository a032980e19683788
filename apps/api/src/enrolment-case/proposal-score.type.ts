import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonsAheadType } from '../signal/signal.type.js';
import { CapacityPartEnum } from './enrolment-case.enum.js';

@ObjectType('NeedLine')
export class NeedLineType {
  @Field(() => ID)
  occupation: string;

  @Field(() => Float)
  weight: number;

  @Field(() => PersonsAheadType, { nullable: true, description: 'Persons missing.' })
  gap: PersonsAheadType | null;

  @Field(() => Float, { description: 'New graduates led to it each year.' })
  leavers: number;

  @Field(() => Float, { nullable: true, description: 'Share of them that the gap can take.' })
  taken: number | null;
}

@ObjectType('NeedScore', {
  description: 'Of 100: the share of the new graduates that the projected gaps can take. 需求',
})
export class NeedScoreType {
  @Field(() => Float, { nullable: true, description: 'Null where too little is known.' })
  score: number | null;

  @Field(() => Float, { nullable: true })
  lower: number | null;

  @Field(() => Float, { nullable: true })
  upper: number | null;

  @Field(() => Float, { description: 'Weight of the occupations with a projected gap.' })
  knownShare: number;

  @Field(() => Int, { description: 'The first intake graduates in it.' })
  year: number;

  @Field(() => Float)
  leavers: number;

  @Field(() => [NeedLineType])
  occupations: readonly NeedLineType[];
}

@ObjectType('CapacityLine')
export class CapacityLineType {
  @Field(() => CapacityPartEnum)
  part: string;

  @Field(() => Float)
  have: number;

  @Field(() => Float)
  need: number;

  @Field(() => Float, { description: 'From 0 to 1.' })
  met: number;
}

@ObjectType('CapacityScore', {
  description: 'Of 100: teachers, workstations, dual-qualified teachers, funds. 办学条件',
})
export class CapacityScoreType {
  @Field(() => Float)
  score: number;

  @Field(() => Int, { description: 'When every year is full.' })
  students: number;

  @Field(() => [CapacityLineType])
  lines: readonly CapacityLineType[];
}

@ObjectType('GuidanceLine')
export class GuidanceLineType {
  @Field(() => ID)
  list: string;

  @Field(() => String)
  titleZh: string;

  @Field(() => String)
  source: string;

  @Field(() => String, { description: 'encouraged or restricted.' })
  effect: string;

  @Field(() => Float, { description: 'Weight of the programme’s occupations that the list names.' })
  share: number;
}

@ObjectType('GuidanceScore', { description: 'Of 100: published lists and places promised by partners. 产业导向' })
export class GuidanceScoreType {
  @Field(() => Float)
  score: number;

  @Field(() => Boolean)
  isRestricted: boolean;

  @Field(() => [GuidanceLineType])
  lists: readonly GuidanceLineType[];

  @Field(() => Float)
  promisedPlaces: number;
}

@ObjectType('ProposalScore', {
  description: 'A new programme on need, capacity and guidance, with the figures behind.',
})
export class ProposalScoreType {
  @Field(() => Float, { nullable: true, description: 'Of 100; null where need is undetermined.' })
  total: number | null;

  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;

  @Field(() => NeedScoreType)
  need: NeedScoreType;

  @Field(() => CapacityScoreType)
  capacity: CapacityScoreType;

  @Field(() => GuidanceScoreType)
  guidance: GuidanceScoreType;
}
