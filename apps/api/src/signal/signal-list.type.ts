import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SignalIssue } from '@gongxu/data-access';
import { connectionOf } from '../connection.js';
import { StepTakenType } from '../step-taken.type.js';
import { SignalColourEnum, SignalListEnum } from './signal.enum.js';
import { SignalOutlookType, SUPPRESSED_SIGNAL } from './signal.type.js';

@ObjectType('ListedProgramme', { description: 'A programme on a list; no figure of a single institution.' })
export class ListedProgrammeType {
  @Field(() => ID)
  programme: string;

  @Field(() => String, { nullable: true })
  nameZh: string | null;

  @Field(() => String, { nullable: true })
  nameEn: string | null;

  @Field(() => String, { nullable: true })
  level: string | null;

  @Field(() => SignalColourEnum)
  colour: string;

  @Field(() => Float, { nullable: true })
  over: number | null;

  @Field(() => Float, { nullable: true })
  under: number | null;

  @Field(() => SignalOutlookType, { nullable: true })
  outlook: SignalOutlookType | null;

  @Field(() => [String], { description: SUPPRESSED_SIGNAL })
  suppressed: readonly string[];

  @Field(() => String, { nullable: true })
  reasonZh: string | null;

  @Field(() => String, { nullable: true })
  reasonEn: string | null;
}

@ObjectType()
export class ListedProgrammeConnection extends connectionOf(ListedProgrammeType, 'ListedProgramme') {
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('SignalRelease')
export class SignalReleaseType extends StepTakenType {
  @Field(() => Int)
  number: number;

  @Field(() => SignalListEnum)
  list: string;

  @Field(() => String, { description: 'release or withdraw.' })
  step: string;
}

@ObjectType('SignalList', { description: '急需专业 or 过剩预警专业 of a region, due by 31 July.' })
export class SignalListType {
  @Field(() => SignalListEnum)
  list: string;

  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, { description: 'ISO date.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Not released, and the day it was due is over.' })
  isOverdue: boolean;

  @Field(() => SignalReleaseType, {
    nullable: true,
    description: 'Who released it, when and why; null while only those who work on it may see it.',
  })
  release: SignalReleaseType | null;

  @Field(() => Boolean, { description: 'The signals were issued anew after the release.' })
  isOutdated: boolean;

  @Field(() => [SignalReleaseType], { description: 'Every release and withdrawal, for those who work on it.' })
  releases: readonly SignalReleaseType[];

  @Field(() => [String])
  notices: readonly string[];

  /** Not in the schema: undefined where nothing may be shown. */
  issue: Pick<SignalIssue, 'id' | 'region' | 'editionId'> | undefined;
}

@ObjectType('ReleaseConsent', {
  description: 'Whether an institution’s employment figures may go to other departments. 数据发布授权',
})
export class ReleaseConsentType {
  @Field(() => ID)
  region: string;

  @Field(() => ID)
  institution: string;

  @Field(() => Boolean)
  isGiven: boolean;

  @Field(() => String)
  actor: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  reason: string;
}
