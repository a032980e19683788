import { INDICATOR_PLACES } from '@gongxu/balance';
import { EDUCATION_LEVELS, type Rating } from '@gongxu/domain';
import type { Facts } from '../facts.js';
import type { FillRateParameters } from '../method-definition.js';
import type { ShortageDriver } from '../method-result.js';
import { alone, type Rule, type Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';

/** The fill rate rates, and a shortage is told its driver (Australian scheme). The score is the share left unfilled. */
export const fillRateRule = (parameters: FillRateParameters): Rule =>
  alone(['fill_rate', 'openings_per_seeker', 'separation_rate'], (facts): Verdict => {
    const fillRate = facts.values[INDICATOR_PLACES.fill_rate]!;
    if (Number.isNaN(fillRate)) {
      const undetermined = { rating: 'undetermined', label: 'undetermined', labelZh: '无法判定' } as const;
      return { ...undetermined, score: null, reason: 'no_fill_rate' };
    }
    const rating = ratingOf(fillRate, parameters);
    const score = 1 - fillRate;
    if (rating !== 'shortage') return { rating, label: rating, labelZh: LABELS[rating], score };
    const driver = driverOf(facts, parameters);
    return { rating, label: driver, labelZh: DRIVERS[driver], score, driver };
  });

type FillRating = Extract<Rating, 'shortage' | 'observation' | 'balanced'>;

function ratingOf(fillRate: number, { shortageBelow, observationBelow }: FillRateParameters): FillRating {
  if (atLeast(fillRate, observationBelow)) return 'balanced';
  return atLeast(fillRate, shortageBelow) ? 'observation' : 'shortage';
}

/**
 * Few applicants: what is wanting is training, long or short by the level most openings ask for. Enough applicants and
 * still unfilled: staff do not stay (retention), else those who apply do not suit.
 */
function driverOf({ values, educationLevel }: Facts, parameters: FillRateParameters): ShortageDriver {
  const openingsPerSeeker = values[INDICATOR_PLACES.openings_per_seeker]!;
  const separation = values[INDICATOR_PLACES.separation_rate]!;
  if (Number.isNaN(openingsPerSeeker)) return 'undetermined';
  if (!atLeast(1, parameters.fewApplicants * openingsPerSeeker)) {
    if (educationLevel === null) return 'undetermined';
    const isLong = EDUCATION_LEVELS.indexOf(educationLevel) >= EDUCATION_LEVELS.indexOf(parameters.longTrainingFrom);
    return isLong ? 'long_training_gap' : 'short_training_gap';
  }
  return !Number.isNaN(separation) && atLeast(separation, parameters.highSeparation)
    ? 'retention_gap'
    : 'suitability_gap';
}

const LABELS = { observation: '观察', balanced: '平衡' } as const;

const DRIVERS: Readonly<Record<ShortageDriver, string>> = {
  long_training_gap: '紧缺：长期培训缺口',
  short_training_gap: '紧缺：短期培训缺口',
  suitability_gap: '紧缺：适配缺口',
  retention_gap: '紧缺：留任缺口',
  undetermined: '紧缺：原因未定',
};
