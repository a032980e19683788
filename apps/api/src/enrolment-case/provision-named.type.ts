import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

/** One institution offering one programme. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export class ProvisionNamed {
  @Field(() => ID)
  region: string;

  @Field(() => ID)
  institution: string;

  @Field(() => ID)
  programme: string;
}
