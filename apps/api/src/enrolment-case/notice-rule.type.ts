import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SignalActionEnum } from '../signal/signal.enum.js';
import { RuleBasisEnum } from './enrolment-case.enum.js';

@ObjectType({ isAbstract: true })
class SourcedType {
  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => RuleBasisEnum, { description: 'Whether a law sets it.' })
  basis: string;

  @Field(() => String, { description: 'Where it comes from, or what it follows.' })
  source: string;
}

@ObjectType('StandingRule', { description: 'The action that must already stand.' })
export class StandingRuleType extends SourcedType {
  @Field(() => Int)
  years: number;
}

@ObjectType('NoticeRule', { description: 'What must come before an action is decided. 事先告知' })
export class NoticeRuleType extends SourcedType {
  @Field(() => Int, { description: 'From notice to decision; 0: none is needed.' })
  noticeDays: number;

  @Field(() => Boolean, { description: 'Whether the institution is told that it may ask for a hearing.' })
  hearing: boolean;

  @Field(() => StandingRuleType, { nullable: true })
  after?: StandingRuleType | null;
}
