import { EDUCATION_LEVELS, type Rating } from '@gongxu/domain';
import type { FillRateMethod, FillRateParameters } from '../method-definition.js';
import type { MethodResult, ShortageDriver } from '../method-result.js';
import { ratedValues } from '../rated-values.js';
import type { Subject } from '../subject.js';
import { atLeast } from '../tolerance.js';

/** The fill rate rates, and a shortage is told its driver (Australian scheme). The score is the share left unfilled. */
export const rateFillRate = (
  { id, version, parameters }: FillRateMethod,
  subjects: readonly Subject[],
): MethodResult[] =>
  subjects.map((subject) => {
    const head = { occupation: subject.occupation, method: id, version };
    const fillRate = ratedValues(subject.indicators).get('fill_rate');
    if (fillRate === undefined) {
      const undetermined = { rating: 'undetermined', label: 'undetermined', labelZh: '无法判定' } as const;
      return { ...head, ...undetermined, score: null, reason: 'no_fill_rate' };
    }
    const rating = ratingOf(fillRate, parameters);
    const score = 1 - fillRate;
    if (rating !== 'shortage') return { ...head, rating, label: rating, labelZh: LABELS[rating], score };
    const driver = driverOf(subject, parameters);
    return { ...head, rating, label: driver, labelZh: DRIVERS[driver], score, driver };
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
function driverOf({ indicators, line }: Subject, parameters: FillRateParameters): ShortageDriver {
  const values = ratedValues(indicators);
  const openingsPerSeeker = values.get('openings_per_seeker');
  const separation = values.get('separation_rate');
  if (openingsPerSeeker === undefined) return 'undetermined';
  if (!atLeast(1, parameters.fewApplicants * openingsPerSeeker)) {
    if (line.educationLevel === null) return 'undetermined';
    const isLong =
      EDUCATION_LEVELS.indexOf(line.educationLevel) >= EDUCATION_LEVELS.indexOf(parameters.longTrainingFrom);
    return isLong ? 'long_training_gap' : 'short_training_gap';
  }
  return separation !== undefined && atLeast(separation, parameters.highSeparation)
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
