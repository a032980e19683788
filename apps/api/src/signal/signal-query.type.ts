import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrderDirection } from '../catalogue/rating.enum.js';
import { connectionOf } from '../connection.js';
import { SignalActionEnum, SignalColourEnum, SignalKind, SignalOrderField } from './signal.enum.js';
import { SignalType } from './signal.type.js';

@ObjectType('Ladder', { description: 'A published rule of warning, held as data. 预警规则' })
export class LadderType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  version: string;

  @Field(() => String)
  labelZh: string;

  @Field(() => String)
  labelEn: string;

  @Field(() => String)
  source: string;

  @Field(() => Int)
  validFrom: number;

  @Field(() => Int, { nullable: true })
  validTo: number | null;

  @Field(() => String, { description: 'Version of 落实率 its placement rates are made by.' })
  placementFormula: string;

  @Field(() => Boolean, { description: 'Whether it decides in the region, or is shown beside.' })
  isDeciding: boolean;

  @Field(() => String, { description: 'The whole ladder as JSON, with its steps and exemptions.' })
  definition: string;
}

@ObjectType('SignalIssue', {
  description: 'The signals of an edition, issued once; other inputs issue them anew under the next number.',
})
export class SignalIssueType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => Int)
  number: number;

  @Field(() => ID)
  editionId: string;

  @Field(() => String, { description: 'SHA-256 of the signals and of what they were made from.' })
  contentHash: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => [String], { description: 'Warnings that must stand wherever the signals show, e.g. 模拟数据.' })
  notices: readonly string[];

  @Field(() => [LadderType])
  ladders: readonly LadderType[];
}

@ObjectType()
export class SignalConnection extends connectionOf(SignalType, 'Signal') {
  @Field(() => Int, { description: 'Signals the filter finds, on all pages.' })
  totalCount: number;

  @Field(() => SignalIssueType)
  issue: SignalIssueType;
}

@ObjectType('ColourOfLadders')
export class ColourOfLaddersType {
  @Field(() => SignalColourEnum)
  colour: string;

  @Field(() => [ID])
  ladders: readonly string[];
}

@ObjectType('ActionOfLadders')
export class ActionOfLaddersType {
  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => [ID])
  ladders: readonly string[];
}

@ObjectType('LadderDisagreement', { description: 'Where ladders side by side differ. 规则分歧' })
export class LadderDisagreementType {
  @Field(() => SignalType)
  signal: SignalType;

  @Field(() => SignalActionEnum)
  mildest: string;

  @Field(() => SignalActionEnum)
  hardest: string;

  @Field(() => [ColourOfLaddersType], { description: 'Those that cannot decide stand under UNDETERMINED.' })
  byColour: readonly ColourOfLaddersType[];

  @Field(() => [ActionOfLaddersType])
  byAction: readonly ActionOfLaddersType[];
}

@ObjectType()
export class LadderDisagreementConnection extends connectionOf(LadderDisagreementType, 'LadderDisagreement') {
  @Field(() => Int)
  totalCount: number;
}

@InputType({ description: 'All conditions must hold.' })
export class SignalFilterInput {
  @Field(() => [SignalColourEnum], { nullable: true })
  colours?: readonly string[] | null;

  @Field(() => [SignalActionEnum], { nullable: true })
  actions?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: 'A ladder one of whose steps is met.' })
  ladder?: string | null;

  @Field(() => ID, { nullable: true })
  institution?: string | null;

  @Field(() => ID, { nullable: true })
  programme?: string | null;

  @Field(() => String, { nullable: true, description: '中职, 高职专科 …' })
  level?: string | null;

  @Field(() => SignalKind, { nullable: true })
  kind?: SignalKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the figures cannot decide, or only the others.' })
  undetermined?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only where ladders differ, or only where they agree.' })
  disputed?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  exempt?: boolean | null;
}

@InputType()
export class SignalOrderInput {
  @Field(() => SignalOrderField, { defaultValue: SignalOrderField.PROGRAMME })
  field: string;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}
