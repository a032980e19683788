import { Field, ID, InputType } from '@nestjs/graphql';

/** A step of a case, with its written reason. */
@InputType({ isAbstract: true })
export class CaseStepInput {
  @Field(() => ID)
  case: string;

  @Field(() => String)
  reason: string;
}
