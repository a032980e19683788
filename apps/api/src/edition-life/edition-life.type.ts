import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RatingEnum } from '../catalogue/rating.enum.js';
import { connectionOf } from '../connection.js';
import { StepTakenType } from '../step-taken.type.js';
import { EditionStateEnum, EditionStepEnum } from './edition-life.enum.js';

@ObjectType('Adjustment', { description: 'A change of the list by a person, beside what was computed. 人工调整' })
export class AdjustmentType extends StepTakenType {
  @Field(() => ID)
  occupation: string;

  @Field(() => RatingEnum)
  rating: string;

  @Field(() => RatingEnum)
  computedRating: string;
}

@ObjectType('ObjectionAnswer')
export class ObjectionAnswerType extends StepTakenType {
  @Field(() => Boolean)
  upheld: boolean;
}

@ObjectType('Objection', { description: 'A contested input and the value the objector says it has. 异议' })
export class ObjectionType {
  @Field(() => Int, { description: 'Number of its event.' })
  number: number;

  @Field(() => ID)
  occupation: string;

  @Field(() => String)
  input: string;

  @Field(() => ID, { nullable: true, description: 'Whose graduates are contested.' })
  programme?: string | null;

  @Field(() => Float)
  value: number;

  @Field(() => String)
  argument: string;

  @Field(() => String)
  actor: string;

  @Field(() => Date)
  at: Date;

  @Field(() => ObjectionAnswerType, { nullable: true })
  answer: ObjectionAnswerType | null;
}

@ObjectType('EditionEvent', { description: 'One step of an edition’s life; never changed.' })
export class EditionEventType {
  @Field(() => Int)
  number: number;

  @Field(() => EditionStepEnum)
  step: string;

  @Field(() => EditionStateEnum, { description: 'After the step.' })
  state: string;

  @Field(() => String)
  actor: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an adjustment or an objection.' })
  occupation: string | null;

  @Field(() => RatingEnum, { nullable: true, description: 'Of an adjustment; null takes an earlier one back.' })
  rating: string | null;
}

@ObjectType()
export class EditionEventConnection extends connectionOf(EditionEventType, 'EditionEvent') {}

@InputType()
export class EditionStepInput {
  @Field(() => ID)
  edition: string;

  @Field(() => EditionStepEnum, { description: 'A step that carries nothing but a reason.' })
  step: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
export class AdjustEntryInput {
  @Field(() => ID)
  edition: string;

  @Field(() => ID)
  occupation: string;

  @Field(() => RatingEnum, { nullable: true, description: 'Null takes an earlier change back.' })
  rating?: string | null;

  @Field(() => String, { description: 'Stands beside the change wherever it shows.' })
  reason: string;
}

@InputType()
export class AnswerObjectionInput {
  @Field(() => ID)
  edition: string;

  @Field(() => Int)
  objection: number;

  @Field(() => Boolean)
  upheld: boolean;

  @Field(() => String)
  reason: string;
}
