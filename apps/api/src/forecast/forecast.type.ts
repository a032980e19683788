import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OCCUPATION_MEASURES, PROVISION_MEASURES } from '@gongxu/labour-market';
import { connectionOf, PageArgs } from '../connection.js';

export const ForecastMeasureEnum = Object.fromEntries(
  [...OCCUPATION_MEASURES, ...PROVISION_MEASURES].map((measure) => [measure.toUpperCase(), measure]),
);
registerEnumType(ForecastMeasureEnum, {
  name: 'ForecastMeasure',
  description:
    'Persons a year. Of an occupation: EMPLOYMENT 就业人数 · OPENINGS 登记招聘 · JOB_SEEKERS 登记求职 · OFFICIAL_EMPLOYMENT 官方预测; of a provision: INTAKE 招生 · ON_ROLL 在校生 · GRADUATES 毕业生.',
});

@ObjectType('ForecastYearValue')
export class ForecastYearValueType {
  @Field(() => Int)
  year: number;

  @Field(() => Float, { nullable: true, description: 'Null for a year without a figure.' })
  value: number | null;
}

@ObjectType('ForecastPoint', { description: 'Limits hold the figure with a probability of 80 and 95 %.' })
export class ForecastPointType {
  @Field(() => Int)
  year: number;

  @Field(() => Float)
  mean: number;

  @Field(() => Float, { nullable: true })
  lower80: number | null;

  @Field(() => Float, { nullable: true })
  upper80: number | null;

  @Field(() => Float, { nullable: true })
  lower95: number | null;

  @Field(() => Float, { nullable: true })
  upper95: number | null;
}

@ObjectType('ForecastBacktest', {
  description: 'Errors of forecasts made from past years alone, held against what came. 回测误差',
})
export class ForecastBacktestType {
  @Field(() => Int, { description: 'Past years forecasts were made from.' })
  origins: number;

  @Field(() => Int, { description: 'Years ahead at most.' })
  horizon: number;

  @Field(() => Float, { description: 'Per cent, 0 to 200.' })
  smape: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Below 1: better than repeating the last figure was in the past.',
  })
  mase: number | null;

  @Field(() => Float, { description: 'Share of the figures within the 80 % limits.' })
  coverage80: number;

  @Field(() => Float, { description: 'Share of the figures within the 95 % limits.' })
  coverage95: number;
}

@ObjectType('ForecastFinding', { description: 'What stood out of the history and what was done with it.' })
export class ForecastFindingType {
  @Field(() => String, { description: 'missing, outlier or level_shift.' })
  kind: string;

  @Field(() => Int)
  year: number;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'In standard deviations; null for a gap.' })
  score: number | null;

  @Field(() => String, { description: 'kept, interpolated or left_out.' })
  handling: string;

  @Field(() => Float, { nullable: true, description: 'The figure the forecast was made from.' })
  used: number | null;
}

@ObjectType('Forecast', {
  description: 'Made by the run of the edition, from its pinned files. Without points it says why. 预测',
})
export class ForecastType {
  @Field(() => ID, { description: 'The edition whose run made it.' })
  editionId: string;

  @Field(() => [String], { description: 'Warnings of the edition, e.g. 模拟数据.' })
  notices: readonly string[];

  @Field(() => ID, { description: 'Occupation, or programme.' })
  code: string;

  @Field(() => ID)
  region: string;

  @Field(() => ID, { nullable: true, description: 'Of a provision only.' })
  institution: string | null;

  @Field(() => ForecastMeasureEnum)
  measure: string;

  @Field(() => String)
  measureLabelZh: string;

  @Field(() => String)
  measureLabelEn: string;

  @Field(() => String, {
    nullable: true,
    description: 'automatic, student_pipeline or official_projection; null when undetermined.',
  })
  model: string | null;

  @Field(() => String, { nullable: true, description: 'The method the automatic forecaster trusts most.' })
  leader: string | null;

  @Field(() => String, { nullable: true, description: 'The method it trusts second.' })
  runnerUp: string | null;

  @Field(() => String)
  reasonZh: string;

  @Field(() => String)
  reasonEn: string;

  @Field(() => [ForecastYearValueType])
  history: readonly ForecastYearValueType[];

  @Field(() => [ForecastPointType])
  points: readonly ForecastPointType[];

  @Field(() => ForecastBacktestType, { nullable: true, description: 'Null where the history is too short for one.' })
  backtest: ForecastBacktestType | null;

  @Field(() => [ForecastFindingType])
  findings: readonly ForecastFindingType[];
}

@ObjectType()
export class ForecastConnection extends connectionOf(ForecastType, 'Forecast') {}

@ArgsType()
export class ForecastArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'A region of a catalogue, or a part of one; all when absent.' })
  region?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An edition’s id; when absent the newest published one of each region, else the newest you may see.',
  })
  edition?: string | null;
}
