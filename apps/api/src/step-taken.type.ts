import { Field, ObjectType } from '@nestjs/graphql';

/** Who took a step, when and why. */
@ObjectType({ isAbstract: true })
export class StepTakenType {
  @Field(() => String)
  reason: string;

  @Field(() => String)
  actor: string;

  @Field(() => Date)
  at: Date;
}
