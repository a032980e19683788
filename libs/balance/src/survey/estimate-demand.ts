import { compareText, type EducationLevel, EDUCATION_LEVELS, TALENT_TIERS, type TalentTier } from '@gongxu/domain';
import type { SurveyAnswer } from './survey-answer.js';
import type { WeightedStratum, WeightedSurvey } from './weigh-survey.js';

/** Surveyed demand of one occupation, weighted to the population; persons. */
export interface SurveyDemand {
  readonly occupation: string;
  /** Employers that named the occupation, and their demand before weighting. */
  readonly employers: number;
  readonly surveyed: number;
  readonly thisYear: number;
  /** Design-based; null when a stratum has a single respondent or the population is not known. */
  readonly standardError: number | null;
  /** 90 % interval; never below what was surveyed. */
  readonly low: number | null;
  readonly high: number | null;
  /** Null when nobody answered the question; an answer that leaves it out adds nothing. */
  readonly nextYear: number | null;
  readonly threeYears: number | null;
  /** Of the demand of answers that tell it; that demand; and that demand before weighting. */
  readonly hardToFill: number | null;
  readonly hardToFillOf: number | null;
  readonly hardToFillSurveyed: number;
  /** The tier most of the weighted demand is of; of equals the higher. */
  readonly talentTier: TalentTier | null;
  readonly tiers: readonly { readonly tier: TalentTier; readonly persons: number }[];
  readonly education: readonly { readonly level: EducationLevel; readonly persons: number }[];
}

/** Standard normal quantile of 0.95: both limits of a 90 % interval. */
const Z90 = 1.6448536269514722;

/** Demand of every occupation named in the survey, in code order. */
export function estimateDemand({ strata, report }: WeightedSurvey): SurveyDemand[] {
  const known = strata.filter(({ respondents }) => respondents.length > 0).map(withMoments);
  const weighted = new Map<string, WeightedAnswer[]>();
  known.forEach((stratum, index) => {
    for (const { answers, headcount } of stratum.respondents)
      for (const answer of answers) {
        const own = weighted.get(answer.occupation) ?? [];
        own.push({ answer, weight: stratum.weight, headcount, stratum: index });
        weighted.set(answer.occupation, own);
      }
  });
  return [...weighted]
    .sort(([a], [b]) => compareText(a, b))
    .map(([occupation, answers]) => estimate(occupation, answers, known, report.population !== 'none'));
}

interface WeightedAnswer {
  readonly answer: SurveyAnswer;
  readonly weight: number;
  /** Of the employer. */
  readonly headcount: number;
  readonly stratum: number;
}

type StratumMoments = WeightedStratum & { readonly headcount: number; readonly squares: number };

const withMoments = (stratum: WeightedStratum): StratumMoments => ({
  ...stratum,
  headcount: stratum.respondents.reduce((sum, { headcount }) => sum + headcount, 0),
  squares: stratum.respondents.reduce((sum, { headcount }) => sum + headcount ** 2, 0),
});

function estimate(
  occupation: string,
  answers: readonly WeightedAnswer[],
  strata: readonly StratumMoments[],
  standsForOthers: boolean,
): SurveyDemand {
  const total = (of: (answer: SurveyAnswer) => number | null): number =>
    answers.reduce((sum, { answer, weight }) => sum + weight * (of(answer) ?? 0), 0);
  const ifAnswered = (of: (answer: SurveyAnswer) => number | null): number | null =>
    answers.some(({ answer }) => of(answer) !== null) ? total(of) : null;
  const thisYear = total(({ demandThisYear }) => demandThisYear);
  const surveyed = answers.reduce((sum, { answer }) => sum + answer.demandThisYear, 0);
  const variance = standsForOthers ? varianceOf(answers, strata) : null;
  const standardError = variance === null ? null : Math.sqrt(variance);
  const tiers = TALENT_TIERS.map((tier) => ({
    tier,
    persons: total(({ talentTier, demandThisYear }) => (talentTier === tier ? demandThisYear : 0)),
  })).filter(({ persons }) => persons > 0);
  return {
    occupation,
    employers: answers.length,
    surveyed,
    thisYear,
    standardError,
    low: standardError === null ? null : Math.min(thisYear, Math.max(surveyed, thisYear - Z90 * standardError)),
    high: standardError === null ? null : thisYear + Z90 * standardError,
    nextYear: ifAnswered(({ demandNextYear }) => demandNextYear),
    threeYears: ifAnswered(({ demandThreeYears }) => demandThreeYears),
    hardToFill: ifAnswered(({ hardToFill }) => hardToFill),
    hardToFillOf: ifAnswered(({ hardToFill, demandThisYear }) => (hardToFill === null ? null : demandThisYear)),
    hardToFillSurveyed: answers.reduce(
      (sum, { answer }) => sum + (answer.hardToFill === null ? 0 : answer.demandThisYear),
      0,
    ),
    talentTier:
      tiers.reduce<(typeof tiers)[number] | null>(
        (most, tier) => (most === null || tier.persons > most.persons ? tier : most),
        null,
      )?.tier ?? null,
    tiers,
    education: EDUCATION_LEVELS.map((level) => ({
      level,
      persons: total(({ educationLevel, demandThisYear }) => (educationLevel === level ? demandThisYear : 0)),
    })).filter(({ persons }) => persons > 0),
  };
}

/**
 * Linearised variance of a post-stratified ratio estimator (Särndal, Swensson and Wretman 1992, §7.3 and §7.6), by
 * stratum: weight² · n/(n − 1) · (1 − n/N) · Σ (y − R·x)² over its respondents, with y the demand, x the headcount and
 * R = Σy/Σx. Where the number N of employers is not known there is no finite population correction. The cut of trimmed
 * weights is not in it.
 */
function varianceOf(answers: readonly WeightedAnswer[], strata: readonly StratumMoments[]): number | null {
  const sums = new Map<number, { y: number; yy: number; xy: number }>();
  for (const { answer, headcount, stratum } of answers) {
    const y = answer.demandThisYear;
    const before = sums.get(stratum) ?? { y: 0, yy: 0, xy: 0 };
    sums.set(stratum, { y: before.y + y, yy: before.yy + y * y, xy: before.xy + headcount * y });
  }
  let variance = 0;
  for (const [index, { y, yy, xy }] of sums) {
    const { stratum, weight, respondents, headcount, squares } = strata[index]!;
    const n = respondents.length;
    const finite = stratum.employers ? Math.max(0, 1 - n / stratum.employers) : 1;
    if (finite === 0 || y === 0) continue;
    if (n < 2) return null;
    const ratio = headcount > 0 ? y / headcount : 0;
    const residuals = Math.max(0, yy - 2 * ratio * xy + ratio ** 2 * squares);
    variance += weight ** 2 * (n / (n - 1)) * finite * residuals;
  }
  return variance;
}
