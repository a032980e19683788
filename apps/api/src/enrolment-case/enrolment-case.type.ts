import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';
import { SignalActionEnum } from '../signal/signal.enum.js';
import { StepTakenType } from '../step-taken.type.js';
import { CaseKindEnum, CaseStateEnum, CaseStepEnum, RuleBasisEnum, WishEnum } from './enrolment-case.enum.js';
import { FrozenEvidenceType } from './evidence.type.js';
import { PanelOutcomeType } from './panel.type.js';
import { ProvisionNamed } from './provision-named.type.js';

@ObjectType('EnrolmentCase', {
  description: 'What is decided about a provision or a new programme. 招生调整与专业设置事项',
})
export class EnrolmentCaseType extends ProvisionNamed {
  @Field(() => ID)
  id: string;

  @Field(() => CaseKindEnum)
  kind: string;

  @Field(() => Int, { description: 'The autumn whose intake it is about.' })
  year: number;

  @Field(() => CaseStateEnum)
  state: string;

  @Field(() => String)
  createdBy: string;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class EnrolmentCaseConnection extends connectionOf(EnrolmentCaseType, 'EnrolmentCase') {}

@ObjectType('WishOfCollege')
export class WishType extends StepTakenType {
  @Field(() => WishEnum)
  wish: string;

  @Field(() => Int, { nullable: true, description: 'The latest plan on record before the year of the case.' })
  plannedBefore: number | null;

  @Field(() => Int)
  planned: number;
}

@ObjectType('EnrolmentNotice', { description: 'An action told to the institution before it may be decided. 事先告知' })
export class NoticeType extends StepTakenType {
  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => Int)
  planned: number;

  @Field(() => Date)
  until: Date;

  @Field(() => Boolean, { description: 'Whether a hearing may be asked for.' })
  hearing: boolean;

  @Field(() => RuleBasisEnum, { description: 'Whether a law sets the period.' })
  basis: string;

  @Field(() => String, { description: 'Where the period comes from, or what it follows.' })
  source: string;
}

@ObjectType('EnrolmentDecision', { description: 'Of a provision or of a new programme, with what it relied on. 决定' })
export class EnrolmentDecisionType extends StepTakenType {
  @Field(() => SignalActionEnum, { nullable: true, description: 'Of a provision.' })
  action: string | null;

  @Field(() => Int, { nullable: true })
  plannedBefore: number | null;

  @Field(() => Int, { nullable: true })
  planned: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a new programme.' })
  isApproved: boolean | null;

  @Field(() => PanelOutcomeType, { nullable: true })
  outcome: PanelOutcomeType | null;

  @Field(() => FrozenEvidenceType)
  evidence: FrozenEvidenceType;

  @Field(() => String, { description: 'SHA-256 of the case, the decision, its reason and its evidence.' })
  hash: string;

  @Field(() => String, { description: 'Path of the document on this server (DOCX); the same access rules.' })
  documentUrl: string;
}

@ObjectType('EnrolmentEvent', { description: 'One step of a case: who, when and why; never changed.' })
export class EnrolmentEventType extends StepTakenType {
  @Field(() => Int)
  number: number;

  @Field(() => CaseStepEnum)
  step: string;

  @Field(() => CaseStateEnum, { description: 'After the step.' })
  state: string;
}

@ObjectType()
export class EnrolmentEventConnection extends connectionOf(EnrolmentEventType, 'EnrolmentEvent') {}

@ObjectType('InstitutionProvision', { description: 'A provision with its latest plan on record. 专业点' })
export class InstitutionProvisionType extends ProvisionNamed {
  @Field(() => Int, { nullable: true })
  lengthYears: number | null;

  @Field(() => Int, { nullable: true })
  seats: number | null;

  @Field(() => Int, { nullable: true })
  teachers: number | null;

  @Field(() => Int, { nullable: true })
  workstations: number | null;

  @Field(() => Int, { nullable: true })
  plannedYear: number | null;

  @Field(() => Int, { nullable: true })
  planned: number | null;
}

@ObjectType()
export class InstitutionProvisionConnection extends connectionOf(InstitutionProvisionType, 'InstitutionProvision') {}
