import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CodeKey } from '@gongxu/data-access';
import { SignalActionEnum, SignalColourEnum, SignalConfidenceEnum } from './signal.enum.js';

@ObjectType('SignalReason', { description: 'One ground; the weightiest first.' })
export class SignalReasonType {
  @Field(() => ID, { description: 'forward, or ladder/ and the ladder’s id.' })
  code: string;

  @Field(() => Float, { description: '0 to 1: the probability, or the place of the action among all actions.' })
  weight: number;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType('SignalCounter', { description: 'A condition of a ladder beside the figures. 连续年数' })
export class SignalCounterType {
  @Field(() => ID)
  ladder: string;

  @Field(() => Int, { description: 'Place of the step in the ladder, from 0.' })
  step: number;

  @Field(() => String)
  measure: string;

  @Field(() => String)
  comparison: string;

  @Field(() => Float, { description: 'Shares run from 0 to 1.' })
  threshold: number;

  @Field(() => Float, { nullable: true, description: 'Null where it is not known.' })
  latest: number | null;

  @Field(() => Boolean, { nullable: true })
  isMet: boolean | null;

  @Field(() => Int, { description: 'Years running.' })
  run: number;

  @Field(() => Int, { description: 'Years running the rule asks for.' })
  needed: number;

  @Field(() => Float, { nullable: true, description: 'Latest figure less the threshold.' })
  distance: number | null;

  @Field(() => Int, { nullable: true, description: 'Placed graduates more, or fewer below 0, that would turn it.' })
  graduates: number | null;
}

@ObjectType('SignalFlip', { description: 'What would change the answer, and by how much.' })
export class SignalFlipType {
  @Field(() => ID)
  code: string;

  @Field(() => Float)
  distance: number;

  @Field(() => String, { description: 'graduates, years, or measure: the measure’s own unit.' })
  unit: string;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType('SignalDoubt', { description: 'Thin data, or placements unlike those of peers, with the statistic.' })
export class SignalDoubtType {
  @Field(() => ID)
  code: string;

  @Field(() => Float)
  statistic: number;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType('SignalExemption')
export class SignalExemptionType {
  @Field(() => ID)
  ladder: string;

  @Field(() => String, { description: 'Last day, ISO date.' })
  until: string;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType('LadderVerdict', { description: 'What one ladder says.' })
export class LadderVerdictType {
  @Field(() => ID)
  ladder: string;

  @Field(() => Boolean, { description: 'Whether it decides here, or is shown beside.' })
  isDeciding: boolean;

  @Field(() => SignalColourEnum)
  colour: string;

  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => Int, { nullable: true, description: 'Years running; null where figures are withheld.' })
  run: number | null;

  @Field(() => Int, { nullable: true })
  planCap: number | null;

  @Field(() => Boolean, { description: 'A harder step cannot be ruled out for want of figures.' })
  isOpenAbove: boolean;

  @Field(() => SignalReasonType, { nullable: true })
  reason: SignalReasonType | null;
}

@ObjectType('PersonsAhead', { description: 'Limits hold the figure with a probability of 80 %.' })
export class PersonsAheadType {
  @Field(() => Float)
  mean: number;

  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;
}

@ObjectType('SignalOutlook', {
  description:
    'Graduates of all programmes that lead to the programme’s occupations, against the openings there, in the year the next intake graduates in.',
})
export class SignalOutlookType {
  @Field(() => SignalColourEnum)
  colour: string;

  @Field(() => Int)
  judgedIn: number;

  @Field(() => PersonsAheadType, { nullable: true })
  graduates: PersonsAheadType | null;

  @Field(() => PersonsAheadType, { nullable: true })
  openings: PersonsAheadType | null;

  @Field(() => Boolean, { description: 'The colour stands by last year’s alone.' })
  isHeld: boolean;

  @Field(() => Int, { nullable: true })
  yearsOnRecord: number | null;
}

export const SUPPRESSED_SIGNAL =
  'Names of the figures that are null because so few graduates stand behind them that they are not published.';

@ObjectType('Signal', { description: 'Early warning of a programme in a region, or of one provision. 专业预警' })
export class SignalType {
  /** Not in the schema: what its programme, institution and history are found by. */
  key: { readonly programme: CodeKey['code']; readonly institution: string };

  @Field(() => ID)
  issueId: string;

  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => ID, { nullable: true, description: 'Null for the programme in the whole region.' })
  institution: string | null;

  @Field(() => ID, { description: 'Region of the provision, or the whole region.' })
  area: string;

  @Field(() => String, { nullable: true })
  level: string | null;

  @Field(() => SignalColourEnum)
  colour: string;

  @Field(() => SignalActionEnum)
  action: string;

  @Field(() => Int, { nullable: true, description: 'Next year’s plan is at most this.' })
  planCap: number | null;

  @Field(() => Float, { nullable: true, description: 'Probability of too many; null where undetermined.' })
  over: number | null;

  @Field(() => Float, { nullable: true, description: 'Probability of too few; null where undetermined.' })
  under: number | null;

  @Field(() => SignalOutlookType, { nullable: true })
  outlook: SignalOutlookType | null;

  @Field(() => [String], { description: SUPPRESSED_SIGNAL })
  suppressed: readonly string[];

  @Field(() => [SignalReasonType])
  reasons: readonly SignalReasonType[];

  @Field(() => [SignalCounterType])
  counters: readonly SignalCounterType[];

  @Field(() => [SignalFlipType])
  flips: readonly SignalFlipType[];

  @Field(() => SignalConfidenceEnum)
  confidence: string;

  @Field(() => [SignalDoubtType])
  doubts: readonly SignalDoubtType[];

  @Field(() => [SignalExemptionType])
  exemptions: readonly SignalExemptionType[];

  @Field(() => [LadderVerdictType], { description: 'Of every ladder in force, those shown beside last.' })
  verdicts: readonly LadderVerdictType[];

  @Field(() => Boolean, { description: 'Ladders that can decide say different things.' })
  isDisputed: boolean;

  @Field(() => Boolean, {
    description: 'Figures of the institution are left out: it has not consented to their release to other departments.',
  })
  isWithheld: boolean;
}
