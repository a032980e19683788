import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CaseStepInput } from './case-step.input.js';
import { PanelSideEnum, RecommendationEnum } from './enrolment-case.enum.js';

@InputType('PanelMemberInput')
@ObjectType('PanelMember')
export class PanelMemberType {
  @Field(() => String, { description: 'Name of the member’s key: only that key can review.' })
  name: string;

  @Field(() => PanelSideEnum)
  side: string;

  @Field(() => String, { description: 'Institution, enterprise, association or bureau.' })
  affiliation: string;
}

@ObjectType('PanelConflict', { description: 'A declared conflict of interest: the member is left out. 回避' })
export class PanelConflictType {
  @Field(() => String)
  member: string;

  @Field(() => String)
  reason: string;
}

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
class ReviewMarks {
  @Field(() => Float, { description: 'Of 100, as the others.' })
  need: number;

  @Field(() => Float)
  capacity: number;

  @Field(() => Float)
  guidance: number;

  @Field(() => RecommendationEnum)
  recommendation: string;

  @Field(() => String)
  reason: string;
}

@ObjectType('PanelReview')
export class PanelReviewType extends ReviewMarks {
  @Field(() => String)
  member: string;
}

@ObjectType('PanelOutcome', { description: 'What the rule makes of the reviews.' })
export class PanelOutcomeType {
  @Field(() => RecommendationEnum, { nullable: true, description: 'Null while the panel cannot decide.' })
  outcome: string | null;

  @Field(() => [String], { description: 'Why it cannot.' })
  faults: readonly string[];

  @Field(() => Int, { description: 'Members without a conflict.' })
  judges: number;

  @Field(() => Int)
  reviewed: number;

  @Field(() => Int)
  quorum: number;

  @Field(() => Int)
  inFavour: number;

  @Field(() => Float, { nullable: true, description: 'Weighted mean of the reviews, of 100.' })
  total: number | null;
}

@ObjectType('Panel', { description: '评议组' })
export class PanelType {
  @Field(() => [PanelMemberType])
  members: readonly PanelMemberType[];

  @Field(() => [PanelConflictType])
  conflicts: readonly PanelConflictType[];

  @Field(() => [PanelReviewType])
  reviews: readonly PanelReviewType[];

  @Field(() => PanelOutcomeType)
  outcome: PanelOutcomeType;
}

@InputType()
export class ConvenePanelInput extends CaseStepInput {
  @Field(() => [PanelMemberType], { description: 'The whole panel; reviews of members who stay are kept.' })
  members: readonly PanelMemberType[];
}

@InputType()
export class ReviewProposalInput extends ReviewMarks {
  @Field(() => ID)
  case: string;
}
