import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';
import { PlanConstraintType } from './plan-line.type.js';

export const PlanStatusEnum = { RUNNING: 'running', DONE: 'done', CONFLICT: 'conflict', FAILED: 'failed' } as const;
registerEnumType(PlanStatusEnum, {
  name: 'PlanStatus',
  description: 'RUNNING: better answers are sought. CONFLICT: rules that no plan can obey together.',
});

@ObjectType('PlanObjective', {
  description: 'Costs in persons of an occupation of weight 1; the parts sum to the total. 目标函数',
})
export class PlanObjectiveType {
  @Field(() => Float)
  shortfall: number;

  @Field(() => Float)
  surplus: number;

  @Field(() => Float, { description: 'Of places moved.' })
  change: number;

  @Field(() => Float, { description: 'Of closing and opening.' })
  turnover: number;

  @Field(() => Float, { description: 'Of too many provisions of a programme near one another. 布点重复' })
  crowding: number;

  @Field(() => Float)
  total: number;

  @Field(() => Float, { description: 'The part of the total that no plan can change.' })
  unavoidable: number;
}

@ObjectType('PlanScenario', {
  description: 'One of the futures of demand the plan was made over, all equally likely. 情景',
})
export class PlanScenarioType {
  @Field(() => ID)
  scenario: string;

  @Field(() => Float, { description: 'Persons of all occupations and years together.' })
  demand: number;

  @Field(() => Float, { description: 'What the plan costs if this future comes.' })
  total: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What the best plan found for this future alone would have saved; null until the plan is done. 后悔值',
  })
  regret: number | null;

  @Field(() => Float, { nullable: true, description: 'Proven: no plan would have saved more.' })
  regretAtMost: number | null;
}

@ObjectType('PlanAnswer', { description: 'The best answer so far with the proof of how good it is.' })
export class PlanAnswerType {
  @Field(() => Int, { description: 'Counts the answers from 1; a better one takes the place of the one before.' })
  number: number;

  @Field(() => PlanObjectiveType)
  objective: PlanObjectiveType;

  @Field(() => Float, { description: 'Proven: no plan costs less.' })
  bound: number;

  @Field(() => Float, { description: '(total − bound) ÷ (total − unavoidable); 0.01 is 1 %.' })
  gap: number;

  @Field(() => Boolean, { description: 'No plan is better.' })
  isOptimal: boolean;

  @Field(() => [PlanScenarioType], { description: 'Empty where the demand is taken as certain.' })
  scenarios: readonly PlanScenarioType[];
}

@ObjectType('PlanConflict', {
  description: 'Rules that no plan can obey together; without any one of them the rest of them can be. 冲突',
})
export class PlanConflictType {
  @Field(() => [PlanConstraintType])
  constraints: readonly PlanConstraintType[];

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType('PlanUnitValue', { description: 'What one more unit of a limit brings: the fall of the total cost.' })
export class PlanUnitValueType {
  @Field(() => PlanConstraintType)
  constraint: PlanConstraintType;

  @Field(() => Float, { description: 'Units added: students of a quota, teachers, seats, workstations, money.' })
  units: number;

  @Field(() => Float)
  gain: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Proven to bring no more than this; null for a price, which is no proof.',
  })
  atMost: number | null;

  @Field(() => String, {
    description:
      're-solve: the problem solved again with the limit moved; dual: the price of the limit in the relaxation.',
  })
  source: string;
}

@ObjectType('PlanNote', { description: 'What the plan could not take into account, or took from elsewhere.' })
export class PlanNoteType {
  @Field(() => String)
  code: string;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;

  @Field(() => Int, { description: 'Provisions or occupations it is about.' })
  count: number;

  @Field(() => [String], { description: 'The first hundred of them.' })
  subjects: readonly string[];
}

@ObjectType('PlanFile', { description: 'The plan as a file to download over HTTP, as it is circulated. 下载' })
export class PlanFileType {
  @Field(() => String, { description: 'xlsx or csv.' })
  format: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => String, { description: 'Path on this server; the same access rules as the query.' })
  url: string;
}

@ObjectType('Plan', { description: 'An enrolment plan: the intake of every provision for one autumn. 招生调整方案' })
export class PlanType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  region: string;

  @Field(() => Int, { description: 'The autumn whose intake is planned.' })
  year: number;

  @Field(() => Int, { description: 'Counts the plans of one region and year from 1.' })
  number: number;

  @Field(() => PlanStatusEnum, { description: 'Follow it with jobProgress.' })
  status: string;

  @Field(() => PlanConflictType, { nullable: true })
  conflict: PlanConflictType | null;

  @Field(() => Int, { description: 'Same input and seed, same plan.' })
  seed: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of everything it is computed from.' })
  inputHash: string | null;

  @Field(() => ID, { nullable: true, description: 'The signals whose actions it obeys; null where none were issued.' })
  issueId: string | null;

  @Field(() => [String], { description: 'Warnings that must stand wherever the data shows, e.g. 模拟数据.' })
  notices: readonly string[];

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => String)
  requestedBy: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType()
export class PlanConnection extends connectionOf(PlanType, 'Plan') {}

@InputType()
export class RequestPlanInput {
  @Field(() => ID)
  region: string;

  @Field(() => Int, { description: 'The autumn whose intake is planned, on the catalogue of that year.' })
  year: number;

  @Field(() => Float, { nullable: true, description: 'Proven gap that is enough; the policy’s when absent.' })
  gap?: number | null;

  @Field(() => Float, { nullable: true, description: 'Seconds after which no further round begins.' })
  seconds?: number | null;

  @Field(() => Int, { nullable: true })
  seed?: number | null;
}
