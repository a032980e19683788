import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';

@ObjectType('IndustryMix', { description: 'What an industry adds to the industry mix of an occupation.' })
export class IndustryMixType {
  @Field(() => ID)
  industry: string;

  @Field(() => Float, { description: 'Persons of the occupation in the industry at the start.' })
  start: number;

  @Field(() => Float)
  mix: number;
}

@ObjectType('DecomposedOccupation', {
  description:
    'Parts of an occupation’s change, persons: scale + industryMix + occupationEffect = change. 就业变动分解',
})
export class DecomposedOccupationType {
  @Field(() => ID)
  occupation: string;

  @Field(() => Float)
  start: number;

  @Field(() => Float)
  end: number;

  @Field(() => Float)
  change: number;

  @Field(() => Float, { description: 'Had it grown as all employment did.' })
  scale: number;

  @Field(() => Float, { description: 'Because its industries grew more, or less, than all employment.' })
  industryMix: number;

  @Field(() => Float, { description: 'Because it gained or lost ground within its industries.' })
  occupationEffect: number;

  @Field(() => [IndustryMixType])
  byIndustry: readonly IndustryMixType[];

  @Field(() => Float, { nullable: true, description: 'Persons to be replaced over the period.' })
  replacement: number | null;

  @Field(() => Float, { nullable: true, description: '(1 + replacement ÷ start)^(1/years) − 1.' })
  annualReplacementRate: number | null;

  @Field(() => String, { nullable: true, description: 'employment or occupation_accounts.' })
  replacementDataset: string | null;
}

@ObjectType('MarginsFit', {
  description: 'How cells were made to agree with the totals beside them (iterative proportional fitting).',
})
export class MarginsFitType {
  @Field(() => Int)
  year: number;

  @Field(() => Boolean)
  converged: boolean;

  @Field(() => Int)
  iterations: number;

  @Field(() => Float, { description: 'Persons, from any total.' })
  largestDeviation: number;
}

@ObjectType()
export class DecomposedOccupationConnection extends connectionOf(DecomposedOccupationType, 'DecomposedOccupation') {}

@ObjectType('EmploymentDecomposition', { description: 'Shift-share of employment by occupation over industries.' })
export class EmploymentDecompositionType {
  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;

  @Field(() => Float)
  start: number;

  @Field(() => Float)
  end: number;

  @Field(() => Float)
  growthFactor: number;

  @Field(() => [MarginsFitType])
  fits: readonly MarginsFitType[];
}
