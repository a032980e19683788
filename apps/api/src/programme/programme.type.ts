import type { CodeKey } from '@gongxu/data-access';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { CodeType } from '../code-system/code.type.js';
import { connectionOf } from '../connection.js';
import { OccupationType } from '../occupation/occupation.type.js';

@ObjectType('Programme', { implements: () => [CodeType], description: 'A unit of a programme catalogue. 专业' })
export class ProgrammeType extends CodeType {}

@ObjectType()
export class ProgrammeConnection extends connectionOf(ProgrammeType, 'Programme') {}

@ObjectType('ProgrammeOccupation', { description: 'One link of the crosswalk. 对应关系' })
export class ProgrammeOccupationType {
  @Field(() => ProgrammeType)
  programme: ProgrammeType;

  @Field(() => OccupationType, {
    description: 'An occupation, or a group of occupations where the crosswalk says no more.',
  })
  occupation: OccupationType;

  @Field(() => Float, {
    nullable: true,
    description: 'Null where the source gives none: the links of a programme then weigh the same.',
  })
  weight: number | null;
}

@ObjectType('Provision', { description: 'An institution that offers the programme. 专业点' })
export class ProvisionType {
  /** Not in the schema: a provision is reached through its programme. */
  programme: CodeKey;

  @Field(() => ID)
  institution: string;

  @Field(() => String, { nullable: true })
  institutionName: string | null;

  @Field(() => ID)
  region: string;

  @Field(() => String, { nullable: true, description: 'A warning of the file it stands in, e.g. 模拟数据.' })
  notice: string | null;
}
