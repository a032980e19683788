import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../connection.js';
import { SignalActionEnum } from '../signal/signal.enum.js';
import { CaseStepInput } from './case-step.input.js';
import { CaseKindEnum, CaseStateEnum, CaseStepEnum, WishEnum } from './enrolment-case.enum.js';
import { ProvisionNamed } from './provision-named.type.js';

@ArgsType()
export class EnrolmentCaseArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  region?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => ID, { nullable: true })
  institution?: string | null;

  @Field(() => ID, { nullable: true })
  programme?: string | null;

  @Field(() => CaseKindEnum, { nullable: true })
  kind?: string | null;

  @Field(() => CaseStateEnum, { nullable: true })
  state?: string | null;
}

@InputType()
export class ProposeEnrolmentInput extends ProvisionNamed {
  @Field(() => Int, { description: 'The autumn whose intake it is about.' })
  year: number;

  @Field(() => WishEnum)
  wish: string;

  @Field(() => Int, { description: 'Students to be taken in.' })
  planned: number;

  @Field(() => String)
  reason: string;
}

@InputType()
export class EnrolmentStepInput extends CaseStepInput {
  @Field(() => CaseStepEnum, {
    description: 'COMMENT, WITHDRAW, RESPOND, APPEAL or DECLARE_CONFLICT: steps that carry nothing but a reason.',
  })
  step: string;
}

@InputType()
export class GiveNoticeInput extends CaseStepInput {
  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => Int)
  planned: number;
}

@InputType()
export class DecideEnrolmentInput extends GiveNoticeInput {
  @Field(() => ID, { nullable: true, description: 'The edition it relies on; the newest published one when absent.' })
  edition?: string | null;
}
