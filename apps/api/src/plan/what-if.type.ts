import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CAPACITIES } from '@gongxu/adjustment';
import { PlanAnswerType, PlanConflictType, PlanStatusEnum } from './plan.type.js';

export const WhatIfStatusEnum = { ...PlanStatusEnum, CANCELLED: 'cancelled' } as const;
registerEnumType(WhatIfStatusEnum, {
  name: 'WhatIfStatus',
  description: 'CANCELLED: its asker has asked anew, or left; it keeps the answer it had.',
});

export const CapacityEnum = Object.fromEntries(CAPACITIES.map((each) => [each.toUpperCase(), each]));
registerEnumType(CapacityEnum, { name: 'ProvisionCapacity' });

@InputType({ description: 'More openings in each year from one on, up to and with `until` when given.' })
class OpeningsChangeInput {
  @Field(() => ID)
  occupation: string;

  @Field(() => Float)
  persons: number;

  @Field(() => Int)
  from: number;

  @Field(() => Int, { nullable: true })
  until?: number | null;
}

@InputType({ description: 'A plant whose jobs in an occupation are filled in equal parts over so many years.' })
class PlantChangeInput {
  @Field(() => ID)
  occupation: string;

  @Field(() => Float)
  jobs: number;

  @Field(() => Int)
  from: number;

  @Field(() => Int, { defaultValue: 1 })
  years: number;
}

@InputType({ description: 'The age of retirement rises by so many months a year: fewer retire meanwhile.' })
class RetirementChangeInput {
  @Field(() => Float)
  monthsPerYear: number;

  @Field(() => Int)
  from: number;

  @Field(() => Int, { nullable: true })
  until?: number | null;
}

@InputType({ description: 'Provisions a change is about; what is not given leaves nobody out.' })
class ProvisionChoiceInput {
  @Field(() => ID, { nullable: true })
  institution?: string | null;

  @Field(() => ID, { nullable: true })
  programme?: string | null;

  @Field(() => String, { nullable: true })
  level?: string | null;
}

@InputType({ description: 'More seats, teachers or workstations of each provision chosen; fewer when negative.' })
class CapacityChangeInput extends ProvisionChoiceInput {
  @Field(() => CapacityEnum)
  of: string;

  @Field(() => Float)
  by: number;
}

@InputType()
class ClassSizeChangeInput extends ProvisionChoiceInput {
  @Field(() => Int)
  students: number;
}

@InputType({
  description: 'Another minimum or maximum of a quota of the plan: a level, an institution, or the bureau’s own.',
})
class QuotaChangeInput {
  @Field(() => ID)
  quota: string;

  @Field(() => Float, { nullable: true })
  minimum?: number | null;

  @Field(() => Float, { nullable: true })
  maximum?: number | null;
}

@InputType({ description: 'How much one person too few or too many counts in an occupation; 1 in a usual one.' })
class WeightChangeInput {
  @Field(() => ID)
  occupation: string;

  @Field(() => Float)
  weight: number;
}

@InputType({ isOneOf: true, description: 'What might be otherwise; changes apply in their order.' })
export class PlanChangeInput {
  @Field(() => OpeningsChangeInput, { nullable: true })
  openings?: OpeningsChangeInput;

  @Field(() => PlantChangeInput, { nullable: true })
  plant?: PlantChangeInput;

  @Field(() => RetirementChangeInput, { nullable: true })
  retirement?: RetirementChangeInput;

  @Field(() => ProvisionChoiceInput, { nullable: true, description: 'No intake. 停招' })
  suspend?: ProvisionChoiceInput;

  @Field(() => CapacityChangeInput, { nullable: true })
  capacity?: CapacityChangeInput;

  @Field(() => ClassSizeChangeInput, { nullable: true })
  classSize?: ClassSizeChangeInput;

  @Field(() => QuotaChangeInput, { nullable: true })
  quota?: QuotaChangeInput;

  @Field(() => WeightChangeInput, { nullable: true })
  weight?: WeightChangeInput;

  @Field(() => String, { nullable: true, description: 'Other costs a plan is judged by, as JSON: {"closing": 9}.' })
  judging?: string;
}

@ObjectType('PlanLineDifference', { description: 'A provision whose planned intake is another.' })
export class PlanLineDifferenceType {
  @Field(() => ID)
  institution: string;

  @Field(() => ID)
  programme: string;

  @Field(() => Int)
  currentIntake: number;

  @Field(() => Int, { description: 'Planned as things are.' })
  before: number;

  @Field(() => Int, { description: 'Planned as they might be.' })
  after: number;
}

@ObjectType('PlanGapDifference', { description: 'A year of an occupation whose demand or remaining gap is another.' })
export class PlanGapDifferenceType {
  @Field(() => ID)
  occupation: string;

  @Field(() => Int)
  year: number;

  @Field(() => Float)
  demandBefore: number;

  @Field(() => Float)
  demandAfter: number;

  @Field(() => Float)
  gapBefore: number;

  @Field(() => Float)
  gapAfter: number;
}

@ObjectType('PlanDifference', { description: 'Both lists: the largest difference first.' })
export class PlanDifferenceType {
  @Field(() => Int)
  lineCount: number;

  @Field(() => [PlanLineDifferenceType])
  lines: readonly PlanLineDifferenceType[];

  @Field(() => Int)
  gapCount: number;

  @Field(() => [PlanGapDifferenceType])
  gaps: readonly PlanGapDifferenceType[];
}

@ObjectType('WhatIfAnswer')
export class WhatIfAnswerType extends PlanAnswerType {
  /** Not in the schema: what the resolver makes pages of. */
  difference: unknown;
}

@ObjectType('WhatIf', { description: 'A plan with something otherwise. 假设分析' })
export class WhatIfType {
  @Field(() => ID)
  id: string;

  @Field(() => WhatIfStatusEnum)
  status: string;

  @Field(() => PlanConflictType, { nullable: true })
  conflict: PlanConflictType | null;

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}
