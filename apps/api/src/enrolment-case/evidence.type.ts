import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { RatingEnum } from '../catalogue/rating.enum.js';
import { SignalActionEnum, SignalColourEnum } from '../signal/signal.enum.js';

@ObjectType('FrozenLine', { description: 'A line of the catalogue as it stood when the decision was taken.' })
export class FrozenLineType {
  @Field(() => ID)
  occupation: string;

  @Field(() => String, { nullable: true })
  nameZh: string | null;

  @Field(() => Int)
  rank: number;

  @Field(() => RatingEnum)
  rating: string;

  @Field(() => RatingEnum)
  computedRating: string;

  @Field(() => Float, { nullable: true })
  demand: number | null;

  @Field(() => Float, { nullable: true })
  supply: number | null;

  @Field(() => Float, { nullable: true })
  gap: number | null;

  @Field(() => [String], { description: 'Figures that disclosure control hides; they are null.' })
  suppressed: readonly string[];
}

@ObjectType('FrozenEdition')
export class FrozenEditionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  year: number;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'As it stood then.' })
  state: string;

  @Field(() => String)
  contentHash: string;

  @Field(() => String, { nullable: true })
  publishedHash: string | null;

  @Field(() => [FrozenLineType], { description: 'Of the occupations the programme leads to.' })
  lines: readonly FrozenLineType[];
}

@ObjectType('FrozenSignal')
export class FrozenSignalType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  year: number;

  @Field(() => SignalColourEnum)
  colour: string;

  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => [String])
  reasonsZh: readonly string[];

  @Field(() => String, { description: 'SHA-256 of the stored signal.' })
  hash: string;
}

@ObjectType('FrozenEvidence', { description: 'What a decision relied on, copied when it was taken. 决定依据' })
export class FrozenEvidenceType {
  @Field(() => String)
  policyVersion: string;

  @Field(() => FrozenEditionType, { nullable: true })
  edition: FrozenEditionType | null;

  @Field(() => [FrozenSignalType])
  signals: readonly FrozenSignalType[];
}
