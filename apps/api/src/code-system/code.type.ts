import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Code', { description: 'A code of a versioned list, with its names.' })
export abstract class CodeType {
  @Field(() => String)
  system: string;

  @Field(() => ID)
  code: string;

  @Field(() => String, { nullable: true })
  nameZh: string | null;

  @Field(() => String, { nullable: true })
  nameEn: string | null;

  @Field(() => String, { nullable: true })
  parentCode: string | null;

  @Field(() => String, { nullable: true, description: 'The list’s own name of the level, e.g. 细类.' })
  level: string | null;
}
