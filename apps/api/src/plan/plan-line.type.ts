import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONSTRAINT_KINDS } from '@gongxu/adjustment';
import { PLAN_GAP_ORDERS, PLAN_LINE_KINDS, PLAN_LINE_ORDERS } from '@gongxu/data-access';
import { OrderDirection } from '../catalogue/rating.enum.js';
import { connectionOf } from '../connection.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value])) as Record<string, T>;

export const PlanLineKindEnum = enumOf(PLAN_LINE_KINDS);
registerEnumType(PlanLineKindEnum, {
  name: 'PlanLineKind',
  description: 'RAISED 扩招 · CUT 减招 · CLOSED 停招 · OPENED 恢复或新开 · KEPT 不变, by classes.',
});

export const PlanConstraintKindEnum = enumOf(CONSTRAINT_KINDS);
registerEnumType(PlanConstraintKindEnum, { name: 'PlanConstraintKind' });

export const PlanLineOrderEnum = enumOf(PLAN_LINE_ORDERS);
registerEnumType(PlanLineOrderEnum, { name: 'PlanLineOrder' });

export const PlanGapOrderEnum = enumOf(PLAN_GAP_ORDERS);
registerEnumType(PlanGapOrderEnum, {
  name: 'PlanGapOrder',
  description: 'CHANGE: by how much nearer to zero the gap comes.',
});

@ObjectType('PlanConstraint', {
  description: 'A rule a plan obeys: its kind, and the provision, quota or budget it is of.',
})
export class PlanConstraintType {
  @Field(() => PlanConstraintKindEnum)
  kind: string;

  @Field(() => String)
  subject: string;
}

@ObjectType('PlanReason', { description: 'An occupation a line’s graduates go to.' })
export class PlanReasonType {
  @Field(() => ID)
  occupation: string;

  @Field(() => Int)
  year: number;

  @Field(() => Float, { description: 'Graduates entering it from the planned intake, less those of the current one.' })
  entrants: number;

  @Field(() => Float, { nullable: true, description: 'Part of the provision’s entrants who come to it.' })
  share: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The crosswalk’s own weight where openings have settled the share; null where the share is that weight.',
  })
  published: number | null;

  @Field(() => Float, { description: 'Demand less supply with the current intakes.' })
  gapBefore: number;

  @Field(() => Float, { description: 'Demand less supply with the planned ones.' })
  gapAfter: number;

  @Field(() => Float, {
    description: 'What the change does to the total through this occupation; for a kept intake, one class more.',
  })
  effect: number;
}

@ObjectType('PlanBinding', {
  description: 'A rule that stops an intake from being one class more (up) or fewer (down).',
})
export class PlanBindingType {
  @Field(() => PlanConstraintType)
  constraint: PlanConstraintType;

  @Field(() => String, { description: 'up or down' })
  direction: string;
}

@ObjectType('PlanExplanation', { description: 'Why the plan has this intake. 理由' })
export class PlanExplanationType {
  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;

  @Field(() => [PlanReasonType], { description: 'Those that decide most first.' })
  occupations: readonly PlanReasonType[];

  @Field(() => [PlanBindingType])
  binding: readonly PlanBindingType[];

  @Field(() => Float, {
    nullable: true,
    description: 'What one class more would add to the total cost by itself; null where a rule forbids it.',
  })
  oneMore: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of one class fewer.' })
  oneFewer: number | null;
}

@ObjectType('PlanLine', { description: 'One provision in a plan. 专业点招生计划' })
export class PlanLineType {
  @Field(() => ID)
  institution: string;

  @Field(() => String)
  level: string;

  @Field(() => ID, { description: 'Region the provision lies in.' })
  area: string;

  @Field(() => Int, { description: 'Places of last autumn.' })
  currentIntake: number;

  @Field(() => Int)
  currentClasses: number;

  @Field(() => Int, { description: 'Places of the autumn of the plan.' })
  intake: number;

  @Field(() => Int)
  classes: number;

  @Field(() => PlanLineKindEnum)
  kind: string;

  @Field(() => PlanExplanationType, { nullable: true, description: 'Null while better answers are sought.' })
  explanation: PlanExplanationType | null;
}

@ObjectType()
export class PlanLineConnection extends connectionOf(PlanLineType, 'PlanLine') {
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('PlanGap', {
  description:
    'Demand less supply of an occupation in a year: above 0 persons are missing, below 0 there are too many.',
})
export class PlanGapType {
  @Field(() => Int)
  year: number;

  @Field(() => Float)
  demand: number;

  @Field(() => Float, { description: 'With the current intakes.' })
  before: number;

  @Field(() => Float, { description: 'With the planned intakes.' })
  after: number;
}

@ObjectType()
export class PlanGapConnection extends connectionOf(PlanGapType, 'PlanGap') {}

@ObjectType('PlanCobweb', {
  description: 'A cut of the plan that makes a shortage when its intake would have graduated. 蛛网效应预警',
})
export class PlanCobwebType {
  @Field(() => ID)
  institution: string;

  @Field(() => ID)
  programme: string;

  @Field(() => Int, { description: 'The year of the shortage.' })
  year: number;

  @Field(() => Int, { description: 'Students fewer in the autumn of the plan.' })
  cut: number;

  @Field(() => Float, { description: 'How many of them would have entered the occupation.' })
  persons: number;

  @Field(() => Float, { description: 'Persons missing in the occupation with the current intakes.' })
  shortageBefore: number;

  @Field(() => Float, { description: 'Persons missing with the planned ones, those of all provisions.' })
  shortageAfter: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'In how many of the scenarios the occupation is short, as a share; null where its demand is taken as certain.',
  })
  probability: number | null;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType()
export class PlanCobwebConnection extends connectionOf(PlanCobwebType, 'PlanCobweb') {
  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class PlanLineFilterInput {
  @Field(() => ID, { nullable: true })
  institution?: string | null;

  @Field(() => ID, { nullable: true })
  programme?: string | null;

  @Field(() => String, { nullable: true })
  level?: string | null;

  @Field(() => ID, { nullable: true, description: 'Region the provision lies in.' })
  area?: string | null;

  @Field(() => [PlanLineKindEnum], { nullable: true })
  kinds?: readonly string[] | null;
}

@InputType()
export class PlanLineOrderInput {
  @Field(() => PlanLineOrderEnum)
  field: (typeof PLAN_LINE_ORDERS)[number];

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

@InputType()
export class PlanGapOrderInput {
  @Field(() => PlanGapOrderEnum)
  field: (typeof PLAN_GAP_ORDERS)[number];

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}
