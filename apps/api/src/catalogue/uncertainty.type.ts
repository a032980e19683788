import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { RatingEnum } from './rating.enum.js';

@ObjectType('IndicatorFlip', { description: 'One indicator that would change the rating if it alone stood at `to`.' })
export class IndicatorFlipType {
  @Field(() => ID)
  indicator: string;

  @Field(() => Float)
  from: number;

  @Field(() => Float)
  to: number;

  @Field(() => RatingEnum)
  rating: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Size of the change in standard errors of the indicator; null where it does not vary.',
  })
  standardErrors: number | null;
}

@ObjectType('LeverFlip', {
  description: 'One weight or threshold of the method that would change the rating if it alone stood at `to`.',
})
export class LeverFlipType {
  @Field(() => ID, { description: 'Where it stands in the method’s parameters, e.g. scales.fill_rate.weight.' })
  lever: string;

  @Field(() => Float)
  from: number;

  @Field(() => Float)
  to: number;

  @Field(() => RatingEnum)
  rating: string;
}

@ObjectType('Flips', { description: 'The smallest changes that would change the rating; null where none would.' })
export class FlipsType {
  @Field(() => IndicatorFlipType, { nullable: true, description: 'By the fewest standard errors.' })
  indicator: IndicatorFlipType | null;

  @Field(() => LeverFlipType, { nullable: true })
  weight: LeverFlipType | null;

  @Field(() => LeverFlipType, { nullable: true })
  threshold: LeverFlipType | null;
}

@ObjectType('Uncertainty', { description: 'How sure the default method is of a line. 置信度' })
export class UncertaintyType {
  @Field(() => Float, { description: 'Share of the replicates, drawn again from the counts, in which it is listed.' })
  listedProbability: number;

  @Field(() => Int, { description: 'Start of the interval that holds the rank in 90 % of the replicates.' })
  rankLow: number;

  @Field(() => Int)
  rankHigh: number;

  @Field(() => Float, { description: 'Share of the admissible weights under which it stays on the list, or off it.' })
  stability: number;

  @Field(() => Int, { description: 'Start of the interval that holds the rank under 90 % of the admissible weights.' })
  weightRankLow: number;

  @Field(() => Int)
  weightRankHigh: number;

  @Field(() => FlipsType, { nullable: true, description: 'Null where they would tell a figure that is not published.' })
  flips: FlipsType | null;
}
