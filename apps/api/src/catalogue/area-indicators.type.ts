import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('AreaIndicator', {
  description:
    'An indicator of a sub-region: empirical Bayes between its own records and the region. Without a value it says why. 小区域指标',
})
export class AreaIndicatorType {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the value that is the region’s: 0 is the sub-region’s own, 1 the region’s.',
  })
  borrowed: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Records or persons of the sub-region itself; null where they are not published.',
  })
  n: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no value: too_thin, suppressed or not_applicable.',
  })
  notRated: string | null;
}

@ObjectType('AreaIndicators')
export class AreaIndicatorsType {
  @Field(() => ID)
  region: string;

  @Field(() => [AreaIndicatorType])
  indicators: readonly AreaIndicatorType[];
}
