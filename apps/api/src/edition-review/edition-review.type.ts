import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CHANGE_CAUSES } from '@gongxu/editions';
import { RatingEnum } from '../catalogue/rating.enum.js';

export const ChangeCauseEnum = Object.fromEntries(CHANGE_CAUSES.map((cause) => [cause.toUpperCase(), cause])) as {
  [C in (typeof CHANGE_CAUSES)[number] as Uppercase<C>]: C;
};
registerEnumType(ChangeCauseEnum, {
  name: 'ChangeCause',
  description:
    'DATA 数据 · METHOD 方法 · PERSON 人工调整. Found by computing the old data under the new method and the new data under the old.',
});

export const ReviewStatusEnum = { RUNNING: 'running', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(ReviewStatusEnum, { name: 'EditionReviewStatus' });

export const ChangeKindEnum = { NEW: 'new', PERSISTENT: 'persistent', DROPPED: 'dropped' } as const;
registerEnumType(ChangeKindEnum, { name: 'LineChangeKind', description: 'NEW 新增 · PERSISTENT 延续 · DROPPED 退出' });

@ObjectType('LineDoubt', { description: 'How sure a line is, by the replicates of the edition.' })
export class LineDoubtType {
  @Field(() => Float)
  listedProbability: number;

  @Field(() => Int)
  rankLow: number;

  @Field(() => Int)
  rankHigh: number;
}

@ObjectType('ReviewedLine', { description: 'A line as the method gives it, before any change by a person.' })
export class ReviewedLineType {
  @Field(() => Int)
  rank: number;

  @Field(() => RatingEnum)
  rating: string;

  @Field(() => Boolean)
  listed: boolean;

  @Field(() => Float, { nullable: true })
  score: number | null;

  @Field(() => Float, { nullable: true })
  demand: number | null;

  @Field(() => Float, { nullable: true })
  supply: number | null;

  @Field(() => Float, { nullable: true })
  gap: number | null;

  @Field(() => LineDoubtType, { nullable: true, description: 'Null where it was not judged.' })
  uncertainty: LineDoubtType | null;
}

@ObjectType('ReachedOccupation', {
  description: 'An occupation the value reaches beside the contested one, as a programme’s graduates do.',
})
export class ReachedOccupationType {
  @Field(() => ID)
  occupation: string;

  @Field(() => ReviewedLineType)
  counted: ReviewedLineType;

  @Field(() => ReviewedLineType)
  contested: ReviewedLineType;
}

@ObjectType('ContestedOther')
export class ContestedOtherType {
  @Field(() => ID)
  occupation: string;

  @Field(() => RatingEnum)
  counted: string;

  @Field(() => RatingEnum)
  contested: string;
}

@ObjectType('ObjectionResult', { description: 'What the method gives with the counted value and with the objector’s.' })
export class ObjectionResultType {
  @Field(() => String)
  input: string;

  @Field(() => ID, { nullable: true, description: 'Whose graduates are contested.' })
  programme: string | null;

  @Field(() => Float, { nullable: true })
  countedValue: number | null;

  @Field(() => Float)
  contestedValue: number;

  @Field(() => ReviewedLineType)
  counted: ReviewedLineType;

  @Field(() => ReviewedLineType)
  contested: ReviewedLineType;

  @Field(() => [ReachedOccupationType], { description: 'Other occupations whose demand or supply the value changes.' })
  reached: readonly ReachedOccupationType[];

  @Field(() => [ContestedOtherType], { description: 'Other occupations whose place on the list the value changes.' })
  others: readonly ContestedOtherType[];
}

@ObjectType('LineRatings', { description: 'The rating in each edition, and with methods exchanged.' })
export class LineRatingsType {
  @Field(() => RatingEnum, { nullable: true })
  before: string | null;

  @Field(() => RatingEnum, { nullable: true })
  computedBefore: string | null;

  @Field(() => RatingEnum, { nullable: true })
  oldDataNewMethod: string | null;

  @Field(() => RatingEnum, { nullable: true })
  newDataOldMethod: string | null;

  @Field(() => RatingEnum, { nullable: true })
  computedAfter: string | null;

  @Field(() => RatingEnum, { nullable: true })
  after: string | null;
}

@ObjectType('LineChange', { description: 'What became of an occupation that is listed in either edition.' })
export class LineChangeType {
  @Field(() => ID)
  occupation: string;

  @Field(() => ChangeKindEnum)
  kind: string;

  @Field(() => Int, { nullable: true })
  rankBefore: number | null;

  @Field(() => Int, { nullable: true })
  rankAfter: number | null;

  @Field(() => Int, { description: 'Years in a row on the list.' })
  yearsOnList: number;

  @Field(() => [ChangeCauseEnum], { description: 'Why it is new or dropped, or why a persistent one moved.' })
  because: readonly string[];

  @Field(() => LineRatingsType)
  ratings: LineRatingsType;
}

@ObjectType('MethodRerun', { description: 'The earlier edition’s data under the later one’s method.' })
export class MethodRerunType {
  @Field(() => [ID])
  added: readonly string[];

  @Field(() => [ID])
  removed: readonly string[];
}

@ObjectType('EditionComparison', { description: 'What changed between two editions, and why. 两版对比' })
export class EditionComparisonType {
  @Field(() => Boolean)
  methodChanged: boolean;

  @Field(() => [LineChangeType])
  lines: readonly LineChangeType[];

  @Field(() => MethodRerunType)
  rerun: MethodRerunType;
}

@ObjectType('EditionGrade', { description: 'An edition held against the data of a later year. 回溯评分' })
export class EditionGradeType {
  @Field(() => Int)
  outcomeYear: number;

  @Field(() => Int)
  graded: number;

  @Field(() => Int, { description: 'Occupations the later data leaves undetermined.' })
  notKnown: number;

  @Field(() => Int)
  hits: number;

  @Field(() => Int)
  falseAlarms: number;

  @Field(() => Int)
  misses: number;

  @Field(() => Int)
  correctRejections: number;

  @Field(() => Float, { nullable: true })
  precision: number | null;

  @Field(() => Float, { nullable: true })
  recall: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean of (probability − outcome)²; 0 is perfect.' })
  brier: number | null;

  @Field(() => Float, { nullable: true, description: 'Of always saying the share that turned out short.' })
  brierOfBaseRate: number | null;

  @Field(() => Float, { nullable: true })
  skill: number | null;
}

@ObjectType('EditionReview', { description: 'A question about an edition that is answered by computing it again.' })
export class EditionReviewType {
  @Field(() => ID)
  id: string;

  @Field(() => ReviewStatusEnum, { description: 'Follow it with jobProgress.' })
  status: string;

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => String)
  requestedBy: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}

@InputType()
export class ObjectToEntryInput {
  @Field(() => ID)
  edition: string;

  @Field(() => ID)
  occupation: string;

  @Field(() => String, { description: 'The contested input, e.g. "vacancies.openings"; see contestableInputs.' })
  input: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of "graduates.graduates": a programme that leads to the occupation.',
  })
  programme?: string | null;

  @Field(() => Float, { description: 'The value the objector says it has.' })
  value: number;

  @Field(() => String)
  argument: string;
}
