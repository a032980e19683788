import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CaseStepInput } from './case-step.input.js';
import { PromiseEnum, PromiseStandingEnum } from './enrolment-case.enum.js';
import { ProvisionNamed } from './provision-named.type.js';

@InputType('PartnerInput')
@ObjectType('Partner')
export class PartnerType {
  @Field(() => String)
  name: string;

  @Field(() => Int, { description: 'Graduates it undertakes to employ each year.' })
  places: number;
}

@InputType('PromisesInput')
@ObjectType('Promises', { description: 'Shares that later years are held against.' })
export class PromisesType {
  @Field(() => Float)
  placementRate: number;

  @Field(() => Float)
  matchedRate: number;
}

@InputType('NewProgrammeInput')
@ObjectType('NewProgramme', { description: 'What a college puts forward as a new provision. 新专业设置' })
export class NewProgrammeType {
  @Field(() => Int)
  lengthYears: number;

  @Field(() => Int)
  firstIntakeYear: number;

  @Field(() => Int, { description: 'Students a year.' })
  intake: number;

  @Field(() => Int)
  teachers: number;

  @Field(() => Int)
  dualQualifiedTeachers: number;

  @Field(() => Int)
  workstations: number;

  @Field(() => Float, { description: 'CNY, once every year is full.' })
  fundsPerYear: number;

  @Field(() => [PartnerType])
  partners: readonly PartnerType[];

  @Field(() => PromisesType)
  promises: PromisesType;
}

@InputType()
export class ProposeProgrammeInput extends ProvisionNamed {
  @Field(() => NewProgrammeType)
  proposed: NewProgrammeType;

  @Field(() => String)
  reason: string;
}

@InputType()
export class DecideProgrammeInput extends CaseStepInput {
  @Field(() => Boolean, { description: 'What the panel does not support cannot be approved.' })
  approve: boolean;

  @Field(() => ID, { nullable: true, description: 'The edition it relies on; the newest published one when absent.' })
  edition?: string | null;
}

@ObjectType('PromiseKept')
export class PromiseKeptType {
  @Field(() => PromiseEnum)
  promise: string;

  @Field(() => Int)
  year: number;

  @Field(() => Float)
  promised: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Null where there is none; and, for the panel, where it would tell of fewer persons than are published.',
  })
  actual: number | null;

  @Field(() => PromiseStandingEnum)
  standing: string;
}

@ObjectType('FollowUp', { description: 'Whether an approved programme did what it said. 跟踪' })
export class FollowUpType {
  @Field(() => [PromiseKeptType])
  lines: readonly PromiseKeptType[];

  @Field(() => Int)
  kept: number;

  @Field(() => Int)
  missed: number;
}
