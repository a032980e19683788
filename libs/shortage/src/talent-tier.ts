import type { BalanceLine } from '@gongxu/balance';
import { EDUCATION_LEVELS, type TalentTier } from '@gongxu/domain';
import type { TalentTierPolicy } from './catalogue-content.js';
import { atLeast } from './tolerance.js';

/** 高层次 by education and pay, whatever the rating; else 紧缺 when listed; else 一般. */
export function talentTierOf(
  { educationLevel, medianWage }: BalanceLine,
  { listed, regionWage }: { readonly listed: boolean; readonly regionWage: number | null },
  { highLevelEducation, highLevelWageRatio }: TalentTierPolicy,
): TalentTier {
  const educated =
    educationLevel !== null && EDUCATION_LEVELS.indexOf(educationLevel) >= EDUCATION_LEVELS.indexOf(highLevelEducation);
  const paid = medianWage !== null && regionWage !== null && atLeast(medianWage, highLevelWageRatio * regionWage);
  if (educated && paid) return 'high_level';
  return listed ? 'shortage' : 'general';
}

/**
 * The region's median wage: the (lower) weighted median of the occupations' wages, an occupation weighing as much as the
 * openings offered in it or, where none are counted, as its annual demand.
 */
export function regionWageOf(lines: readonly BalanceLine[]): number | null {
  const paid = lines.flatMap(({ medianWage, openings, demand }) => {
    const weight = openings ?? demand ?? 0;
    return medianWage === null || weight <= 0 ? [] : [{ medianWage, weight }];
  });
  const ordered = paid.sort((a, b) => a.medianWage - b.medianWage || a.weight - b.weight);
  const total = ordered.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const { medianWage, weight } of ordered) {
    passed += weight;
    if (atLeast(2 * passed, total)) return medianWage;
  }
  return null;
}
